import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { coordinator } from '../helpers/intake.ts';
import { sentWorkbook } from '../helpers/sent-workbooks.ts';

/** A co-ordinator to whom an authority sent one list of these rows. */
async function sentList(rows: readonly string[]) {
  const area = await coordinator();
  writeFileSync(join(area.inbox, 'list.csv'), rows.join('\n'));
  return { ...area, seen: await area.look(['list.csv']) };
}

test('what is no TRN, address, URN or phase makes nobody known, is not kept, and is said', async () => {
  const { client, send, seen, takeIn, nominations, roundId } = await sentList([
    'Name of nominee,Current post,School,URN,Phase,TRN,Email',
    'Ben Jones,Deputy head,Vale School,302/2043,Secondary School,N/A,n/a',
    'Mia Reid,SENCO,Vale School,302/2043,Secondary School,N/A,n/a',
    'Al Cox,SENCO,Vale School,302/2043,Secondary School,12345678901,al@vale.example',
  ]);
  const [file] = seen.files;
  expect(file?.lines.map(({ kind }) => kind)).toEqual(['new', 'new', 'new']);
  expect(file?.notes).toEqual([
    '3 entries under TRN left out: not a TRN of 7 digits (‘N/A’).',
    '2 entries under Email left out: not an email address (‘n/a’).',
  ]);
  expect(file?.school).toMatchObject({ name: 'Vale School', urn: '' });
  await takeIn(seen.previewId);
  const came = await nominations();
  const profiles = await Promise.all(came.map(({ personId }) => client.staff.profile({ id: personId })));
  expect(profiles.map(({ trn, email }) => [trn, email])).toEqual([
    [null, null],
    [null, null],
    [null, 'al@vale.example'],
  ]);
  // The phase goes on into what is asked for, where only those of the register can be kept.
  await send(client.programmes.setState, {
    ids: came.map(({ id }) => id),
    state: 'offered',
    on: '2026-11-23',
  });
  await send(client.matching.fromRound, { roundId, kind: 'coach', days: 1 });
  const { requests } = await client.matching.requests({});
  expect(requests.map(({ fields }) => fields.phase)).toEqual(['Secondary', 'Secondary', 'Secondary']);
});

const authority = [
  'Surname,Forename,Current post,School,URN,Email',
  'Jones,Ben,Deputy head,Hillside Primary,123456,ben@hillside.example',
  'Reid,Mia,SENCO,Vale School,,mia@vale.example',
  'Cox,Al,Business manager,Vale School,654321,',
  'Ray,Jo,Teacher,,,jo@somewhere.example',
];

test('a list of several schools goes in row by row under the school that each names', async () => {
  const { client, send, seen, takeIn, look, roundId } = await sentList(authority);
  const [file] = seen.files;
  expect(file).toMatchObject({
    in: true,
    school: { found: 'several' },
    named: ['Hillside Primary', 'Vale School'],
    lines: [
      { school: 'Hillside Primary', in: true },
      { school: 'Vale School', in: true },
      { school: 'Vale School', in: true },
      { school: '', kind: 'barred', in: false },
    ],
  });
  expect(file?.lines[3]?.note).toMatch(/^Its row names no school/);
  expect(seen.counts).toEqual({ files: 1, nominations: 3, people: 3, schools: 2 });
  await takeIn(seen.previewId);
  const { senders } = await client.intake.round({ roundId });
  expect(senders.map(({ name, files, nominations }) => [name, files[0]?.people, nominations.length])).toEqual(
    [
      ['Hillside Primary', 1, 1],
      ['Vale School', 2, 2],
    ],
  );
  const { undo } = await client.history.state({});
  await send(client.history.undo, { seq: undo!.seq });
  // By hand all of it may go under one.
  const under = (await look(['list.csv'])).schools[0]!.id;
  const chosen = await look(['list.csv'], {
    0: { schoolId: under, columns: {}, allHere: false, lines: {} },
  });
  expect(chosen.files[0]?.lines.every((line) => line.in && line.school === '')).toBe(true);
});

test('schools and people whose names have no Latin letter are told apart', async () => {
  const { client, seen, takeIn, roundId } = await sentList([
    'Surname,Forename,Current post,School',
    'علي,محمد,Deputy head,مدرسة النور',
    'حسن,فاطمة,SENCO,مدرسة السلام',
    'शर्मा,राम,SENCO,مدرسة السلام',
    'शर्मा,रमा,SENCO,مدرسة السلام',
  ]);
  expect(seen.files[0]?.lines.map(({ kind, in: goes }) => [kind, goes])).toEqual(
    Array.from({ length: 4 }, () => ['new', true]),
  );
  await takeIn(seen.previewId);
  const { senders } = await client.intake.round({ roundId });
  expect(senders.map(({ nominations }) => nominations.length).toSorted()).toEqual([1, 3]);
});

test('somebody new goes in as their role says, as chosen, and asks where it says nothing', async () => {
  const { client, seen, takeIn, nominations } = await sentList([
    'Surname,Forename,Current post,School',
    'Jones,Ben,Deputy head,Vale School',
    'Cox,Al,School business manager,Vale School',
    'Ray,Jo,Lead on wellbeing things,Vale School',
  ]);
  expect(seen.files[0]?.lines.map(({ staffKind }) => staffKind)).toEqual(['teaching', 'support', 'teaching']);
  expect(seen.files[0]?.notes).toContain(
    'The role of 1 person new here does not say whether they teach: look below at what each goes in as.',
  );
  await takeIn(seen.previewId, {
    0: { columns: {}, allHere: false, lines: { 2: { theirs: [], staffKind: 'classroom' } } },
  });
  const kinds = (await nominations()).map(
    async ({ personId }) => (await client.staff.profile({ id: personId })).kind,
  );
  expect(await Promise.all(kinds)).toEqual(['teaching', 'support', 'classroom']);
});

test('one person in two rows of one file goes in once, and the row says so', async () => {
  const row = 'Jones,Ben,Deputy head,Vale School';
  const { seen } = await sentList(['Surname,Forename,Current post,School', row, row]);
  expect(seen.files[0]?.lines.map((line) => [line.kind, line.in])).toEqual([
    ['new', true],
    ['twice', false],
  ]);
  expect(seen.files[0]?.lines[1]?.note).toMatch(/^Also in a row above\./);
});

test('of a file that went in in part, the rest can be taken in later', async () => {
  const { seen, look, takeIn, nominations } = await sentList([
    'Surname,Forename,Current post,School',
    'Jones,Ben,Deputy head,Vale School',
    'Reid,Mia,SENCO,Vale School',
  ]);
  await takeIn(seen.previewId, {
    0: { columns: {}, allHere: false, lines: { 1: { in: false, theirs: [] } } },
  });
  const again = await look(['list.csv']);
  expect(again.files[0]).toMatchObject({
    refused: null,
    lines: [
      { name: 'Ben Jones', kind: 'nominated', in: false },
      { name: 'Mia Reid', kind: 'new', in: true },
    ],
  });
  expect(again.files[0]?.notes[0]).toBe(
    '1 of its 2 nominations were taken in on 23 November 2026; the others are ticked below.',
  );
  await takeIn(again.previewId);
  expect((await nominations()).map(({ name }) => name)).toEqual(['Ben Jones', 'Mia Reid']);
  expect((await look(['list.csv'])).files[0]?.refused?.say).toMatch(/^It was taken in already/);
});

test('a nomination that was withdrawn here says so when its school sends it again', async () => {
  const { client, send, file, look, takeIn, nominations } = await coordinator();
  const mia = { surname: 'Reid', forename: 'Mia' };
  await file('a.xlsx', sentWorkbook([mia]));
  await takeIn((await look(['a.xlsx'])).previewId);
  const [one] = await nominations();
  await send(client.programmes.setState, { ids: [one!.id], state: 'withdrawn', on: '2026-11-23' });
  await file('b.xlsx', sentWorkbook([{ ...mia, reason: 'Leads very well.' }]));
  expect((await look(['b.xlsx'])).files[0]?.lines[0]).toMatchObject({
    kind: 'nominated',
    note: 'Here it was withdrawn on 23 November 2026, and stays so: set it back in the round if it stands again.',
  });
});
