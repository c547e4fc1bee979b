import { writeNominationWorkbook } from '../../electron/core/spreadsheets/nomination-workbook.ts';
import type { NominationWorkbook } from '../../electron/core/spreadsheets/nomination-workbook-data.ts';
import { type Area, type AreaOptions, finish, openArea } from './area.ts';
import { NOW } from './school-file.ts';

export const today = NOW.toISOString().slice(0, 10);
export const sent: NominationWorkbook[] = [];

/** The application, with the real workbook writer in place of the jobs' process; `sent` is what it was given. */
export async function open({ clock }: Pick<AreaOptions, 'clock'> = {}) {
  sent.length = 0;
  const area = await openArea({
    ...(clock && { clock }),
    work: (_, input) => {
      const { path, data } = input as { path: string; data: NominationWorkbook };
      sent.push(data);
      return writeNominationWorkbook(path, data);
    },
  });
  return area;
}

export async function person({ client, send }: Area, forename: string, surname: string) {
  const { id } = await send(client.staff.add, {
    forename,
    surname,
    kind: 'teaching',
    email: `${forename}.${surname}@elmpark.example`.toLowerCase(),
    post: 'Head of Science',
    role: 'head_of_department_or_curriculum',
    from: '2022-09-01',
  });
  return id;
}

export async function round(
  area: Area,
  change: { placesPerSchool?: number | null; programme?: string } = {},
) {
  const { client, send } = area;
  const list = await client.programmes.list({});
  const programme = list.find((one) => one.name === (change.programme ?? 'Alliance pathway'))!;
  const { id } = await send(client.programmes.openRound, {
    programmeId: programme.id,
    academicYear: '2027/28',
    opensOn: null,
    deadline: '2027-03-19',
    referenceDate: '2027-03-19',
    places: null,
    placesPerSchool: change.placesPerSchool ?? null,
    organiser: 'Vale Alliance',
  });
  return { id, programmeId: programme.id };
}

export async function nominated(area: Area, roundId: string, personId: string) {
  const { made } = await area.send(area.client.programmes.nominate, { roundId, personIds: [personId] });
  return made[0]!.id;
}

export async function ready(area: Area, id: string, statement = 'Leads the department well.') {
  const { client, send } = area;
  await send(client.programmes.editNomination, { id, change: { statement } });
  await send(client.programmes.agree, {
    id,
    agreement: { on: today, askedBy: 'The head', shown: 'The form' },
  });
  await send(client.programmes.setState, { ids: [id], state: 'ready', on: today });
}

export async function exported(area: Area, roundId: string) {
  const preview = await area.client.programmes.exportPreview({
    roundId,
    sentBefore: false,
    forAnotherBaton: true,
  });
  const made = await finish(area.client.programmes.exportWorkbook, {
    roundId,
    sentBefore: false,
    forAnotherBaton: true,
    seen: preview.seen,
  });
  return { preview, made: made! };
}
