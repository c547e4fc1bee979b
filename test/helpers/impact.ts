import type { ImpactChoice, OutcomeFields } from '../../shared/contract/impact-shapes.ts';
import { finish, openArea } from './area.ts';

/** The application some years on, so that whole cohorts lie behind it. */
export const openAt = (day: string) => openArea({ clock: () => new Date(`${day}T12:00:00.000Z`) });
type Area = Awaited<ReturnType<typeof openAt>>;

export const whole = (asAt: string, change: Partial<ImpactChoice> = {}): ImpactChoice => ({
  asAt,
  by: 'programme',
  programmeId: null,
  roundId: null,
  stageId: null,
  phase: null,
  schoolId: null,
  ...change,
});

interface RoundAsked {
  readonly year: string;
  readonly offered: string;
  readonly places?: number | null;
  readonly programme?: string;
}

let people = 0;

/** A round and as many nominees who were offered a place in it and took it up that day: the ids of their nominations. */
export async function taken(area: Area, asked: RoundAsked, count: number): Promise<string[]> {
  const ids = await offered(area, asked, count);
  await area.send(area.client.programmes.takeUp, { ids, on: asked.offered });
  return ids;
}

/** A round and as many nominees who were offered a place in it: the ids of their nominations. */
export async function offered(area: Area, asked: RoundAsked, count: number): Promise<string[]> {
  const { client, send } = area;
  const list = await client.programmes.list({});
  const programme = list.find((one) => one.name === (asked.programme ?? 'Alliance pathway'))!;
  const { id: roundId } = await send(client.programmes.openRound, {
    programmeId: programme.id,
    academicYear: asked.year,
    opensOn: null,
    deadline: asked.offered,
    referenceDate: asked.offered,
    places: asked.places ?? null,
    placesPerSchool: null,
    organiser: 'Vale Alliance',
  });
  const personIds: string[] = [];
  for (let at = 0; at < count; at += 1) {
    people += 1;
    const { id } = await send(client.staff.add, {
      forename: 'Person',
      surname: `Number ${String(people).padStart(4, '0')}`,
      kind: 'teaching',
      email: `p${people}@elmpark.example`,
      post: 'Teacher',
      role: 'teacher',
      from: '2010-09-01',
    });
    personIds.push(id);
  }
  const { made } = await send(client.programmes.nominate, { roundId, personIds });
  const ids = made.map((one) => one.id);
  for (const id of ids) {
    await send(client.programmes.editNomination, { id, change: { statement: 'Leads well.' } });
    await send(client.programmes.agree, {
      id,
      agreement: { on: asked.offered, askedBy: 'The head', shown: 'The form' },
    });
  }
  for (const state of ['ready', 'submitted', 'offered'] as const)
    await send(client.programmes.setState, { ids, state, on: asked.offered });
  return ids;
}

export async function ended(
  { client, send }: Area,
  ids: readonly string[],
  on: string,
  how: 'completed' | 'withdrew' = 'completed',
) {
  await send(client.programmes.endPlaces, { ids: [...ids], ended: { how, on, why: '' } });
}

export const outcome = (
  kind: OutcomeFields['kind'],
  on: string,
  change: Partial<OutcomeFields> = {},
): OutcomeFields => ({
  kind,
  on,
  fromRole: 'Teacher',
  toRole: kind === 'headship' ? 'Headteacher' : 'Head of Year',
  schoolId: null,
  place: '',
  course: kind === 'accredited' ? 'NPQ in Senior Leadership' : '',
  words: '',
  saidBy: 'Themselves',
  learntOn: on,
  ...change,
});

export async function became({ client, send }: Area, ids: readonly string[], fields: OutcomeFields) {
  for (const nominationId of ids) await send(client.impact.addOutcome, { nominationId, fields });
}

export { finish };
