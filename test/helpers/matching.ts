import type { GiverFields, RequestFields } from '../../shared/contract/matching-shapes.ts';
import type { MatchKind } from '../../shared/reference/matching.ts';
import { type RunInput, runMatching, tryMatching } from '../../shared/rules/matching/run.ts';
import { type Area, finish, openArea } from './area.ts';

export const TODAY = '2026-11-23';

interface TryInput {
  readonly input: RunInput;
  readonly change: { requestId: string; giverId: string | null; now: string | null };
}

/** The jobs' process, in this one. */
export function matchHere(name: string, input: unknown): unknown {
  if (name === 'match') return runMatching(input as RunInput, () => undefined);
  if (name !== 'tryMatch') throw new Error(`No work called ${name} was expected.`);
  const { input: made, change } = input as TryInput;
  return tryMatching(made, change, () => undefined);
}

export const giverOf = (more: Partial<GiverFields> & { kind: MatchKind }): GiverFields => ({
  personId: null,
  name: '',
  schoolId: null,
  places: 1,
  roles: [],
  phases: [],
  focus: [],
  from: null,
  to: null,
  days: [],
  reach: null,
  trainedOn: null,
  training: '',
  challenging: null,
  strong: null,
  headMentors: null,
  saidOn: TODAY,
  ...more,
});

export const requestOf = (
  more: Partial<RequestFields> & { kind: MatchKind; schoolId: string },
): RequestFields => ({
  personId: null,
  name: '',
  role: null,
  focus: [],
  phase: null,
  samePhase: false,
  from: null,
  to: null,
  days: 1,
  reach: null,
  challenging: null,
  choices: [],
  words: '',
  askedOn: TODAY,
  ...more,
});

/** Our school and two others of the alliance, one of another authority; nobody gives or asks yet. */
export async function alliance(work: (name: string, input: unknown) => unknown = matchHere) {
  const area = await openArea({ work });
  const { client, send } = area;
  const ours = (await client.staff.schools({}))[0]?.id ?? '';
  const add = (name: string, localAuthority: string) =>
    send(client.staff.addSchool, { name, phase: 'Secondary', localAuthority, ours: false, inAlliance: true });
  const near = (await add('Near School', 'Havering')).id;
  const far = (await add('Far School', 'Kent')).id;
  return { ...area, ours, near, far };
}

export async function person({ client, send }: Area, forename: string, surname = 'Marsh'): Promise<string> {
  const { id } = await send(client.staff.add, {
    forename,
    surname,
    kind: 'teaching',
    post: 'Teacher',
    from: '2019-09-01',
  });
  return id;
}

export const propose = (area: Area, kind: MatchKind) =>
  finish(area.client.matching.propose, { kind, change: null });
