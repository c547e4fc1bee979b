import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { recentsInFolder } from '../../electron/core/recents.ts';
import type { GiverFields } from '../../shared/contract/matching-shapes.ts';
import type { MatchKind } from '../../shared/reference/matching.ts';
import { londonDate } from '../../shared/rules/dates.ts';
import { openArea } from './area.ts';
import { giverOf } from './matching.ts';

/** A new file of Elm Park School where the browser shell keeps its schools; `end` leaves it as what opens at its start. */
async function fileIn(data: string) {
  const schools = join(data, 'schools');
  mkdirSync(schools, { recursive: true });
  const clock = () => new Date();
  const area = await openArea({ folder: data, schools, clock, recents: recentsInFolder(data) });
  const [own] = await area.client.staff.schools({});
  return { ...area, ownId: own?.id ?? '', today: londonDate(clock().toISOString()) };
}

const staff = [
  ['Helen', 'Marsh', 'Headteacher', 'headteacher'],
  ['Nora', 'Vance', 'Deputy headteacher (curriculum)', 'deputy_headteacher'],
  ['Idris', 'Penn', 'Deputy headteacher (pastoral)', 'deputy_headteacher'],
  ['Mina', 'Castle', 'Assistant headteacher', 'assistant_headteacher'],
] as const;

/** Leaves a London school with two deputies and who could stand in for one of them, open when Baton starts there. */
export async function leaveSchoolOfDeputies(data: string): Promise<void> {
  const { app, client, send, ownId } = await fileIn(data);
  await send(client.staff.editSchool, { id: ownId, change: { urn: '900301', headName: 'Helen Marsh' } });
  for (const [forename, surname, post, role] of staff)
    await send(client.staff.add, {
      forename,
      surname,
      kind: 'teaching',
      email: `${forename}.${surname}@elmpark.example`.toLowerCase(),
      post,
      role,
      from: '2019-09-01',
    });
  await app.files.end();
}

/** Leaves the file of who co-ordinates from a lead school: three schools whose heads host associates, and a mentor from outside. */
export async function leaveCoordinator(data: string): Promise<void> {
  const { app, client, send, ownId, today } = await fileIn(data);
  await send(client.staff.editSchool, { id: ownId, change: { name: 'Marlowe Teaching School' } });
  const gives = (kind: MatchKind, more: Partial<GiverFields>) =>
    send(client.matching.addGiver, giverOf({ kind, saidOn: today, ...more }));
  for (const [name, localAuthority, head, phase] of [
    ['Ottermere School', 'Havering', 'Cleo Stone', 'Secondary'],
    ['Quarry Lane School', 'Havering', 'Piers Dunmore', 'Primary'],
    ['Sedge Hill School', 'Essex', 'Tamsin Orr', 'Secondary'],
  ] as const) {
    const { id } = await send(client.staff.addSchool, {
      name,
      phase,
      localAuthority,
      ours: false,
      inAlliance: true,
    });
    await gives('placement', {
      name: head,
      schoolId: id,
      phases: [phase],
      challenging: true,
      strong: true,
      headMentors: true,
    });
  }
  await gives('mentor', {
    name: 'Winifred Ash',
    places: 2,
    roles: ['headteacher'],
    training: 'Mentors’ day',
  });
  await app.files.end();
}
