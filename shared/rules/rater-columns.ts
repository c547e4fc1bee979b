import { plain } from './rater-words.ts';

export interface NamedCompetency {
  readonly key: string;
  readonly name: string;
}

/** What a column of a results spreadsheet was read as, and why, in words for the preview. */
export interface RaterColumn {
  readonly index: number;
  readonly header: string;
  readonly is: 'group' | 'rater' | 'competency' | 'left_out';
  readonly competency?: string;
  readonly why: string;
}

const groupHeads = ['group', 'rater group', 'relationship', 'role', 'rater type', 'rater', 'who', 'type'];
const raterHeads = ['rater no', 'rater number', 'rater id', 'no', 'number', 'id', 'rater', 'response', 'ref'];

/**
 * Reads a header row. A competency is found by name, key or its number in the framework, then by a name cut
 * short, by a longer one that contains it, and last by spelling; each column and each competency is used
 * once, the surest match first. Returns null where the row cannot be a header: no group column, or no
 * competency.
 */
export function readHeader(
  cells: readonly string[],
  competencies: readonly NamedCompetency[],
): RaterColumn[] | null {
  const heads = cells.map(plain);
  const found = new Map<number, RaterColumn>();
  const take = (index: number, is: RaterColumn['is'], why: string, competency?: string) =>
    found.set(index, { index, header: cells[index] ?? '', is, why, competency });

  const group = firstOf(heads, groupHeads);
  if (group < 0) return null;
  take(group, 'group', 'Says which group the rater is in.');
  const rater = firstOf(
    heads.map((head, index) => (index === group ? '' : head)),
    raterHeads,
  );
  if (rater >= 0) take(rater, 'rater', 'Numbers the raters.');

  const used = new Set<string>();
  for (const attempt of attempts) {
    for (const [index, head] of heads.entries()) {
      if (head === '' || found.has(index)) continue;
      const matches = competencies.filter(
        (each, place) => !used.has(each.key) && attempt.fits(head, each, place + 1),
      );
      const [only] = matches;
      if (!only || matches.length > 1) continue;
      used.add(only.key);
      take(index, 'competency', attempt.why(only), only.key);
    }
  }
  if (used.size === 0) return null;
  for (const [index, head] of heads.entries()) {
    if (head !== '' && !found.has(index)) take(index, 'left_out', 'Not a competency of this framework.');
  }
  return [...found.values()].sort((a, b) => a.index - b.index);
}

function firstOf(heads: readonly string[], wanted: readonly string[]): number {
  for (const each of wanted) {
    const at = heads.indexOf(each);
    if (at >= 0) return at;
  }
  return -1;
}

interface Attempt {
  fits(head: string, competency: NamedCompetency, number: number): boolean;
  why(competency: NamedCompetency): string;
}

const attempts: readonly Attempt[] = [
  { fits: (head, { name }) => head === plain(name), why: () => 'Same name.' },
  { fits: (head, { key }) => head === plain(key), why: () => 'The competency’s key.' },
  {
    fits: (head, { name }, number) =>
      unnumbered(head, number) === '' || unnumbered(head, number) === plain(name),
    why: ({ name }) => `The number of “${name}” in the framework.`,
  },
  {
    fits: (head, { name }) => head.length >= 4 && plain(name).startsWith(head),
    why: ({ name }) => `“${name}” begins so.`,
  },
  {
    fits: (head, { name }) => ` ${head} `.includes(` ${plain(name)} `),
    why: ({ name }) => `Contains “${name}”.`,
  },
  {
    fits: (head, { name }) =>
      head.length >= 6 && distance(head, plain(name)) <= Math.max(1, Math.floor(head.length / 6)),
    why: ({ name }) => `Spelt almost like “${name}”.`,
  },
];

/** 'q3', 'competency 3', '3 school culture' without the number; null where another number or none leads. */
function unnumbered(head: string, number: number): string | null {
  const led = /^(?:q|question|competency|standard|c|s)? ?(\d{1,2})(?: (.*))?$/.exec(head);
  return led && Number(led[1]) === number ? (led[2] ?? '') : null;
}

/** Letters to add, drop or change to make one text the other. */
function distance(a: string, b: string): number {
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (last[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    last = next;
  }
  return last[b.length] ?? 0;
}
