import type { PlacementFields, SupportFields } from '../../shared/contract/running-shapes.ts';
import { addDays } from '../../shared/rules/dates.ts';
import type { Area } from './area.ts';
import { open, person, ready, round, today } from './rounds.ts';

const ASSOCIATE = 'Associate Headteacher Programme';
export const support = (more: Partial<SupportFields> = {}): SupportFields => ({
  kind: 'coaching',
  line: '',
  on: today,
  to: null,
  minutes: 60,
  withWhom: 'Cleo Stone',
  school: '',
  words: 'Leading a department',
  takes: 'Ask the team',
  nextOn: null,
  although: '',
  ...more,
});
export const placement = (schoolId: string, more: Partial<PlacementFields> = {}): PlacementFields => ({
  schoolId,
  requestId: null,
  line: '',
  from: addDays(today, -60),
  to: addDays(today, -30),
  hostMentor: 'Host Head',
  externalMentor: 'Outside Mentor',
  focus: 'Finance',
  preVisits: [],
  closedOn: null,
  review: '',
  ...more,
});

/** A round of a programme in which these take part since 90 days ago. */
export async function taking(
  names: readonly string[],
  programme = ASSOCIATE,
  begin: () => Promise<Area> = open,
) {
  const area = await begin();
  const { client, send } = area;
  const list = await client.programmes.list({});
  const found = list.find((one) => one.name.includes(programme) || one.name === programme);
  const { id: roundId } = await round(area, { programme: found?.name ?? programme });
  const people: { personId: string; id: string }[] = [];
  for (const name of names) {
    const personId = await person(area, name, 'Nair');
    const { made } = await send(client.programmes.nominate, {
      roundId,
      personIds: [personId],
      againstReason: 'The organiser asked for them.',
    });
    const id = made[0]!.id;
    await ready(area, id);
    // Where the route is the local authority, nothing is sent or offered without its word.
    const said = { step: 'endorsed', authority: 'Havering', byName: '', words: '' } as const;
    const on = addDays(today, -100);
    await send(client.programmes.recordAuthority, { ids: [id], on, ...said });
    await send(client.programmes.setState, { ids: [id], state: 'submitted', on });
    await send(client.programmes.setState, { ids: [id], state: 'offered', on });
    people.push({ personId, id });
  }
  if (people.length > 0)
    await send(client.programmes.takeUp, { ids: people.map(({ id }) => id), on: addDays(today, -90) });
  return { ...area, roundId, people };
}

export const wordsOf = async ({ client }: Area, nominationId: string, element: string) =>
  (await client.running.participant({ nominationId })).ledger.find((one) => one.element === element)?.words;

export const host = ({ client, send }: Area) =>
  send(client.staff.addSchool, {
    name: 'Host School',
    phase: 'Secondary',
    localAuthority: 'Havering',
    ours: false,
    inAlliance: true,
  });

/** Priya is placed at a host; she holds a post at home, and Tom could stand in. */
export async function placed() {
  const area = await taking(['Priya']);
  const { client, send, people } = area;
  const [{ id: nominationId, personId }] = people as [{ id: string; personId: string }];
  const { id: hostId } = await host(area);
  const ours = (await client.staff.schools({}))[0]!.id;
  const { id: postId } = await send(client.staff.addPost, {
    schoolId: ours,
    title: 'Deputy headteacher',
    role: 'deputy_headteacher',
    team: null,
  });
  await send(client.staff.addHolding, {
    personId,
    postId,
    schoolId: null,
    elsewhere: null,
    title: 'Deputy headteacher',
    role: 'deputy_headteacher',
    from: '2022-09-01',
    to: null,
    basis: 'substantive',
    share: null,
    lineManagerId: null,
  });
  const tom = await person(area, 'Tom', 'Bell');
  const { id } = await send(client.running.addPlacement, { nominationId, fields: placement(hostId) });
  return { ...area, nominationId, personId, hostId, postId, tom, id, ours };
}

/** Somebody of the school leaves it on a day. */
export const leaves = ({ client, send }: Area, personId: string, on: string) =>
  send(client.staff.leave, { personId, on, reason: 'Moved', keep: [], deleteAfter: '2032-11-20' });
