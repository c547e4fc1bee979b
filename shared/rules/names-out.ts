import { fold } from './search.ts';

/** What stands in place of a name. */
export const nameMark = '[name]';

/** Somebody of the file, by every name that they go by. */
export interface Named {
  readonly forename: string;
  readonly surname: string;
  readonly preferred: string | null;
}

/** What was decided of one comment: words that are no names there, and words that are taken out besides. Folded. */
export interface Wording {
  readonly leave: readonly string[];
  readonly blank: readonly string[];
}

export interface WithoutNames {
  readonly words: string;
  /** The words that were replaced, each once, as they were written. */
  readonly replaced: readonly string[];
}

/** The names of a file's staff, ready to be looked for in many comments. */
export interface NameList {
  readonly names: ReadonlySet<string>;
  /** Names in scripts that put no spaces between words, the longest first. */
  readonly unspaced: readonly string[];
  readonly own: ReadonlySet<string>;
}

/** Titles that stand before a name, plain. */
export const TITLES: ReadonlySet<string> = new Set(
  'mr mrs ms miss mx dr sir madam prof professor rev father sister dame lady lord'.split(' '),
);
const PARTICLES = new Set('al bin bint da de del della der di dos du el ibn la le van von y'.split(' '));
/** Names that are English words as well: only with a capital are they taken for names. */
export const WORDS_TOO: ReadonlySet<string> = new Set(
  `amber april ash august autumn bill bond brook brown carol chance chase church clay cliff cook crystal daisy dale dawn
  day dean drew earnest ernest faith field fish ford forest fox frank gay gene gill grace grant gray green guy hall hand
  harmony harry heath heather hill holly honour hope hunt hunter iris ivy jack jasmine joy june king knight lane law lee
  lily long love mark marsh mason matt may mercy mike miles mill miller moon moore nick noble norm olive page park parish
  patience pearl penny peter pip poppy potter price prince ray rich robin rob rose ruby rule sage sandy short smart smith
  sonny spring star sterling stone sunny sue tanner temple terry trinity victor violet wade ward waters way wells west
  white will wise wood woods young`.split(/\s+/),
);
const MARKS =
  /(?<=[\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}]\p{Mark}*)\p{Mark}/gu;
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const TOKEN = /[\p{Letter}\p{Mark}]+(?:['’‘ʼ`´\-‐‑][\p{Letter}\p{Mark}]+)*/gu;
const POSSESSIVE = /['’‘ʼ`´]s$/iu;
/** 'and', 'to', 'in' and the like, written with the word that follows. */
const JOINED_ON = /^[وفبلكוהבלכמש](?=..)/u;

/** One spelling of a word for comparing: no case, no accents, no apostrophes; vowel signs that letters need stay. */
export const plainWord = (word: string): string =>
  fold(word).normalize('NFD').replace(MARKS, '').normalize('NFC').replaceAll('.', '');

/** The words of what was replaced or is to be, as a wording keeps them. */
export const wordsIn = (phrase: string): string[] =>
  [...phrase.matchAll(TOKEN)].map((match) => plainWord(match[0].replace(POSSESSIVE, '')).replaceAll(' ', ''));

/**
 * The names that are replaced: forenames, surnames and preferred names of everybody but the rated person, whole and,
 * where they have several parts, by each part. Names of one letter are left, since they would be words.
 */
export function nameList(staff: readonly Named[], own: Named | null): NameList {
  const partsOf = ({ forename, surname, preferred }: Named) =>
    [forename, surname, preferred ?? ''].flatMap((name) => {
      const plain = plainWord(name);
      const parts = plain.split(' ');
      return [plain.replaceAll(' ', ''), ...parts.filter((part) => !PARTICLES.has(part))];
    });
  const long = (name: string) => [...name].length > 1;
  const ownParts = new Set(own === null ? [] : partsOf(own));
  const unspaced = staff.flatMap((one) =>
    one === own
      ? []
      : [one.surname + one.forename, one.forename + one.surname, one.forename, one.preferred ?? '']
          .map((name) => plainWord(name).replaceAll(' ', ''))
          .filter((name) => UNSPACED.test(name) && long(name)),
  );
  return {
    names: new Set(
      staff
        .flatMap((one) => (one === own ? [] : partsOf(one)))
        .filter((name) => long(name) && !ownParts.has(name)),
    ),
    unspaced: [...new Set(unspaced)].sort((a, b) => b.length - a.length),
    own: ownParts,
  };
}

type Kind = 'name' | 'own' | 'title' | 'particle' | 'initial' | 'other';
interface Token {
  readonly from: number;
  readonly to: number;
  readonly kind: Kind;
  readonly word: string;
}

/**
 * A comment without the names of staff: '[name]' stands for each, with a title, an initial or other names of the same
 * person beside it. Accents, case and apostrophes are ignored. Initials alone are not taken for names, since they are
 * too often something else; whoever reads the draft can take out any word. Source: DOMAIN section 5 (comments are
 * where anonymity is lost); our judgement on which words are names.
 */
export function withoutNames(words: string, list: NameList, wording?: Wording): WithoutNames {
  const leave = new Set(wording?.leave ?? []);
  const blank = new Set(wording?.blank ?? []);
  const tokens = [...words.matchAll(TOKEN)].map((match): Token => {
    const word = match[0].replace(POSSESSIVE, '');
    return {
      from: match.index,
      to: match.index + word.length,
      word,
      kind: kindOf(word, { list, leave, blank }),
    };
  });
  const replaced = new Set<string>();
  let made = '';
  let at = 0;
  for (let first = 0; first < tokens.length; ) {
    let last = first;
    while (runsOn(words, tokens[last], tokens[last + 1])) last += 1;
    const run = tokens.slice(first, last + 1);
    const end = run.findLastIndex((one) => one.kind === 'name');
    const from = run[0]?.from ?? 0;
    const to = run[end]?.to ?? from;
    if (end >= 0) {
      const whole = words.slice(from, to);
      const joined = end === 0 ? unspacedIn(whole, list, leave) : null;
      made += words.slice(at, from) + (joined?.words ?? nameMark);
      for (const one of joined?.replaced ?? [whole]) replaced.add(one);
      at = to;
    }
    first = end >= 0 ? first + end + 1 : last + 1;
  }
  return { words: made + words.slice(at), replaced: [...replaced] };
}

interface Looked {
  readonly list: NameList;
  readonly leave: ReadonlySet<string>;
  readonly blank: ReadonlySet<string>;
}

function kindOf(word: string, { list, leave, blank }: Looked): Kind {
  const plain = plainWord(word);
  const parts = [plain.replaceAll(' ', ''), ...plain.split(' ')];
  if (parts.some((part) => blank.has(part))) return 'name';
  if (leave.has(plain.replaceAll(' ', ''))) return 'other';
  const capital = !/^\p{Lowercase}/u.test(word);
  const found = (set: ReadonlySet<string>) =>
    parts.some(
      (part) =>
        (set.has(part) || set.has(part.replace(JOINED_ON, ''))) &&
        (capital || ([...part].length > 2 && !WORDS_TOO.has(part))),
    );
  if (found(list.names)) return 'name';
  if (UNSPACED.test(word) && unspacedIn(word, list, leave) !== null) return 'name';
  if (found(list.own)) return 'own';
  if (TITLES.has(plain)) return 'title';
  if (PARTICLES.has(plain)) return 'particle';
  // 'I' is a word of its own far more often.
  return /^[A-HJ-Z]$/.test(word) ? 'initial' : 'other';
}

/** Whether two words may belong to one name: side by side, with nothing but a space or an initial's full stop between. */
function runsOn(words: string, one: Token | undefined, next: Token | undefined): boolean {
  if (one === undefined || next === undefined || one.kind === 'other' || next.kind === 'other') return false;
  const between = words.slice(one.to, next.from);
  return one.kind === 'title' || one.kind === 'initial'
    ? /^\.?[ \t\u00a0]?$/.test(between)
    : /^[ \t\u00a0]$/.test(between);
}

/** The names inside a run of a script without spaces; null where there are none. */
function unspacedIn(word: string, list: NameList, leave: ReadonlySet<string>): WithoutNames | null {
  if (!UNSPACED.test(word)) return null;
  const there = list.unspaced.filter((name) => word.includes(name) && !leave.has(name));
  if (there.length === 0) return null;
  return {
    words: there.reduce((text, name) => text.replaceAll(name, nameMark), word),
    replaced: there,
  };
}

/**
 * Comments in the order in which they are shown: alphabetical, or shuffled by a seed that stays with the review, so
 * that it is the same in every output and at every look. Neither says who wrote which.
 */
export function inOrder(comments: readonly string[], seed: string | null): string[] {
  if (seed === null) return [...comments].sort();
  return comments
    .map((words) => ({ words, key: scrambled(seed + words) }))
    .sort((a, b) => a.key - b.key || (a.words < b.words ? -1 : 1))
    .map((one) => one.words);
}

/** FNV-1a with a last stir: any small change of the text gives another number. */
function scrambled(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}
