import { visible } from '../visible.ts';
import { own } from './own.ts';

const space = /[\s\u00A0\u2007\u202F\u3000]+/g;
// Almost no cell needs anything done: one look finds those that do.
const untidy = /^ | $| {2}|[^\S ]/;

/** Text without what nobody can see: invisible marks go, every kind of space becomes one plain space. */
export function clean(text: string): string {
  const seen = visible(text);
  return untidy.test(seen) ? seen.replace(space, ' ').trim() : seen;
}

const marks: Readonly<Record<string, string>> = {
  amp: '&',
  apos: "'",
  quot: '"',
  nbsp: ' ',
};

/** What a web page writes for marks and letters, where an export keeps it: 'O&#39;Example', 'Ren&#233;e'. */
export const unescaped = (text: string) =>
  text.replace(/&(#?\w{2,6});/g, (all, name: string) => own(marks, name) ?? letterOf(name) ?? all);

function letterOf(name: string): string | null {
  const [, hex, figures] = /^#(?:x([\da-f]{2,5})|(\d{2,6}))$/i.exec(name) ?? [];
  const code = hex === undefined ? Number(figures) : Number.parseInt(hex, 16);
  if (!(code > 0x1f && code < 0x110000)) return null;
  // Web pages mean Windows' marks by these: '&#146;' is an apostrophe.
  if (code > 0x7f && code < 0xa0) return new TextDecoder('windows-1252').decode(Uint8Array.of(code));
  const letter = String.fromCodePoint(code);
  return letter.isWellFormed() ? letter : null;
}

/** A cell as meant: also without the apostrophe, or the ="…", that is put around codes to keep them text. */
export function cellValue(text: string): string {
  const plain = clean(text.includes('&') ? unescaped(text) : text);
  const value = plain.startsWith('="') ? plain.replace(/^="(.*)"$/, '$1') : plain;
  return /^['’‘](?:[\d(+-]|\S+$)/.test(value) ? value.slice(1).trim() : value;
}

/**
 * A heading as it is looked up: letters and digits only, small, without accents: 'legalFirstName', 'Legal first-name *' →
 * 'legalfirstname'. One in another script than ours keeps the letters of that, so that no two headings are alike for having
 * none of ours. For names of people, schools and programmes there is `nameKey`.
 */
export function keyOf(text: string): string {
  const plain = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[([](required|optional|mandatory|read only|upload only|dd.?mm.?yyyy|yes.?no|y.?n)[)\]]/g, '');
  return plain.replace(/[^a-z0-9]/g, '') || plain.replace(/[^\p{L}\p{M}\p{N}]/gu, '');
}

/** 'legalFirstName' and 'Legal_First-Name' → ['legal', 'first', 'name']. */
export function wordsOf(text: string): string[] {
  return text
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
}

/** 0 → 'A', 27 → 'AB': the letters over a column. */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? columnLetters(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}

/** 'a, b and c'. */
export function listOf(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** 2 → '2nd'. */
export function ordinal(n: number): string {
  const ending = n % 100 > 10 && n % 100 < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th');
  return `${n}${ending}`;
}
