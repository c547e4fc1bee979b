import { fold } from '../search.ts';
import { roleOfTitle } from './job-titles.ts';
import { clean } from './text.ts';

export interface NameParts {
  readonly title: string | null;
  readonly forename: string;
  readonly surname: string;
  readonly preferred_name: string | null;
}

const titles = new Set(
  'mr mrs miss ms mx dr prof professor rev revd reverend fr father sr sister br brother canon sir dame lady lord madam mme m mlle capt captain major col'.split(
    ' ',
  ),
);
export const particles = new Set(
  'van von der den de del della di da dos du le la ter ten af av zu bin ibn al el st ap ab ferch verch'.split(
    ' ',
  ),
);

/** What is written after the first of two forms of address: 'Dr Mrs'. Major and M, Father and Dame may be a name there. */
const secondTitles = new Set('mr mrs miss ms mx dr rev revd'.split(' '));
/** Dame is a forename too, so it and Sir are a second one after these alone: 'Prof. Sir'. */
const honours = new Set(['sir', 'dame']);
const beforeHonours = new Set('dr prof professor rev revd reverend'.split(' '));
/** After two names at least, in the usual spelling: Ma and Ba are names of people too. */
export const lettersAfter =
  /(?<=\S[ ,]+\S+)(,? (OBE|MBE|CBE|BA|MA|BSc|MSc|BEd|MEd|DPhil|PhD|PGCE|QTS|NPQ[A-Z]*|FRSA|FCCT)\b)+$/;

const bareTitle = (text: string) => text.toLowerCase().replace(/[.'’]/g, '');

/** Whether a text is a form of address: 'Mrs.', 'Prof', 'Rev’d'. */
export const isTitle = (text: string) => titles.has(bareTitle(text));

/**
 * Splits 'Surname, Forename', 'Title Forename Surname', 'SURNAME Forename', 'Surname F.' and 'Forename (Known) Surname';
 * letters after a name ('MBE') go; '(Ms)' is a title and '(née Jones)' no name to call anybody by.
 * Out: null where there is one word alone. Particles ('van der', 'de la', 'ap') belong to the surname.
 */
export function splitName(words: string): NameParts | null {
  // Its brackets hold no name that somebody is called by.
  const text = words.replace(
    / ?\((Hons|Cantab|Oxon)\)| ?[<(][^<>()\s]+@[^<>()\s]+[>)]|^\d+[.)] +|[\s*†‡]+$/g,
    '',
  );
  const bracketed = /\(([^)]+)\)|["“]([^"”]+)["”]/.exec(text);
  const aside = clean(bracketed?.[1] ?? bracketed?.[2] ?? '').replace(/^(known as|aka|called) /i, '');
  const value = clean(bracketed ? text.replace(bracketed[0], ' ') : text)
    .replace(lettersAfter, '')
    .replace(/\b(\p{Lu})\.(?=\p{Lu}\p{Ll})/gu, '$1. ')
    .replace(/(?<= .*) [-–—] (.+)$/, (all, after: string) => (isRemark(after) ? '' : all));
  const [before = '', after] = value.split(/,(.*)/);
  const commas = after !== undefined && !(clean(before).includes(' ') && isWork(clean(after)));
  const parts = commas ? byComma(before, after) : byOrder(clean(before));
  if (parts === null) return null;
  if (isTitle(aside))
    return { ...parts, title: parts.title ?? aside.replace(/\.$/, ''), preferred_name: null };
  return {
    ...parts,
    preferred_name: aside === '' || formerName.test(aside) || isRemark(aside) ? null : aside,
  };
}

/** What a name may be followed by: a post, or how somebody works. */
export const isWork = (text: string) =>
  /\b(leave|cover|maternity|time|temp|temporary|term|supply|agency|acting|share|lead|tlr|ect|nqt|slt|hoy|starter)\b/i.test(
    text,
  ) ||
  // 'PA' is a post, Pa a name.
  (!/^\p{Lu}\p{Ll}$/u.test(text) && roleOfTitle(text).certainty === 'sure');

/** What somebody teaches, when they work, or what kind of account theirs is. */
const lesson =
  /^(staff|student|guest|maths|mathematics|english|science|history|geography|french|spanish|music|drama|computing|reception|nursery|((mon|tues?|wed|thu(rs)?|fri)(day)?s?\b[ ,&–-]*(to |and )?)+)$/i;

/** What calls nobody, in brackets or behind a dash: work, a share of full time, an email, 'she/her', 'Maths'. */
const isRemark = (text: string) =>
  /[\d@%/]/.test(text) || text.split(' ').length > 3 || lesson.test(text) || isWork(text);

/**
 * Whether a cell, with its line breaks, names two people, as of a shared post: 'Ada Example / Ben Sample', 'Ada and Ben
 * Sample'. 'Mr & Mrs Sample' does not: which of them it is, nobody can tell. Nor does 'Kumar a/l Example', a son of Example.
 */
export function isTwoPeople(cell: string): boolean {
  if (!/[&+/;,\r\n]| and /i.test(cell)) return false;
  const text = cell.replace(/ [adsw]\/[lop] /gi, ' ');
  const parts = (between: RegExp) => text.split(between).map(clean);
  const names = (all: readonly string[], least: number) =>
    all.length > 1 &&
    all.every((part) => part.split(' ').length >= least && !isTitle(part) && /^\p{L}/u.test(part));
  const titled = parts(/,/);
  return (
    names(parts(/[&+]| and /i), 1) ||
    names(parts(/[\r\n]+|[/;]/), 2) ||
    (names(titled, 2) && titled.every((part) => secondTitles.has(bareTitle(part.split(' ')[0] ?? ''))))
  );
}

const formerName = /^(née|nee|formerly|previously|was)\s/i;

type Bare = Omit<NameParts, 'preferred_name'>;

function byComma(before: string, after: string): Bare | null {
  const given = clean(after.replace(/,/g, ' '));
  // M is an initial here, and no Monsieur.
  const right = isInitial(given) ? { title: null, rest: given } : takeTitle(given, 1);
  const left = takeTitle(clean(before), 1);
  const trailing = right.rest.split(' ').at(-1) ?? '';
  const swept = right.title === null && isTitle(trailing) && !isInitial(trailing) && right.rest.includes(' ');
  const forename = swept ? right.rest.slice(0, -trailing.length).trim() : right.rest;
  const title = right.title ?? left.title ?? (swept ? trailing : null);
  return left.rest && forename ? { title, surname: left.rest, forename } : null;
}

function byOrder(value: string): Bare | null {
  const { title, rest } = takeTitle(value, 2);
  const words = rest.split(' ').filter((word) => word !== '');
  if (words.length < 2) return rest !== value && words[0] ? { title, forename: '', surname: words[0] } : null;
  const all = words.every(isCapitals);
  const capitals = words.findIndex(
    (word, at) =>
      !isCapitals(word) ||
      (areInitials(word, title !== null) && !isCapitals(words[at + 1] ?? '') && !(all && mayBeSurname(word))),
  );
  if (capitals > 0) {
    return { title, surname: words.slice(0, capitals).join(' '), forename: words.slice(capitals).join(' ') };
  }
  // 'Smith J', 'Smith J. A.' and 'Smith JA', as timetables have it.
  const initials = words.findIndex(
    (word, at) =>
      isInitial(words.slice(at).join(' ')) ||
      (at === words.length - 1 && areInitials(word, false) && !(all && mayBeSurname(word))),
  );
  if (initials > 0)
    return { title, surname: words.slice(0, initials).join(' '), forename: words.slice(initials).join(' ') };
  let start = words.length - 1;
  while (start > 1 && particles.has((words[start - 1] ?? '').toLowerCase())) start--;
  return { title, forename: words.slice(0, start).join(' '), surname: words.slice(start).join(' ') };
}

/**
 * The form of address in front, and the rest. An honour goes too where `names` words of a name are left after it.
 * That of two people, 'Mr & Mrs', goes and is nobody's: it does not say which of them somebody is.
 */
function takeTitle(value: string, names: number): { title: string | null; rest: string } {
  const two = ofTwo.exec(value);
  if (isTitle(two?.[1] ?? '') && isTitle(two?.[2] ?? '')) return { title: null, rest: two?.[3] ?? '' };
  const [first = '', ...others] = value.split(' ');
  if (!isTitle(first)) return { title: null, rest: value };
  const honoured = beforeHonours.has(bareTitle(first));
  const isSecond = (word: string) =>
    secondTitles.has(word) || (honoured && others.length > names && honours.has(word));
  while (others.length > 1 && isSecond(bareTitle(others[0] ?? ''))) others.shift();
  return { title: first.replace(/\.$/, ''), rest: others.join(' ') };
}

const ofTwo = /^([^ /&+]+) ?(?:[&+/]| and ) ?([^ /&+]+) (.+)$/i;

/** Of two letters, as some write them in capitals before or behind a forename: 'LI Na', 'Ada NG'. */
const shortSurnames = new Set(
  'an au bo bu do du fu ge gu ha he ho hu ip ko le li lo lu ly ma ng oh ro ru so su ta to vo vu wu xi xu ya ye yi yo yu'.split(
    ' ',
  ),
);

/** Whether two letters in capitals can be spoken, as a surname is: 'PO', 'QI' and 'EE', but not 'DJ'. */
export const mayBeSurname = (word: string) =>
  shortSurnames.has(word.toLowerCase()) || /^([^AEIOU][AEIOUY]|AI|EE|EK|OK|OR|OU|OZ|UY)$/.test(word);

/** 'AJ', 'A-M': initials of several forenames, that are no surname in capitals. After a form of address 'MA' is none either. */
function areInitials(word: string, titled: boolean): boolean {
  if (!isTwo(word)) return isLinked(word);
  return titled ? word !== 'NG' : !shortSurnames.has(word.toLowerCase());
}

export const isCapitals = (word: string) => /\p{Lu}.*\p{Lu}/u.test(word) && word === word.toUpperCase();

/**
 * A name as it would usually be written, where it stands all in capitals or all small; otherwise as it is,
 * since whoever mixed the letters meant it. 'MCDONALD' → 'McDonald', "o'neill" → 'O’Neill'. A proposal:
 * 'MACEY' and 'MACDONALD' cannot be told apart by rule, so Mac stays plain.
 */
export function nameCase(name: string): string {
  const value = clean(name);
  const upper = value === value.toUpperCase();
  if (!upper && value !== value.toLowerCase()) return value;
  if (upper && (value.length < 3 || isInitial(value))) return value;
  const words = value.toLowerCase().split(' ');
  return words
    .map((word, at) =>
      particles.has(word) && word !== 'st' && words.length > 1 && at < words.length - 1
        ? word
        : capital(word),
    )
    .join(' ');
}

function capital(word: string): string {
  return word
    .split('-')
    .map((part) => {
      const apostrophe = /^([a-z])['’](.+)$/.exec(part);
      if (apostrophe) return `${apostrophe[1]?.toUpperCase()}’${first(apostrophe[2] ?? '')}`;
      return part.startsWith('mc') && part.length > 3 ? `Mc${first(part.slice(2))}` : first(part);
    })
    .join('-');
}

const first = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);

/** 'A', 'A.', 'A. M.': a forename that is not written out. */
export const isInitial = (forename: string) => /^\p{Lu}([. ]+\p{Lu})*\.?$/u.test(forename);

/** 'A', 'AJ', 'A-M': one or more forenames that are not written out. In capitals it may be all of a short one: 'JO'. */
export const isInitials = (forename: string) => isInitial(forename) || isLinked(forename) || isTwo(forename);

/** Whether two letters in capitals may be all of a forename: 'JO' and 'AL', but not 'AJ'. */
export const mayBeForename = (word: string) =>
  isTwo(word) && (mayBeSurname(word) || /^(AB|AD|AL|ED|EM|EV|IV)$/.test(word));

const isLinked = (word: string) => /^\p{Lu}([.-]+\p{Lu})+\.?$/u.test(word);
export const isTwo = (word: string) => /^\p{Lu}{2}$/u.test(word);

/** Whether one forename may be the other's initial: 'A.' or 'AJ' and 'Ada'. */
export const mayBeInitialOf = (one: string, other: string) =>
  (isInitials(one) || isInitials(other)) && nameKey(one).slice(0, 1) === nameKey(other).slice(0, 1);

const plainLetters = /^[a-z0-9]*$/i;

/**
 * What is left out as often as it is written, in decomposed text: Greek accents, which capitals go without, Arabic and Hebrew
 * vowel points, the stroke that lengthens Arabic words, and the dots of the Russian yo.
 */
const leftOut =
  /(?<=\p{Script=Greek}\p{Mark}*)\p{Mark}|(?<=\u0435)\u0308|[\u064B-\u0652\u0670\u0640\u05B0-\u05BC\u05BF\u05C1\u05C2\u05C7]/gu;

/**
 * For telling whether two names are one: without accents, case, punctuation and double spaces. Every script keeps its
 * letters, and those that write vowels as marks keep the marks, but for what `leftOut` names.
 */
export function nameKey(name: string): string {
  if (plainLetters.test(name)) return name.toLowerCase();
  const folded = fold(name.normalize('NFKC')).normalize('NFD').replace(leftOut, '').normalize('NFC');
  return folded.replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
}
