import { type ImportPersonRow, type importContract, importGroup } from '../../shared/contract/import.ts';
import { Refusal } from '../../shared/contract/refusal.ts';
import type { Handlers, JobContext, QueryContext } from './context.ts';
import { refuseErased } from './erasure/coming-back.ts';
import { plainName } from './file-names.ts';
import { stepOf } from './history/state.ts';
import { compare, refuseInMeeting, standing } from './import/compare.ts';
import { remember, rememberedLayouts } from './import/memory.ts';
import {
  type Applied,
  type KeptPreview,
  keepPreview,
  previewOf,
  refuseSavedAnew,
} from './import/previews.ts';
import { problemWorkbook } from './import/problems.ts';
import { newId } from './new-id.ts';
import { schoolPrinted } from './printed.ts';
import { writeRecords } from './staff/bulk.ts';

export { importContract as contract } from '../../shared/contract/import.ts';

const firstRows = 100;

/** Taking in a staff list: compared in the jobs' process, kept in core, taken in as one step. */
export const handlers: Handlers<typeof importContract> = {
  async read(context, { ref, choices }) {
    const { standing, compared, ourSchools } = await compare(context, ref, choices);
    // A meeting may have begun while it was read.
    context.query(refuseInMeeting);
    refuseSavedAnew({ ref, choices, compared });
    const previewId = newId();
    keepPreview(previewId, { ...standing, ref, choices, compared, applied: null });
    const people: Record<string, ImportPersonRow[]> = {};
    for (const group of importGroup.options) people[group] = compared.groups[group].slice(0, firstRows);
    return { ...compared.preview, previewId, ourSchools, people: importPeople(people) };
  },

  people(context, { previewId, group, offset, limit }) {
    refuseInMeeting(context);
    const { compared } = previewOf(previewId, standing(context.db).fileId);
    return compared.groups[group].slice(offset, offset + limit);
  },

  async apply(context, { previewId, thoughErased }) {
    const {
      now,
      preview,
      applied: before,
    } = context.query((read) => {
      refuseInMeeting(read);
      const now = standing(read.db);
      const preview = previewOf(previewId, now.fileId);
      return { now, preview, applied: stillApplied(read, preview) };
    });
    if (before !== null) return { ...before };
    context.progress(0.05, 'Checking that nothing has changed since');
    const current = now.seq === preview.seq ? preview : await compareAgain(context, previewId, preview);
    if (context.signal.aborted) throw new Refusal('job.cancelled', 'Cancelled; nothing was changed.');
    if (!thoughErased) context.query(({ db }) => refuseErased(db, current.compared.writes.people));
    const applied = takeIn(context, current);
    current.applied = applied;
    return { ...applied };
  },

  async problems(context, { previewId }) {
    const data = context.query((read) => {
      refuseInMeeting(read);
      const { compared } = previewOf(previewId, standing(read.db).fileId);
      const { school, printedOn } = schoolPrinted(read);
      return problemWorkbook(compared, { school, exportedAt: context.now, exportedOn: printedOn });
    });
    const path = context.shell.temporary('rows-to-check.xlsx');
    await context.work('writeTableWorkbook', { path, data });
    return context.shell.handOver(path, plainName(`${data.school} - Rows to check - ${context.today}.xlsx`));
  },
};

/** What the preview's import answered, as long as its step holds: after Undo the head may import anew. */
function stillApplied(read: QueryContext, { applied }: KeptPreview): Applied | null {
  if (applied === null || applied.command === null) return applied;
  return stepOf(read, { command: applied.command }).step === null ? null : applied;
}

function importPeople(people: Record<string, ImportPersonRow[]>) {
  const of = (group: string) => people[group] ?? [];
  return {
    added: of('added'),
    changed: of('changed'),
    missing: of('missing'),
    leftOut: of('leftOut'),
    same: of('same'),
  };
}

/** The file moved on since the preview: where that changes what would be done, the head looks again first. */
async function compareAgain(
  context: JobContext,
  previewId: string,
  before: KeptPreview,
): Promise<KeptPreview> {
  const again = await compare(context, before.ref, before.choices);
  refuseSavedAnew({ ...before, compared: again.compared });
  const same = JSON.stringify(again.compared.writes) === JSON.stringify(before.compared.writes);
  const now: KeptPreview = { ...before, ...again.standing, compared: again.compared };
  keepPreview(previewId, now);
  if (same) return now;
  throw new Refusal(
    'import.changed-since',
    'Something here has changed since this comparison, so nothing was taken in.',
    { wayOut: 'Look at the comparison again, then import.' },
  );
}

function takeIn(context: JobContext, { compared, choices, seq }: KeptPreview): Applied {
  const { writes, preview, fingerprint, samePeople } = compared;
  const added = writes.people.length;
  const changed = writes.changed.length;
  const applied: Applied = {
    added,
    changed,
    missing: preview.counts.missing,
    unsettled: preview.unsettled,
    // A row that does not come in is said as such, and not as a value left blank.
    problems: preview.problemCount - preview.rowsLost,
    rowsLost: preview.rowsLost,
    command: added + changed === 0 ? null : context.commandId,
  };
  if (applied.command === null) return applied;
  context.progress(0.6, `Taking in ${(added + changed).toLocaleString('en-GB')} people`);
  return context.command((command) => {
    if (standing(command.db).seq !== seq)
      throw new Refusal('import.changed-since', 'Something here has just changed, so nothing was taken in.', {
        wayOut: 'Look at the comparison again, then import.',
      });
    const ids = writeRecords(command, writes);
    const before = rememberedLayouts(command.db)[fingerprint];
    remember(
      command,
      { fingerprint, corrections: { ...before, ...choices.corrections } },
      preview.titles,
      samePeople,
    );
    command.describe(
      `Imported ${staffCount(added + changed)}: ${amount(added)} added, ${amount(changed)} changed`,
      [...ids, ...writes.changed],
    );
    return applied;
  });
}

const amount = (count: number) => count.toLocaleString('en-GB');
const staffCount = (count: number) => `${amount(count)} staff`;
