import type { ShareRow, Shown } from './impact-suppression.ts';
import { SMALLEST } from './put-forward-shares.ts';

/** What one characteristic's figures let be known when they left: each programme shown, the others together, and all. */
export interface Released {
  readonly total: ShareRow | null;
  readonly programmes: readonly { readonly id: string; readonly row: ShareRow }[];
  /** Programmes with participants that were withheld. */
  readonly rest: readonly string[];
}

/** Figures as they leave. `people` are the programmes that have participants. */
export const releasedOf = ({ total, programmes }: Shown, people: readonly string[]): Released => ({
  total,
  programmes: [...programmes].map(([id, row]) => ({ id, row })),
  rest: people.filter((id) => !programmes.has(id)),
});

const depthOf = (row: ShareRow): number => (row.completed === null ? 1 : row.promoted === null ? 2 : 3);
const cut = (row: ShareRow, depth: number): ShareRow => ({
  tookUp: row.tookUp,
  completed: depth < 2 ? null : row.completed,
  promoted: depth < 3 ? null : row.promoted,
});

/**
 * Figures as they leave, withheld where they were withheld before: the same programmes and no further than people were
 * followed then. Null where something would have to be withheld that was shown: that alone would tell what became small.
 */
function likeBefore<R extends Released>(now: R, { total, programmes, rest }: Released): R | null {
  if (now.total === null || total === null || depthOf(now.total) < depthOf(total)) return null;
  const depth = depthOf(total);
  const withheld = new Set(rest);
  const shown = now.programmes.filter(({ id }) => !withheld.has(id));
  if (programmes.some(({ id }) => !shown.some((one) => one.id === id))) return null;
  return {
    ...now,
    total: cut(now.total, depth),
    programmes: shown.map(({ id, row }) => ({ id, row: cut(row, depth) })),
    rest: [...now.rest, ...now.programmes.map(({ id }) => id).filter((id) => withheld.has(id))],
  };
}

/** People by how far they came, as far as a row shows it: those who have it, then those who have it not. */
type Sides = readonly [has: readonly number[], hasNot: readonly number[]];
const NOBODY: Sides = [
  [0, 0, 0],
  [0, 0, 0],
];

function sidesOf(row: ShareRow): Sides {
  const cells = [row.tookUp, row.completed, row.promoted].filter((cell) => cell !== null);
  const parts = (of: (cell: ShareRow['tookUp']) => number) => {
    const sums = cells.map(of);
    return sums.map((sum, at) => sum - (sums[at + 1] ?? 0));
  };
  return [parts(({ count }) => count), parts(({ count, of }) => of - count)];
}
const less = (a: readonly number[], b: readonly number[]) => a.map((n, at) => n - (b[at] ?? 0));

/** What is shown by itself or is what remains, by programme: '' is all, 'rest' what is withheld together. */
function known({ total, programmes }: Released): ReadonlyMap<string, Sides> {
  const all = total === null ? NOBODY : sidesOf(total);
  const each = programmes.map(({ id, row }) => [`programme ${id}`, sidesOf(row)] as const);
  const rest = each.reduce<Sides>((left, [, one]) => [less(left[0], one[0]), less(left[1], one[1])], all);
  return new Map([['', all], ['rest', rest], ...each]);
}

/** A change of one to four may point at people. */
const small = (n: number) => n !== 0 && Math.abs(n) < SMALLEST;

/**
 * Whether any parts together changed by a small number, or leave one over those who had come so far or further before, or
 * less far: the first are among them still, and the others may all have come as far since.
 */
function tells(was: readonly number[], is: readonly number[]): boolean {
  const change = less(is, was);
  for (let set = 1; set < 2 ** change.length; set += 1)
    if (small(change.reduce((sum, n, at) => sum + ((set >> at) & 1 ? n : 0), 0))) return true;
  const from = (parts: readonly number[], at: number) => parts.slice(at).reduce((sum, n) => sum + n, 0);
  return is.some((_, at) => was.some((__, then) => small(from(is, at) - from(was, then))));
}

function tellsBeside(before: Released, now: Released): boolean {
  const was = known(before);
  return [...known(now)].some(([key, [has, hasNot]]) => {
    const [had, hadNot] = was.get(key) ?? NOBODY;
    return tells(had, has) || tells(hadNot, hasNot);
  });
}

/**
 * The figures that may be shown beside all that left before, the oldest first: those of now, withheld where they were
 * withheld then; or what left last, where one beside the other would let somebody work out one to four people. Who joined or
 * came further between two days is known to many by name, so whatever changed must have changed by nobody or by at least
 * `SMALLEST`, of those who have it and of those who have it not. Nothing left before: those of now.
 * Source: DOMAIN section 7, fewer than 5 withheld, against subtraction too.
 */
export function standing<R extends Released>(now: R, before: readonly R[]): R {
  const last = before.at(-1);
  if (last === undefined) return now;
  const like = likeBefore(now, last);
  return like === null || before.some((one) => tellsBeside(one, like)) ? last : like;
}
