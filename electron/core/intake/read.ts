import type { intakeContract } from '../../../shared/contract/intake.ts';
import type { IntakePreview } from '../../../shared/contract/intake-shapes.ts';
import type { DataOf, ReplyOf } from '../../../shared/contract/kinds.ts';
import { roundClosed } from '../../../shared/contract/round-closed.ts';
import { byName } from '../../../shared/rules/by-text.ts';
import type { JobContext, QueryContext } from '../context.ts';
import { newId } from '../new-id.ts';
import { requireRound } from '../programmes/rounds.ts';
import { build } from '../sql.ts';
import { fileIdOf, keepRead, keptRead, refuseInMeeting } from './kept.ts';
import { planOf } from './plan.ts';
import type { ReadWorkbook, WorkbookFile } from './read-workbooks.ts';

type Contract = typeof intakeContract;

/** Reads schools' workbooks in the jobs' process and keeps what was read in memory, to be looked at. Changes nothing. */
export async function read(
  context: JobContext,
  { roundId, refs }: DataOf<Contract['read']>,
): Promise<ReplyOf<Contract['read']>> {
  context.query((look) => {
    refuseInMeeting(look);
    if (requireRound(look.db, roundId).closed_on !== null) throw roundClosed();
  });
  const files = refs.map((ref) => context.shell.handed(ref));
  const found = await readInParts(
    context,
    files.map(({ path, key }) => ({ path, key })),
  );
  context.signal.throwIfAborted();
  // A meeting may have begun while they were read.
  const fileId = context.query((look) => {
    refuseInMeeting(look);
    return fileIdOf(look.db);
  });
  const previewId = newId();
  keepRead(previewId, {
    is: 'nominations',
    fileId,
    roundId,
    files: found.map((one, at) => ({ name: files[at]?.name ?? '', read: one })),
  });
  return { previewId };
}

/** As many files as are worth a second process, which takes as long to begin as some of them to read. */
const manyFiles = 20;

/** Reads files in order, many of them in two processes at once. */
async function readInParts(context: JobContext, files: readonly WorkbookFile[]): Promise<ReadWorkbook[]> {
  const half = files.length < manyFiles ? files.length : Math.ceil(files.length / 2);
  const parts = [files.slice(0, half), files.slice(half)].filter((part) => part.length > 0);
  const done = parts.map(() => 0);
  const read = await Promise.allSettled(
    parts.map((part, at) =>
      context.work('readWorkbooks', part, (fraction) => {
        done[at] = Math.round((fraction ?? 0) * part.length);
        const sum = done.reduce((total, one) => total + one, 0);
        context.progress(
          sum / files.length,
          `Reading file ${Math.min(sum + 1, files.length)} of ${files.length}`,
        );
      }),
    ),
  );
  return read.flatMap((part) => {
    if (part.status === 'rejected') throw part.reason;
    return part.value;
  });
}

/** What would go in under these choices, compared with this file as it is now. */
export function preview(
  context: QueryContext,
  { previewId, choices }: DataOf<Contract['preview']>,
): IntakePreview {
  refuseInMeeting(context);
  const { db, today } = context;
  const plans = planOf(db, keptRead(db, previewId, 'nominations'), choices, today);
  const going = plans.flatMap(({ lines, view }) => (view.in ? lines.filter((line) => line.view.in) : []));
  return {
    files: plans.map(({ view }) => view),
    schools: db.all(build.selectFrom('school').select(['id', 'name']).orderBy('id')).sort(byName),
    counts: {
      files: plans.filter(({ view }) => view.in && view.lines.some((line) => line.in)).length,
      nominations: going.filter((line) => line.nominationId === null).length,
      people: going.filter((line) => line.personId === null).length,
      schools: new Set(
        going.flatMap(({ school }) =>
          school !== null && school.id === null ? [(school.urn || school.name).toLowerCase()] : [],
        ),
      ).size,
    },
  };
}
