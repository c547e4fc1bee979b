import type { ImportChoices, ImportPreview } from '../../../shared/contract/import.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import type { JobContext, QueryContext } from '../context.ts';
import type { ComparedStaffList } from '../jobs/compare-staff-list.ts';
import { build, type Reader } from '../sql.ts';
import { everyRecord } from '../staff/bulk.ts';
import { rememberedLayouts, rememberedSamePeople, rememberedTitles } from './memory.ts';

export interface Standing {
  readonly fileId: string;
  readonly seq: number;
}

/** Which file is open, and its newest step. */
export function standing(db: Reader): Standing {
  const file = db.get(build.selectFrom('file').select('id'));
  const step = db.get(build.selectFrom('step').select((e) => e.fn.max<number | null>('seq').as('seq')));
  return { fileId: file?.id ?? '', seq: step?.seq ?? 0 };
}

/** Comparing with part of the staff would add the others a second time, and shows names. */
export function refuseInMeeting({ meeting }: QueryContext): void {
  if (!meeting) return;
  throw new Refusal('import.meeting', 'Importing shows everybody, so it waits until the meeting is over.', {
    wayOut: 'Turn meeting mode off, then import the list.',
  });
}

/** Reads the handed file in the jobs' process and compares it with the records as they stand. Changes nothing. */
export async function compare(
  context: JobContext,
  ref: string,
  choices: ImportChoices,
): Promise<{ standing: Standing; compared: ComparedStaffList; ourSchools: ImportPreview['ourSchools'] }> {
  const file = context.shell.handed(ref);
  const known = context.query((read) => {
    refuseInMeeting(read);
    return {
      standing: standing(read.db),
      records: everyRecord(read.db),
      remembered: rememberedLayouts(read.db),
      titles: rememberedTitles(read.db),
      samePeople: rememberedSamePeople(read.db),
    };
  });
  const { sheet, headerRow, corrections, fixes } = choices;
  const compared = await context.work('compareStaffList', {
    list: {
      path: file.path,
      key: file.key,
      today: context.today,
      corrections,
      fixes,
      remembered: known.remembered,
      ...(sheet === undefined ? {} : { sheet }),
      ...(headerRow === undefined ? {} : { headerRow }),
    },
    records: known.records,
    titles: known.titles,
    samePeople: known.samePeople,
    choices,
  });
  const ourSchools = known.records.schools.filter(({ ours }) => ours).map(({ id, name }) => ({ id, name }));
  return { standing: known.standing, compared, ourSchools };
}
