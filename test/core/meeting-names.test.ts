import { beforeEach, expect, test } from 'vitest';
import { type Area, finish, openArea } from '../helpers/area.ts';

const LEFT_OUT = '[name left out]';
let area: Area;
let about = '';
let worked: unknown[] = [];
let room: string[] = [];

const person = async (forename: string, surname: string, preferredName: string | null = null) => {
  const { id } = await area.send(area.client.staff.add, { forename, surname, kind: 'teaching' });
  if (preferredName !== null)
    await area.send(area.client.staff.edit, { ids: [id], change: { preferredName } });
  return id;
};

beforeEach(async () => {
  worked = [];
  area = await openArea({ work: (_, input) => worked.push(input) });
  about = await person('Tamsin', 'Ackroyd');
  await person('Laura', 'Bright');
  await person('Ann', 'Grace');
  room = [];
  for (const [forename, surname, preferred] of [
    ['Laura', 'Quill'],
    ['Zoë', 'O’Neill-Day'],
    ['Anne-Marie', 'Lund'],
    ['Jo', 'Farrow'],
    ['Elizabeth', 'Stott', 'Bess'],
    ['Will', 'Tanner'],
    ['Grace', 'Poole'],
    ['May', 'Orton'],
    ['Mark', 'Vane'],
    ['Mary', 'Innes'],
  ] as const)
    room.push(await person(forename, surname, preferred));
});

/** The words as a plan that is shown in the meeting has them. */
async function inTheMeeting(words: readonly string[]): Promise<string[]> {
  const { client, send } = area;
  await send(client.plans.start, { personIds: [about] });
  const planId = (await client.plans.ofPerson({ personId: about })).plan?.id ?? '';
  for (const why of words)
    await send(client.plans.addGoal, { planId, goal: { title: 'Goal', why, competency: null, actions: [] } });
  await finish(client.app.startMeeting, { room });
  const { plan } = await client.plans.ofPerson({ personId: about });
  expect(area.unforeseen).toEqual([]);
  return plan?.goals.map((goal) => goal.why ?? '') ?? [];
}

test('a whole name is left out where a tag or an address writes it as one', async () => {
  const said = {
    'Well done #LauraQuill today': `Well done #${LEFT_OUT} today`,
    'Ask lauraquill@post.example or l.quill@post.example first': `Ask ${LEFT_OUT} or ${LEFT_OUT} first`,
    'Ask laura.quill2@post.example.': `Ask ${LEFT_OUT}`,
    'Ask laura.bright@post.example': 'Ask laura.bright@post.example',
    'Her marks, and the office@post.example': 'Her marks, and the office@post.example',
  };
  expect(await inTheMeeting(Object.keys(said))).toEqual(Object.values(said));
});

test('a forename or a preferred name alone is left out, in whatever way it is written', async () => {
  const said = {
    'Shadow Laura in the spring.': `Shadow ${LEFT_OUT} in the spring.`,
    'Laura’s idea': `${LEFT_OUT}’s idea`,
    "LAURA'S idea, and laura said so": `${LEFT_OUT}'S idea, and ${LEFT_OUT} said so`,
    'as Laura Q suggested': `as ${LEFT_OUT} suggested`,
    'a Laura-led project': `a ${LEFT_OUT}-led project`,
    'Zoe and ZOË': `${LEFT_OUT} and ${LEFT_OUT}`,
    'with Anne Marie, Anne and Anne-Marie': `with ${LEFT_OUT}, ${LEFT_OUT} and ${LEFT_OUT}`,
    'Ask Jo, then Bess': `Ask ${LEFT_OUT}, then ${LEFT_OUT}`,
    'Elizabeth will mentor': `${LEFT_OUT} will mentor`,
  };
  expect(await inTheMeeting(Object.keys(said))).toEqual(Object.values(said));
});

test('so is a surname with initials or a title, hyphenated and accented in any way', async () => {
  const said = {
    'by Z. ONeill Day': `by ${LEFT_OUT}`,
    'by Mrs O’Neill-Day and Mrs Day': `by ${LEFT_OUT} and ${LEFT_OUT}`,
    'by L.M. Quill, L Quill and Quill, L': `by ${LEFT_OUT}, ${LEFT_OUT} and ${LEFT_OUT}`,
    'by Laura M Quill and Quill, Laura': `by ${LEFT_OUT} and ${LEFT_OUT}`,
    'by Zoe Ó’Neill‑Day': `by ${LEFT_OUT}`,
  };
  expect(await inTheMeeting(Object.keys(said))).toEqual(Object.values(said));
});

test('so is one with marks in it that nobody sees, or letters joined as in print', async () => {
  const said = {
    'by Laura Qu\u00adill and Lau\u00adra': `by ${LEFT_OUT} and ${LEFT_OUT}`,
    'by Laura\u200b Quill, Laura\u200bQuill and Quill\u2060': `by ${LEFT_OUT}, ${LEFT_OUT} and ${LEFT_OUT}\u2060`,
    'by E. \ufb06ott': `by ${LEFT_OUT}`,
  };
  expect(await inTheMeeting(Object.keys(said))).toEqual(Object.values(said));
});

test('a forename that is also a word is left out where it is a name', async () => {
  const said = {
    'Coached by Will': `Coached by ${LEFT_OUT}`,
    Grace: LEFT_OUT,
    'Grace is to observe. Mark’s lessons too.': `${LEFT_OUT} is to observe. ${LEFT_OUT}’s lessons too.`,
    'Grace, Will and May will meet': `${LEFT_OUT}, ${LEFT_OUT} and ${LEFT_OUT} will meet`,
    'Ask Mark Vane': `Ask ${LEFT_OUT}`,
    'Plan it with May in May': `Plan it with ${LEFT_OUT} in May`,
  };
  expect(await inTheMeeting(Object.keys(said))).toEqual(Object.values(said));
});

test('words, dates, saints and other people stay as they are written', async () => {
  const said = [
    'She will mark books with grace, and may lead.',
    'Will lead a team by the summer. May apply. Mark books weekly.',
    'From 4 May 2027 to May 2028, or in May',
    'Before that at St Mary’s and St. Mark’s',
    'Shadow Laura Bright, Laura B. and L. Bright',
    'Ask Ann Grace, or Grace, Ann',
    'Willing, markedly graceful: a Johanna',
    'Rose-Marie and Laura-Jane of another school',
  ];
  expect(await inTheMeeting(said)).toEqual(said);
});

test('somebody else of the same forename keeps it in the staff list and the workbook of it', async () => {
  const { client } = area;
  const bright = (await client.staff.list({})).find((one) => one.surname === 'Bright')?.id ?? '';
  await finish(client.app.startMeeting, { room });
  const row = (await client.staff.list({})).find((one) => one.id === bright);
  expect(`${row?.forename} ${row?.surname}`).toBe('Laura Bright');
  await finish(client.staff.exportList, { ids: [bright], columns: ['email'] });
  expect(JSON.stringify(worked)).toContain('["Bright","Laura",');
  expect(JSON.stringify(worked)).not.toContain(LEFT_OUT);
});

test('no id is taken for a name', async () => {
  await finish(area.client.app.startMeeting, { room });
  const value = { id: 'x9-Laura-Qq_8-Jo0aB1', words: 'Laura' };
  expect(area.app.files.shown(value)).toEqual({ ...value, words: LEFT_OUT });
});
