import { join } from 'node:path';
import { expect, test } from 'vitest';
import { certificates } from '../../shared/contract/certificate-document.ts';
import { finish, refused } from '../helpers/area.ts';
import { graduating } from '../helpers/graduation.ts';

test('everything held about somebody says when they graduated, and what their certificate says', async () => {
  const { area, people, places, hold } = await graduating();
  await hold([places[0]!]);
  await finish(area.client.staff.printRecord, { id: people[0]! });
  const record = JSON.stringify(area.printed[0]!.data);
  for (const words of [
    'Graduated of Together 2025/26',
    'Certificate 2026-S7-001: Stage 7 Towards Senior Leadership',
    'Finished it at their last school',
    'Ruth Abernethy (Headteacher), Imogen Farrar (Programme lead)',
  ])
    expect(record).toContain(words);
});

test('erasing somebody takes out their graduation and certificate, and never frees the number', async () => {
  const { area, people, places, hold, look } = await graduating();
  const { client } = area;
  await hold([places[0]!, places[1]!]);
  const what = { kind: 'person' as const, id: people[1]! };
  const plan = await finish(client.erasure.plan, what);
  expect(plan.goes).toContainEqual({ count: 1, words: '1 certificate' });
  await finish(client.erasure.erase, { what, surname: 'Reed' });
  expect((await look()).ceremonies).toMatchObject([{ graduates: [{ name: 'Ada Marsh' }] }]);
  expect(await client.cohorts.graduates({})).toHaveLength(1);
  expect(await hold([places[2]!])).toEqual(['2026-S7-003']);
});

test('where somebody erased signed the certificates of others, the head is told of each', async () => {
  const { area, people, places, hold } = await graduating();
  const { client, send } = area;
  await send(client.staff.add, { forename: 'Ruth', surname: 'Abernethy', kind: 'teaching' });
  const signing = (await client.staff.list({})).find((one) => one.surname === 'Abernethy')!;
  await hold([places[0]!]);
  const { mentions } = await finish(client.erasure.plan, { kind: 'person', id: signing.id });
  expect(mentions).toEqual(
    expect.arrayContaining([
      { where: 'Certificate: Ada Marsh', href: `#/staff/${people[0]}` },
      { where: 'A graduation', href: '#/stages/cohorts' },
    ]),
  );
});

test('restoring an older state never gives a number again', async () => {
  const { area, places, hold, look } = await graduating();
  const { client } = area;
  await finish(client.app.close, {});
  await area.app.files.openPath(join(area.folder, 'Elm Park School.baton'));
  const [older] = (await client.backups.list({})).backups;
  await hold([places[0]!]);
  await finish(client.backups.restore, { id: older!.id });
  expect((await look()).ceremonies).toEqual([]);
  expect(await hold([places[1]!])).toEqual(['2026-S7-002']);
});

test('a meeting, which is shown no reviews, is not told what anybody lacks', async () => {
  const { area, people, look } = await graduating();
  await finish(area.client.app.startMeeting, { room: [people[1]!] });
  expect((await look()).mayGraduate).toMatchObject([
    { name: 'Ada Marsh', missing: null },
    { name: 'Cleo Stone', missing: null },
  ]);
});

test('in a meeting no certificate has its number: a gap between them would tell of somebody in the room', async () => {
  const { area, people, places, hold, look, worked } = await graduating();
  const { client } = area;
  await hold([places[0]!]);
  const again = await hold([places[1]!, places[2]!]);
  expect(again).toEqual(['2026-S7-002', '2026-S7-003']);
  await finish(client.app.startMeeting, { room: [people[1]!] });
  const register = await client.cohorts.graduates({});
  expect(register.map(({ name, number }) => [name, number])).toEqual([
    ['Ada Marsh', null],
    ['Cleo Stone', null],
  ]);
  const placeIds = register.map((row) => row.placeId);
  await finish(client.cohorts.printGraduates, { placeIds });
  await finish(client.cohorts.exportGraduates, { placeIds });
  expect(worked).toHaveLength(1);
  expect(JSON.stringify([await look(), area.printed, worked])).not.toContain('2026-S7');
  await finish(client.app.endMeeting, {});
  expect((await client.cohorts.graduates({})).map(({ number }) => number)).not.toContain(null);
});

test('in a meeting no certificate is printed: names left out would change what it says', async () => {
  const { area, people, places, hold } = await graduating();
  const { client } = area;
  await hold([places[0]!]);
  await finish(client.app.startMeeting, { room: [people[1]!] });
  expect(await refused(finish(client.cohorts.printCertificates, { placeIds: [places[0]!] }))).toMatchObject({
    code: 'cohorts.in-meeting',
  });
  await finish(client.app.endMeeting, {});
  await finish(client.cohorts.printCertificates, { placeIds: [places[0]!] });
  expect(certificates.parse(area.printed[0]!.data).certificates).toHaveLength(1);
});
