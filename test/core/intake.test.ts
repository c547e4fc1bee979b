import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { finish, refused } from '../helpers/area.ts';
import { coordinator } from '../helpers/intake.ts';
import { sentWorkbook } from '../helpers/sent-workbooks.ts';

const ben = {
  surname: 'Jones',
  forename: 'Ben',
  trn: '0123456',
  email: 'ben@hillside.example',
  role: 'Deputy headteacher (curriculum)',
};
const mia = { surname: 'Reid', forename: 'Mia', email: 'mia@hillside.example', role: 'SENCO' };

test('a school’s own workbook goes in with its school, its people and its nominations, and comes out again with undo', async () => {
  const { client, send, file, look, takeIn, nominations, roundId } = await coordinator();
  await file('hillside.xlsx', sentWorkbook([ben, mia]));
  const seen = await look(['hillside.xlsx']);
  expect(seen.counts).toEqual({ files: 1, nominations: 2, people: 2, schools: 1 });
  expect(seen.files).toMatchObject([
    {
      refused: null,
      from: 'repeat',
      notes: [],
      school: { id: null, name: 'Hillside Primary', urn: '123456', found: 'added' },
      lines: [
        { name: 'Ben Jones', ref: 'HP-2027-001', kind: 'new', in: true, verdict: 'Eligible' },
        { name: 'Mia Reid', kind: 'new', in: true },
      ],
    },
  ]);
  expect(await nominations()).toEqual([]);
  expect((await client.programmes.round({ id: roundId })).coordinated).toBe(false);
  expect(await takeIn(seen.previewId)).toEqual({ nominations: 2, people: 2, schools: 1, changed: 0 });
  expect(await nominations()).toMatchObject([
    { name: 'Ben Jones', ref: 'HP-2027-001', state: 'submitted', agreedOn: '2026-11-19' },
    // The authority of their own school, though ours lies in another.
    {
      name: 'Mia Reid',
      ref: 'HP-2027-002',
      post: 'SENCO',
      school: 'Hillside Primary',
      localAuthority: 'Barnet',
    },
  ]);
  expect((await client.programmes.round({ id: roundId })).coordinated).toBe(true);
  const { senders } = await client.intake.round({ roundId });
  expect(senders).toMatchObject([
    { name: 'Hillside Primary', files: [{ fileName: 'hillside.xlsx', people: 2, erased: 0 }] },
  ]);
  const kept = await client.intake.file({ id: senders[0]!.files[0]!.id });
  expect(kept.lines[0]).toMatchObject({
    name: 'Ben Jones',
    rules: [{ rule: 'Three years of teaching', verdict: 'Met', reason: 'Six years of teaching.' }],
  });
  expect(kept.lines[0]!.values).toContainEqual({ words: 'Reason', value: 'Leads well.' });
  // What their school calls the post in its own words is on the ladder here as well.
  const { personId } = (await nominations())[0]!;
  expect((await client.staff.profile({ id: personId })).holdings).toMatchObject([
    { title: 'Deputy headteacher (curriculum)', role: 'deputy_headteacher' },
  ]);
  const { undo } = await client.history.state({});
  await send(client.history.undo, { seq: undo!.seq });
  expect(await nominations()).toEqual([]);
  expect((await client.intake.round({ roundId })).senders).toEqual([]);
});

test('nothing is read for a closed round, and it is said how to open it again', async () => {
  const { client, send, file, look, roundId } = await coordinator();
  await file('hillside.xlsx', sentWorkbook([ben]));
  await send(client.programmes.closeRound, { id: roundId, closed: true });
  expect(await refused(look(['hillside.xlsx']))).toMatchObject({
    code: 'programmes.round-closed',
    say: 'This round is closed.',
    wayOut: 'Open it again first: on its page, under More, Open the round again.',
  });
});

test('who is known is known again, and nothing of theirs changes but what was chosen', async () => {
  const { client, file, look, takeIn, nominations } = await coordinator();
  await file('first.xlsx', sentWorkbook([ben]));
  await takeIn((await look(['first.xlsx'])).previewId);
  const again = { ...ben, email: 'b.jones@hillside.example', reason: 'Leads very well.', ref: 'HP-2027-009' };
  await file('second.xlsx', sentWorkbook([again, mia]));
  const seen = await look(['second.xlsx']);
  expect(seen.files[0]).toMatchObject({
    school: { found: 'urn' },
    lines: [
      {
        kind: 'nominated',
        differences: [
          { key: 'email', kept: 'ben@hillside.example', came: 'b.jones@hillside.example', theirs: false },
          { key: 'statement', kept: 'Leads well.', came: 'Leads very well.', theirs: false },
        ],
      },
      { kind: 'new' },
    ],
  });
  const choices = {
    0: { columns: {}, allHere: false, lines: { 0: { theirs: ['statement' as const] } } },
  };
  expect(await takeIn(seen.previewId, choices)).toEqual({
    nominations: 1,
    people: 1,
    schools: 0,
    changed: 1,
  });
  const [first] = await nominations();
  expect((await client.programmes.nomination({ id: first!.id })).statement).toBe('Leads very well.');
  expect(
    (await look(['first.xlsx', 'second.xlsx'])).files.map(({ refused: why }) => why?.say.slice(0, 26)),
  ).toEqual(['It was taken in already, o', 'It was taken in already, o']);
  await file('third.xlsx', sentWorkbook([{ ...ben, email: 'new@hillside.example' }]));
  // The address that was not chosen is still the one that is kept.
  expect((await look(['third.xlsx'])).files[0]?.lines[0]?.differences[0]).toMatchObject({
    kept: 'ben@hillside.example',
  });
});

test('the same file twice, and one person from two schools, go in once', async () => {
  const { file, look, takeIn, inbox, nominations } = await coordinator();
  await file('a.xlsx', sentWorkbook([ben]));
  copyFileSync(join(inbox, 'a.xlsx'), join(inbox, 'copy of a.xlsx'));
  await file('b.xlsx', sentWorkbook([ben, mia], { school: { name: 'Vale School', urn: '654321' } }));
  const seen = await look(['a.xlsx', 'copy of a.xlsx', 'b.xlsx']);
  expect(seen.files[1]?.refused?.say).toBe('It is the same file as a.xlsx.');
  expect(seen.files[2]?.notes).toEqual([
    '1 of its nominations is in these files twice, and not ticked here: look below at where else.',
  ]);
  expect(seen.files[2]?.lines).toMatchObject([
    {
      kind: 'twice',
      in: false,
      note: 'Also in a.xlsx. One person has one nomination in a round: leave one of the two out.',
    },
    { kind: 'new', in: true },
  ]);
  const both = { 2: { columns: {}, allHere: false, lines: { 0: { in: true, theirs: [] } } } };
  expect(await refused(takeIn(seen.previewId, both))).toMatchObject({ code: 'intake.twice' });
  await takeIn(seen.previewId);
  expect((await nominations()).map(({ name }) => name)).toEqual(['Ben Jones', 'Mia Reid']);
  const later = await look(['a.xlsx']);
  expect(later.files[0]?.refused?.say).toMatch(/^It was taken in already, on 23 November 2026\.$/);
});

test('a changed last sheet is said, and its visible sheet goes in only once it is ticked', async () => {
  const { file, look, takeIn, inbox, nominations } = await coordinator();
  await file('a.xlsx', sentWorkbook([ben]));
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(join(inbox, 'a.xlsx'));
  const last = book.getWorksheet('For another Baton')!;
  const cell = last.getRow(9).getCell(5);
  cell.value = cell.text.replace('Leads well.', 'Leads splendidly.');
  await book.xlsx.writeFile(join(inbox, 'a.xlsx'));
  const seen = await look(['a.xlsx']);
  expect(seen.files[0]).toMatchObject({
    in: false,
    from: 'sheet',
    lines: [{ name: 'Ben Jones', in: false }],
  });
  expect(seen.files[0]?.notes[0]).toMatch(/^Its last sheet was changed after it was exported/);
  expect(await refused(takeIn(seen.previewId))).toMatchObject({ code: 'intake.nothing' });
  await takeIn(seen.previewId, { 0: { in: true, columns: {}, allHere: false, lines: {} } });
  expect(await nominations()).toMatchObject([{ name: 'Ben Jones', agreedOn: '2026-11-19' }]);
});

test('cells of the Nominations sheet that differ from an intact last sheet are named', async () => {
  const { file, look, inbox } = await coordinator();
  await file('a.xlsx', sentWorkbook([ben]));
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(join(inbox, 'a.xlsx'));
  book.getWorksheet('Nominations')!.getRow(5).getCell(2).value = 'Johns';
  await book.xlsx.writeFile(join(inbox, 'a.xlsx'));
  const seen = await look(['a.xlsx']);
  expect(seen.files[0]).toMatchObject({ from: 'repeat', lines: [{ name: 'Ben Jones' }] });
  expect(seen.files[0]?.notes[0]).toContain('HP-2027-001 Surname');
});

test('another round’s workbook is left out with the way to its page, unless it is asked for', async () => {
  const { file, look } = await coordinator();
  await file('a.xlsx', sentWorkbook([ben], { cohort: '2025/26' }));
  const seen = await look(['a.xlsx']);
  expect(seen.files[0]).toMatchObject({ lines: [], elsewhere: { count: 1, allHere: false } });
  expect(seen.files[0]?.elsewhere?.say).toBe(
    'A nomination is for Leaders 2025/26, and this round is Leaders 2026/27. There is no such round in this file: open it under Programmes first, or ask the school which it means.',
  );
  expect([seen.files[0]?.in, seen.counts.files]).toEqual([false, 0]);
  const all = await look(['a.xlsx'], { 0: { columns: {}, allHere: true, lines: {} } });
  expect(all.counts.nominations).toBe(1);
});

test('a list of another make goes in by its headings, and by hand where they say nothing', async () => {
  const { look, takeIn, inbox, nominations } = await coordinator();
  writeFileSync(
    join(inbox, 'list.csv'),
    'Nominations of Vale School\nName of nominee,Current post,Work email,School name,Column X\n"Khan, Aisha",Head of Maths,aisha@vale.example,Vale School,Runs the department.\n',
  );
  const seen = await look(['list.csv']);
  expect(seen.files[0]).toMatchObject({
    from: 'mapped',
    school: { name: 'Vale School', found: 'added' },
    lines: [{ name: 'Aisha Khan', role: 'Head of Maths', reason: '' }],
  });
  expect(seen.files[0]?.columns.map(({ field }) => field)).toEqual([
    'full_name',
    'role',
    'email',
    'school',
    null,
  ]);
  const choices = { 0: { columns: { 4: 'reason' as const }, allHere: false, lines: {} } };
  const chosen = await look(['list.csv'], choices);
  expect(chosen.files[0]?.lines[0]?.reason).toBe('Runs the department.');
  await takeIn(chosen.previewId, choices);
  // Nothing there says that she agreed.
  expect(await nominations()).toMatchObject([{ name: 'Aisha Khan', agreedOn: null, hasCase: true }]);
});

test('what cannot be read says why, and the rest goes in', async () => {
  const { file, look, inbox } = await coordinator();
  await file('good.xlsx', sentWorkbook([ben]));
  writeFileSync(join(inbox, 'empty.xlsx'), '');
  writeFileSync(join(inbox, 'heads.csv'), 'Surname,Forename,Reason\n');
  writeFileSync(join(inbox, 'odd.csv'), 'Alpha,Beta\n1,2\n');
  // Excel's mark of who has a workbook open, which lies beside it.
  writeFileSync(join(inbox, '~$good.xlsx'), `\u0009J Lane${' '.repeat(157)}`);
  const many = Array.from({ length: 9_999 }, (_, at) => `Person${at},Ann`).join('\n');
  writeFileSync(join(inbox, 'long.csv'), `Surname,Forename\n${many}\n`);
  const seen = await look(['empty.xlsx', 'heads.csv', 'odd.csv', 'long.csv', '~$good.xlsx', 'good.xlsx']);
  expect(seen.files.map((one) => one.refused?.say ?? null)).toEqual([
    'This file is empty: it holds no bytes at all.',
    'Nobody is in it: there is no row under its headings.',
    null,
    'It has 9,999 rows; a school’s nominations are at most 1,000.',
    'It is no workbook, but what a computer keeps beside one, as Excel does while it is open.',
    null,
  ]);
  expect(seen.files[2]?.notes[0]).toMatch(/^No column says who is nominated.* If none does, ask/);
  expect(seen.counts).toMatchObject({ files: 1, nominations: 1 });
});

test('nominees of other schools are no staff of ours: they are counted, placed and asked about apart', async () => {
  const { client, send, look, file, takeIn, nominations } = await coordinator();
  const { id: own } = await send(client.staff.add, {
    forename: 'Ada',
    surname: 'Marsh',
    kind: 'teaching',
    post: '',
    role: null,
    from: null,
  });
  const asked = async () => (await client.stages.openQuestions({})).map(({ people }) => people);
  const before = await asked();
  await file('a.xlsx', sentWorkbook([ben, { surname: 'Reid', forename: 'Mia' }]));
  await takeIn((await look(['a.xlsx'])).previewId);
  const [nominee] = await nominations();
  const seen = async () => ({
    counted: (await client.frame.counts({})).staff,
    board: (await client.stages.board({})).cards.map(({ id }) => id),
  });
  expect(await seen()).toEqual({ counted: 1, board: [own] });
  expect(await asked()).toEqual(before);
  expect((await client.talent.privacy({})).notGiven).toBe(1);
  const list = await client.staff.list({});
  expect(list.map(({ elsewhere }) => elsewhere).toSorted()).toEqual([false, true, true]);
  // Whoever is placed on a stage here is on the board, and whoever works here too is ours.
  const [stage] = (await client.stages.board({})).stages;
  await send(client.stages.place, { ids: [nominee!.personId], stageId: stage!.id, reason: 'Asked for.' });
  expect((await seen()).board).toHaveLength(2);
  const ours = (await client.staff.schools({})).find((school) => school.ours);
  await send(client.staff.addEmployment, {
    personId: nominee!.personId,
    schoolId: ours!.id,
    staffCode: null,
    from: '2026-09-01',
    to: null,
    contract: null,
    share: null,
    team: null,
  });
  expect((await seen()).counted).toBe(2);
});

test('a school that has sent nothing is there, and no meeting sees any of it', async () => {
  const { client, send, roundId, look, file } = await coordinator();
  await send(client.staff.addSchool, {
    name: 'Quiet School',
    phase: 'Primary',
    localAuthority: 'Barnet',
    ours: false,
    inAlliance: true,
  });
  await file('a.xlsx', sentWorkbook([ben]));
  const { previewId } = await look(['a.xlsx']);
  expect((await client.intake.round({ roundId })).senders).toMatchObject([
    { name: 'Quiet School', files: [] },
  ]);
  await finish(client.app.startMeeting, { room: [] });
  expect(await refused(client.intake.round({ roundId }))).toMatchObject({ code: 'intake.meeting' });
  expect(await refused(client.intake.preview({ previewId, choices: {} }))).toMatchObject({
    code: 'intake.meeting',
  });
});

test('two schools may use one reference, and erasing somebody takes the lines about them out', async () => {
  const { client, roundId, file, look, takeIn, nominations } = await coordinator();
  await file('a.xlsx', sentWorkbook([ben]));
  await file('b.xlsx', sentWorkbook([mia], { school: { name: 'Vale School', urn: '654321' } }));
  await takeIn((await look(['a.xlsx', 'b.xlsx'])).previewId);
  const [first, second] = await nominations();
  expect([first!.ref, second!.ref]).toEqual(['HP-2027-001', 'HP-2027-001 (2)']);
  // Each school hears of its own reference.
  expect((await client.intake.round({ roundId })).senders.map(({ nominations: own }) => own[0]?.ref)).toEqual(
    ['HP-2027-001', 'HP-2027-001'],
  );
  await finish(client.erasure.erase, { what: { kind: 'person', id: first!.personId }, surname: 'Jones' });
  const { senders } = await client.intake.round({ roundId });
  expect(senders[0]).toMatchObject({ nominations: [], files: [{ people: 1, erased: 1 }] });
  expect((await client.intake.file({ id: senders[0]!.files[0]!.id })).lines).toEqual([]);
});

test('many files are read in parts, and each is shown in its place, under its name', async () => {
  const { client, inbox, look, roundId } = await coordinator();
  const refs = Array.from({ length: 23 }, (_, at) => `list-${at}.csv`);
  for (const [at, ref] of refs.entries())
    writeFileSync(join(inbox, ref), `Surname,Forename,Reason\nMarsh,Ann${at},Leads well.\n`);
  const seen = await look(refs);
  expect(seen.files.map(({ name, lines }) => [name, lines[0]?.name])).toEqual(
    refs.map((ref, at) => [ref, `Ann${at} Marsh`]),
  );
  const said: string[] = [];
  for await (const event of await client.intake.read({ data: { roundId, refs } }))
    if (event.type === 'progress') said.push(event.say);
  expect(said.length).toBeGreaterThan(refs.length / 2);
  expect(said.every((say) => say.endsWith('of 23'))).toBe(true);
});

test('one name with two TRNs, and one address of two names, are two people, and one TRN of two names is asked about', async () => {
  const { file, look, takeIn, nominations } = await coordinator();
  const khan = { surname: 'Khan', forename: 'Mohammed', role: 'Teacher' };
  const office = { email: 'office@hillside.example', role: 'Teacher' };
  const people = [
    { ...khan, trn: '1111111' },
    { ...khan, trn: '2222222' },
    { ...office, forename: 'Al', surname: 'Moss' },
    { ...office, forename: 'محمد', surname: 'علي' },
  ];
  await file('a.xlsx', sentWorkbook(people));
  const vale = { school: { name: 'Vale School', urn: '654321' } };
  const zed = { forename: 'Zed', surname: 'Cole', trn: '1111111', role: 'Teacher' };
  await file('b.xlsx', sentWorkbook([zed, { ...office, forename: 'Bo', surname: 'Desk' }], vale));
  const { previewId, files } = await look(['a.xlsx', 'b.xlsx']);
  expect(files[0]?.lines.map(({ kind }) => kind)).toEqual(['new', 'new', 'new', 'new']);
  expect(files[1]?.lines[0]).toMatchObject({
    kind: 'barred',
    note: 'Their TRN is that of Mohammed Khan in a.xlsx too: correct it in the workbook, then choose that again.',
  });
  await takeIn(previewId, { 1: { in: false, columns: {}, allHere: false, lines: {} } });
  expect((await nominations()).map(({ name, school }) => [name, school])).toEqual(
    people.map(({ forename, surname }) => [`${forename} ${surname}`, 'Hillside Primary']),
  );
  // What is in the file by now tells the same.
  const later = (await look(['b.xlsx'])).files[0]?.lines;
  expect(later).toMatchObject([
    { kind: 'barred', note: expect.stringMatching(/^Their TRN is that of Mohammed Khan in this file\./) },
    { kind: 'new', in: true },
  ]);
});
