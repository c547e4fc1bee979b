import type { StepRecord } from '../school-file/steps.ts';

export interface Journalled {
  readonly path: string;
  /** What it holds that the open file does not. */
  readonly steps: readonly StepRecord[];
  readonly damaged: boolean;
  /** SHA-256 of a damaged one's bytes: what cannot be read is the same only where these are. Else null. */
  readonly bytes: string | null;
}

export interface Once<One extends Journalled> {
  /** That which holds the most. */
  readonly lead: One;
  /** Others that hold nothing else: they go with it. */
  readonly also: readonly One[];
  /** What can be read of it is all in another that is listed. Only of a damaged one, which may hold more. */
  readonly repeats: boolean;
}

/**
 * Journals that hold the same changes, or some of those of another, as one; the earliest change first, and those in
 * which nothing can be read last. A damaged one may hold what nobody can read: only a copy of its very bytes goes with it.
 */
export function eachOnce<One extends Journalled>(found: readonly One[]): Once<One>[] {
  const groups: { lead: One; also: One[]; marks: ReadonlySet<string>; repeats: boolean }[] = [];
  // What others may be part of comes before them.
  const inOrder = [...found].sort(
    (a, b) =>
      Number(a.damaged) - Number(b.damaged) ||
      b.steps.length - a.steps.length ||
      a.path.localeCompare(b.path, 'en-GB'),
  );
  for (const one of inOrder) {
    const marks = one.steps.map(markOf);
    const holding = groups.filter((group) => marks.every((mark) => group.marks.has(mark)));
    // One without a change of its own is part of any other, and the same only as another like it.
    const sharing = holding.filter((group) => (marks.length === 0) === (group.marks.size === 0));
    const same = sharing.find(({ lead }) =>
      one.damaged ? one.bytes !== null && lead.bytes === one.bytes : !lead.damaged,
    );
    if (same !== undefined) same.also.push(one);
    else
      groups.push({
        lead: one,
        also: [],
        marks: new Set(marks),
        repeats: marks.length > 0 && holding.length > 0,
      });
  }
  return groups
    .sort((a, b) => startOf(a.lead).localeCompare(startOf(b.lead)))
    .map(({ lead, also, repeats }) => ({ lead, also, repeats }));
}

/** A command that was sent again has its first id, and may have found other rows. */
const markOf = ({ id, images }: StepRecord) => JSON.stringify([id, images]);

/** After every moment. */
const NEVER = '~';
const startOf = ({ steps }: Journalled) => steps[0]?.at ?? NEVER;
