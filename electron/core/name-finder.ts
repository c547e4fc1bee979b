import { isAName } from './name-or-word.ts';
import { plain } from './ways-to-write-a-name.ts';

/** What a run of words means: somebody hidden, a forename or a surname of theirs alone, or somebody or something shown. */
export type Means = 'hidden' | 'forename' | 'surname' | 'shown';

interface Word {
  readonly raw: string;
  readonly from: number;
  readonly to: number;
  readonly key: string;
}

/** What is copied from a letter or a page may hold soft hyphens and marks that nobody can see within a word. */
const words = /[\p{L}\p{M}\p{N}]+(?:(?:['’‘ʼ`´]|[\u00AD\u200C-\u200F\u2060\uFEFF]+)[\p{L}\p{M}\p{N}]+)*/gu;
const possessive = /['’‘ʼ`´]s$/i;
const shortened = /^(?:\p{Lu}{1,3}|Mrs?|Ms|Mx|Miss|Dr|Prof|Rev|Revd|Sts?)$/u;
const addresses = /[^\s<>()"',;]+@[^\s<>()"',;]+/g;

/**
 * Finds the names in a text and puts `instead` in the place of those who are hidden. `known` holds what words mean, as
 * `plain` compares them, and what an email address means in small letters. Where several fit, the longest counts.
 */
export function replaceNames(text: string, known: ReadonlyMap<string, Means>, most: number, instead: string) {
  const found = text.includes('@') ? [...text.matchAll(addresses)] : [];
  let done = '';
  let at = 0;
  for (const address of [...found, null]) {
    const until = address?.index ?? text.length;
    const means = address === null ? undefined : meansOfAddress(address[0], known);
    if (address !== null && means === undefined) continue;
    done += inWords(text.slice(at, until), known, most, instead);
    if (address === null) break;
    done += means === 'hidden' ? instead : address[0];
    at = until + address[0].length;
  }
  return done;
}

/** An address that nobody recorded tells of whom it spells out: 'laura.quill@', 'l.quill@', 'lauraquillington@'. */
function meansOfAddress(address: string, known: ReadonlyMap<string, Means>): Means | undefined {
  const whole = known.get(address.replace(/\.$/, '').toLowerCase());
  if (whole !== undefined) return whole;
  const parts = plain((address.split('@')[0] ?? '').replaceAll(/[^\p{L}\p{M}]+/gu, ' '))
    .trim()
    .split(' ');
  const means = known.get(parts.join(' ')) ?? writtenAsOne(known).get(parts.join(''));
  return means === 'hidden' || means === 'shown' ? means : undefined;
}

/** Shorter ones are words too often: 'Al Ice'. */
const LEAST_AS_ONE = 8;
const asOne = new WeakMap<ReadonlyMap<string, Means>, ReadonlyMap<string, Means>>();

/** Whole names without the space, as a tag or an address has them: 'lauraquillington'. */
function writtenAsOne(known: ReadonlyMap<string, Means>): ReadonlyMap<string, Means> {
  const made = asOne.get(known);
  if (made !== undefined) return made;
  const names = [...known]
    .filter(([name]) => /^\S{3,} \S{3,}$/.test(name))
    .map(([name, means]): [string, Means] => [name.replace(/,? /, ''), means])
    .filter(([name]) => name.length >= LEAST_AS_ONE);
  const map = new Map(names);
  asOne.set(known, map);
  return map;
}

function inWords(text: string, known: ReadonlyMap<string, Means>, most: number, instead: string): string {
  const list: Word[] = [...text.matchAll(words)].map((one) => ({
    raw: one[0],
    from: one.index,
    to: one.index + one[0].length,
    key: plain(one[0]),
  }));
  let done = '';
  let at = 0;
  for (let first = 0; first < list.length; ) {
    const run = longest(text, list, first, known, most);
    if (run === null) {
      first++;
      continue;
    }
    const from = list[first]?.from ?? 0;
    if (isHidden(run.means, text, from, run.to)) {
      done += text.slice(at, from) + instead;
      at = run.to;
    }
    first = run.next;
  }
  return done + text.slice(at);
}

function isHidden(means: Means, text: string, from: number, to: number): boolean {
  if (means === 'hidden' || means === 'shown') return means === 'hidden';
  const name = text.slice(from, to);
  return means === 'surname' ? /^\p{Lu}/u.test(name) : isAName(name, text.slice(0, from), text.slice(to));
}

interface Run {
  readonly means: Means;
  readonly to: number;
  /** The word after it. */
  readonly next: number;
}

/** The longest run of words from this one on that means something. */
function longest(
  text: string,
  list: readonly Word[],
  first: number,
  known: ReadonlyMap<string, Means>,
  most: number,
): Run | null {
  let best: Run | null = null;
  let whole = '';
  /** Without the second word or initial: 'Laura May Quill', 'L.M. Quill'. */
  let short = '';
  for (let last = first; last < list.length && last < first + most; last++) {
    const word = list[last];
    const before = list[last - 1];
    if (word === undefined || (word.raw.length === 1 && word.raw === word.raw.toLowerCase())) break;
    const between = last === first || before === undefined ? '' : joined(text, before, word);
    if (between === null) break;
    const middle = last === first + 1 && /^\p{Lu}/u.test(word.raw);
    for (const [key, to] of endings(word)) {
      const means =
        known.get(whole + between + key) ??
        (short === '' ? undefined : known.get(short + between + key)) ??
        (last === first ? writtenAsOne(known).get(key) : undefined);
      if (means !== undefined) best = { means, to, next: last + 1 };
    }
    whole += between + word.key;
    if (last === first) short = /^\p{Lu}{2,3}$/u.test(word.raw) ? word.key.charAt(0) : '';
    else if (middle) short = list[first]?.key ?? '';
    else if (short !== '') short += between + word.key;
  }
  return best;
}

/** A word as a name may end: itself, and without the 's of what belongs to somebody. */
function endings(word: Word): [key: string, to: number][] {
  const own = possessive.exec(word.raw);
  const itself: [string, number] = [word.key, word.to];
  return own === null ? [itself] : [itself, [plain(word.raw.slice(0, own.index)), word.to - own[0].length]];
}

/** How two words stand together in one name, as `known` writes it; null where they do not. */
function joined(text: string, before: Word, after: Word): ' ' | ', ' | null {
  const between = text.slice(before.to, after.from);
  if (/^(?:[\s\u200B]+|\s*[-‐‑–]\s*)$/.test(between)) return ' ';
  if (/^\s*,\s*$/.test(between)) return ', ';
  // A full stop ends a sentence, unless it follows an initial or a title.
  return /^\.\s*$/.test(between) && shortened.test(before.raw) ? ' ' : null;
}
