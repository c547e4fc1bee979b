import { expect, test } from 'vitest';
import { certificates } from '../../shared/contract/certificate-document.ts';
import { finish, refused } from '../helpers/area.ts';
import { graduating, movingClock, ON, signatories } from '../helpers/graduation.ts';
import { card } from '../helpers/stages.ts';

test('who may graduate is shown with what each still lacks', async () => {
  const { look } = await graduating();
  const { mayGraduate, ceremonies, usual } = await look();
  expect(ceremonies).toEqual([]);
  expect(mayGraduate.map((one) => one.name)).toEqual(['Ada Marsh', 'Ben Reed', 'Cleo Stone']);
  expect(mayGraduate[0]!.missing).toContain('Self-assessment at the start of the stage: none yet');
  expect(usual.signatories).toContainEqual({ name: 'Imogen Farrar', role: 'Programme lead' });
});

test('whoever lacks something graduates with a reason, which is kept, and not without', async () => {
  const { area, cohortId, places, look, set } = await graduating();
  const bare = {
    cohortId,
    id: null,
    on: ON,
    heldAt: '',
    signatories,
    graduates: [{ placeId: places[0]!, although: '  ' }],
  };
  expect(await refused(area.send(area.client.cohorts.setGraduation, bare))).toMatchObject({
    code: 'cohorts.graduation-reason',
    field: 'although',
    say: 'Ada Marsh still lacks something.',
  });
  expect((await look()).ceremonies).toEqual([]);
  await set([places[0]!]);
  expect((await look()).ceremonies).toMatchObject([
    {
      on: ON,
      heldOn: null,
      graduates: [{ name: 'Ada Marsh', although: 'Finished it at their last school' }],
    },
  ]);
});

test('a ceremony is changed until it is held; a cohort has one to come at a time', async () => {
  const { area, places, look, set } = await graduating();
  const id = await set([places[0]!], '2027-07-08');
  expect(await refused(set([places[1]!]))).toMatchObject({
    code: 'cohorts.graduation-set',
    say: 'A graduation on 8 July 2027 is set already.',
  });
  await set([places[1]!, places[2]!], '2026-11-20', id);
  expect((await look()).ceremonies).toMatchObject([
    { on: '2026-11-20', graduates: [{ name: 'Ben Reed' }, { name: 'Cleo Stone' }] },
  ]);
  await area.send(area.client.cohorts.removeGraduation, { id });
  expect((await look()).ceremonies).toEqual([]);
});

test('a ceremony to come, or with nobody on its list, is not held', async () => {
  const { area, places, set } = await graduating();
  const id = await set([places[0]!], '2027-07-08');
  const hold = () => area.send(area.client.cohorts.holdGraduation, { id });
  expect(await refused(hold())).toMatchObject({ say: 'The graduation is on 8 July 2027.' });
  await set([], ON, id);
  expect(await refused(hold())).toMatchObject({ code: 'cohorts.nobody-graduates' });
});

test('held, its people have graduated that day and have numbered certificates; the others have not', async () => {
  const { area, people, places, look, hold } = await graduating();
  expect(await hold([places[1]!, places[0]!])).toEqual(['2026-S7-001', '2026-S7-002']);
  const { ceremonies, mayGraduate } = await look();
  expect(ceremonies[0]).toMatchObject({
    heldOn: '2026-11-20',
    graduates: [
      { name: 'Ada Marsh', number: '2026-S7-001' },
      { name: 'Ben Reed', number: '2026-S7-002' },
    ],
  });
  expect(mayGraduate.map((one) => one.name)).toEqual(['Cleo Stone']);
  expect((await card(area, people[0]!)).place).toMatchObject({ state: 'graduated' });
  expect((await card(area, people[2]!)).place).toMatchObject({ state: 'working' });
  expect((await area.client.cohorts.list({}))[0]).toMatchObject({ graduated: 2 });
  const { id } = ceremonies[0]!;
  expect(await refused(area.send(area.client.cohorts.removeGraduation, { id }))).toMatchObject({
    code: 'cohorts.graduation-held',
  });
});

test('Undo takes a held ceremony back whole, and its numbers are not given again', async () => {
  const { area, people, places, look, hold, undo } = await graduating();
  await hold([places[0]!]);
  await undo();
  expect((await look()).ceremonies).toMatchObject([{ heldOn: null, graduates: [{ number: null }] }]);
  expect((await card(area, people[0]!)).place).toMatchObject({ state: 'working' });
  const { id } = (await look()).ceremonies[0]!;
  expect(await area.send(area.client.cohorts.holdGraduation, { id })).toEqual({ numbers: ['2026-S7-002'] });
});

test('once a certificate was printed, the ceremony is not taken back any more', async () => {
  const { area, places, look, hold } = await graduating();
  await hold([places[0]!]);
  const { undo: held } = await area.client.history.state({});
  await finish(area.client.cohorts.printCertificates, { placeIds: [places[0]!] });
  expect(await refused(area.send(area.client.history.revert, { seq: held!.seq }))).toMatchObject({
    say: expect.stringContaining('cannot be taken back'),
  });
  expect((await look()).ceremonies).toMatchObject([
    { graduates: [{ number: '2026-S7-001', printedOn: '2026-11-20' }] },
  ]);
});

test('numbers run on by stage and year, in the years of their ceremonies', async () => {
  const { clock, moveTo } = movingClock();
  const { places, hold } = await graduating({ stageId: 'stage_6', clock });
  expect(await hold([places[0]!])).toEqual(['2026-S6-001']);
  moveTo('2027-03-01');
  expect(await hold([places[1]!], '2026-12-20')).toEqual(['2026-S6-002']);
  expect(await hold([places[2]!], '2027-02-01')).toEqual(['2027-S6-001']);
});

test('a reprint says what the first print said, whatever was renamed since', async () => {
  const { clock, moveTo } = movingClock();
  const { area, people, places, hold } = await graduating({ clock });
  const { client, send } = area;
  await hold([places[0]!, places[1]!]);
  await finish(client.cohorts.printCertificates, { placeIds: [places[0]!] });
  moveTo('2028-05-02');
  await send(client.staff.edit, { ids: [people[0]!], change: { surname: 'Marsh-Bell' } });
  const school = (await client.staff.schools({})).find((one) => one.ours)!;
  await send(client.staff.editSchool, { id: school.id, change: { name: 'Elm Park Academy' } });
  const stage = (await client.stages.list({})).find((one) => one.id === 'stage_7')!;
  const { key: _, ...content } = stage.content;
  await send(client.stages.edit, {
    id: stage.id,
    fromVersionId: stage.versionId,
    content: { ...content, name: 'Stage 70', title: 'Towards something else' },
  });
  await finish(client.cohorts.printCertificates, { placeIds: [places[0]!] });
  const [first, again] = area.printed.map((job) => certificates.parse(job.data).certificates);
  expect(again).toEqual(first);
  expect(first).toMatchObject([
    { name: 'Ada Marsh', school: 'Elm Park School', stage: 'Stage 7 Towards Senior Leadership', signatories },
  ]);
  expect(JSON.stringify(again)).not.toMatch(/reprint/i);
  expect(area.handedOver).toEqual([
    'Marsh Ada - Certificate - 2026-11-20.pdf',
    'Marsh-Bell Ada - Certificate - 2028-05-02.pdf',
  ]);
  expect(await client.cohorts.graduates({})).toMatchObject([
    { name: 'Ada Marsh-Bell', certifiedAs: 'Ada Marsh', number: '2026-S7-001', here: true },
    { name: 'Ben Reed', certifiedAs: null },
  ]);
});

test('all of a ceremony are printed in one run; whoever has no certificate is left out of it', async () => {
  const { area, places, hold } = await graduating();
  const print = (placeIds: string[]) => finish(area.client.cohorts.printCertificates, { placeIds });
  expect(await refused(print([places[2]!]))).toMatchObject({ code: 'cohorts.no-certificate' });
  await hold([places[0]!, places[1]!]);
  await print(places);
  const { certificates: made } = certificates.parse(area.printed[0]!.data);
  expect(made.map((one) => one.number)).toEqual(['2026-S7-001', '2026-S7-002']);
  expect(area.handedOver).toEqual(['Elm Park School - Certificates - 2026-11-20.pdf']);
});

test('the register goes by surname where several graduated on one day', async () => {
  const { area, people, places, hold } = await graduating();
  await area.send(area.client.staff.edit, { ids: [people[0]!], change: { surname: 'Zane' } });
  await hold(places);
  const listed = await area.client.cohorts.graduates({});
  expect(listed.map((one) => one.name)).toEqual(['Ben Reed', 'Cleo Stone', 'Ada Zane']);
});

test('the register keeps who left, and who graduated without a certificate', async () => {
  const { area, people, places, hold } = await graduating();
  const { client, send } = area;
  await hold([places[0]!]);
  await send(client.stages.move, { ids: [people[1]!], state: 'graduated', on: '2026-11-01' });
  expect(await client.cohorts.graduates({})).toMatchObject([
    { number: '2026-S7-001', name: 'Ada Marsh', stage: 'Stage 7', cohort: 'Together 2025/26', awardedOn: ON },
    { number: null, name: 'Ben Reed', awardedOn: '2026-11-01', here: true },
  ]);
  await send(client.staff.leave, {
    personId: people[0]!,
    on: '2026-11-20',
    reason: 'Moving away',
    keep: [],
    deleteAfter: '2032-11-20',
  });
  const listed = await client.cohorts.graduates({});
  expect(listed.map((one) => [one.name, one.here])).toEqual([
    ['Ada Marsh', false],
    ['Ben Reed', true],
  ]);
  await finish(client.cohorts.printGraduates, { placeIds: listed.map((one) => one.placeId).reverse() });
  expect(area.printed[0]).toMatchObject({
    document: 'graduates',
    data: {
      rows: [
        { name: 'Ben Reed', number: null },
        { name: 'Ada Marsh', here: false },
      ],
    },
  });
});
