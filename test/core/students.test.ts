import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { raw } from '../../electron/core/versions/raw.ts';
import type { DataOf } from '../../shared/contract/kinds.ts';
import { studentForms } from '../../shared/contract/review-document.ts';
import type { reviewsContract } from '../../shared/contract/reviews.ts';
import { type Area, finish, openArea, refused } from '../helpers/area.ts';
import { addPerson, answer, closed, openReview } from '../helpers/reviews.ts';

const scores = [1, 2, 3, 4, 5] as const;

let area: Area;
let person: string;
let id: string;
let supervisorId: string;

beforeEach(async () => {
  area = await openArea();
  person = await addPerson(area, 'Laura', 'Dunmore');
  supervisorId = await addPerson(area, 'Ben', 'Reed');
  id = await openReview(area, person, {
    asked: { manager: 1, peers: 4, reports: 0, others: 0, students: 0 },
  });
});

type Asked = DataOf<(typeof reviewsContract)['askStudents']>;

async function ask(some: Partial<Asked> = {}) {
  const { start } = await area.client.reviews.students({ id });
  return area.send(area.client.reviews.askStudents, {
    reviewId: id,
    statements: start.statements,
    supervisorId,
    parentsInformedOn: '2026-11-02',
    tell: start.tell,
    keyStage1: false,
    reason: '',
    count: start.count,
    ...some,
  });
}

const code = (some: Partial<Asked>) => refused(ask(some)).then((one) => one.code);

async function filled(group: 'students' | 'peers', rows: number) {
  const { asked, competencies } = await area.client.reviews.students({ id });
  const keys =
    group === 'students'
      ? asked?.statements.map((one) => one.competency)
      : competencies.map((one) => one.key);
  for (let row = 0; row < rows; row += 1)
    await area.send(area.client.reviews.saveRater, {
      reviewId: id,
      raterId: null,
      group,
      ratings: Object.fromEntries((keys ?? []).map((key) => [key, 4 as const])),
      comment: '',
    });
}

describe('students are asked', () => {
  test('only once the head says so: twice the minimum, our statements, the safeguarding lead', async () => {
    const view = await area.client.reviews.students({ id });
    expect(view).toMatchObject({
      asked: null,
      minimum: 5,
      start: { count: 10, tell: 'the designated safeguarding lead' },
    });
    expect(view.start.statements.length).toBeGreaterThan(0);
    expect(view.start.statements.length).toBeLessThanOrEqual(5);
    expect(view.head.groups.some(({ group }) => group === 'students')).toBe(false);
    await ask();
    const { asked, head } = await area.client.reviews.students({ id });
    expect(asked).toMatchObject({ count: 10, supervisor: 'Ben Reed', answered: 0, counts: null, reason: '' });
    expect(head.groups.find(({ group }) => group === 'students')?.asked).toBe(10);
  });

  test('not in a special school nor of the youngest, unless a reason is given, which is kept', async () => {
    expect(await code({ keyStage1: true })).toBe('reviews.students-off');
    const ours = (await area.client.staff.schools({})).find((one) => one.ours)?.id ?? '';
    await area.send(area.client.staff.editSchool, { id: ours, change: { phase: 'Special' } });
    expect(await code({})).toBe('reviews.students-off');
    await ask({ reason: 'The sixth form answers by itself.' });
    expect((await area.client.reviews.students({ id })).asked?.reason).toBe(
      'The sixth form answers by itself.',
    );
  });

  test('not in the special school of several, but where its colleagues are', async () => {
    const special = {
      name: 'Wren House',
      phase: 'Special',
      localAuthority: '',
      ours: true,
      inAlliance: false,
    };
    const { id: schoolId } = await area.send(area.client.staff.addSchool, special);
    await ask();
    const { employments } = await area.client.staff.profile({ id: person });
    const change = { schoolId };
    await area.send(area.client.staff.editEmployment, { id: employments[0]?.id ?? '', change });
    expect((await area.client.reviews.students({ id })).school).toEqual({
      name: 'Wren House',
      phase: 'Special',
    });
    expect(await code({})).toBe('reviews.students-off');
  });

  test('only once it is settled how: not by a number alone, at the opening or later', async () => {
    const asked = { manager: 1, peers: 4, reports: 0, others: 0, students: 5 };
    const other = await addPerson(area, 'Dev', 'Patel');
    expect(await refused(openReview(area, other, { asked }))).toMatchObject({
      code: 'reviews.students-not-settled',
    });
    const change = () => area.send(area.client.reviews.setAsked, { reviewId: id, asked });
    expect(await refused(change())).toMatchObject({
      code: 'reviews.students-not-settled',
      wayOut: 'Open the review, and choose “Ask students” on its page.',
    });
    await ask();
    await change();
    expect((await area.client.reviews.students({ id })).asked?.count).toBe(5);
  });

  test('with parents informed first, and somebody uninvolved to supervise', async () => {
    expect(await code({ parentsInformedOn: '2027-01-01' })).toBe('reviews.parents-first');
    const { client, send } = area;
    const manager = await addPerson(area, 'Cleo', 'Stone');
    const rater = await addPerson(area, 'Dev', 'Patel');
    const partner = await addPerson(area, 'Ed', 'Marsh');
    const collector = await addPerson(area, 'Olu', 'Bright');
    await send(client.staff.setLineManager, { ids: [person], lineManagerId: manager });
    await send(client.reviews.invite, {
      reviewId: id,
      raters: [{ group: 'peers', staffId: rater, name: '', email: null }],
    });
    await send(client.staff.declareInterest, {
      personId: partner,
      otherPersonId: person,
      otherName: null,
      kind: 'partner',
      saidBy: 'Ed Marsh',
      on: '2026-09-01',
    });
    const says = await Promise.all(
      [person, manager, rater, partner, collector].map((one) =>
        refused(ask({ supervisorId: one })).then(({ say }) => say),
      ),
    );
    expect(says).toEqual([
      'The review is about Laura Dunmore, who therefore cannot supervise.',
      'Cleo Stone is their line manager, so cannot supervise.',
      'Dev Patel is asked to rate in this review, so cannot supervise.',
      'Ed Marsh has a declared interest, so cannot supervise.',
      'Olu Bright collects the answers, so cannot supervise.',
    ]);
    await ask();
    const invited = send(client.reviews.invite, {
      reviewId: id,
      raters: [{ group: 'peers', staffId: supervisorId, name: '', email: null }],
    });
    expect((await refused(invited)).code).toBe('reviews.supervises');
  });

  test('where nobody is named as the collector it is the head, who therefore cannot supervise', async () => {
    const [ours] = await area.client.staff.schools({});
    await area.send(area.client.staff.editSchool, { id: ours!.id, change: { headName: 'Ms Hana Brook' } });
    const head = await addPerson(area, 'Hana', 'Brook');
    const other = await addPerson(area, 'Dev', 'Patel');
    id = await openReview(area, other, { collector: '' });
    expect((await refused(ask({ supervisorId: head }))).say).toBe(
      'Hana Brook collects the answers, so cannot supervise.',
    );
    await ask();
  });

  test('whoever supervises is known by name where a rater is typed as from outside, whichever comes first', async () => {
    const { client, send } = area;
    const asRater = (name: string) =>
      send(client.reviews.invite, {
        reviewId: id,
        raters: [{ group: 'others', staffId: null, name, email: null }],
      });
    await ask();
    expect(await refused(asRater('Mr Ben Reed'))).toMatchObject({ code: 'reviews.supervises' });
    await addPerson(area, 'Dev', 'Patel');
    await asRater('Patel, Dev');
    const [dev] = (await client.staff.list({})).filter(({ surname }) => surname === 'Patel');
    expect((await refused(ask({ supervisorId: dev?.id ?? '' }))).say).toBe(
      'Dev Patel is asked to rate in this review, so cannot supervise.',
    );
  });

  test('at most five statements, each under a competency of its own', async () => {
    const { start, competencies } = await area.client.reviews.students({ id });
    const [one] = start.statements;
    if (one === undefined) throw new Error('There is no statement.');
    const six = competencies.slice(0, 6).map(({ key }) => ({ competency: key, words: 'Is fair.' }));
    await expect(ask({ statements: six })).rejects.toThrow(/validation/i);
    expect(await code({ statements: [one, { ...one, words: 'Again.' }] })).toBe('reviews.student-statements');
    expect(await code({ statements: [{ competency: 'none_such', words: 'Is fair.' }] })).toBe(
      'reviews.student-statements',
    );
  });

  test('as it was settled, once one has answered', async () => {
    await ask();
    await filled('students', 1);
    expect(await code({ tell: 'Somebody else' })).toBe('reviews.students-answered');
    const again = area.send(area.client.reviews.noteDraw, {
      reviewId: id,
      listed: 30,
      leftOut: 2,
      drawn: 12,
    });
    expect((await refused(again)).code).toBe('reviews.students-answered');
  });
});

describe('students’ answers', () => {
  test('are ratings on their statements alone, whichever way they come in', async () => {
    await ask();
    const { asked, competencies } = await area.client.reviews.students({ id });
    const own = asked?.statements[0]?.competency ?? '';
    const other =
      competencies.find(({ key }) => !asked?.statements.some((one) => one.competency === key))?.key ?? '';
    const save = (ratings: Record<string, 4>, comment = '') =>
      area.send(area.client.reviews.saveRater, {
        reviewId: id,
        raterId: null,
        group: 'students',
        ratings,
        comment,
      });
    expect((await refused(save({ [own]: 4 }, 'Kind.'))).code).toBe('reviews.student-comment');
    expect((await refused(save({ [other]: 4 }))).code).toBe('reviews.not-a-student-statement');
    const rows = area.send(area.client.reviews.addRaters, {
      id,
      source: '',
      raters: [{ row: 1, group: 'students', number: 1, ratings: { [other]: 4 } }],
    });
    expect((await refused(rows)).code).toBe('reviews.not-a-student-statement');
    const entry = await area.client.reviews.entry({ id });
    expect(entry.statements?.map(({ name }) => name)).toEqual(asked?.statements.map(({ words }) => words));
  });

  test('are withheld below the minimum, and are in no other figure', async () => {
    await ask();
    await answer(area, id, 'peers', [[3], [3], [3], [3]]);
    await filled('students', 4);
    const few = await closed(area, id);
    expect(few.report?.groups.find(({ group }) => group === 'students')?.state).toBe('withheld');
    expect(few.report?.rows.every((row) => row.others.state !== 'shown' || row.others.mean === 3)).toBe(true);
  });

  test('are missing, not withheld, where no statement of theirs was about it', async () => {
    const { statements } = (await area.client.reviews.students({ id })).start;
    await ask();
    await filled('students', 5);
    const { report } = await closed(area, id);
    const asked = report?.rows.filter(({ cells }) => cells.students?.state === 'shown');
    expect(asked?.map((row) => row.competency).sort()).toEqual(
      statements.map((one) => one.competency).sort(),
    );
    const rest = report?.rows.filter((row) => !asked?.includes(row)) ?? [];
    expect(rest.length).toBeGreaterThan(0);
    expect(rest.every(({ cells }) => cells.students?.state === 'not_asked')).toBe(true);
  });

  test('come at the laptop one after another, on blank forms, until all have answered', async () => {
    await ask({ count: 5 });
    const { client, send } = area;
    await finish(client.app.startSitting, { reviewId: id, raterId: 'students', code: '4711' });
    for (let turn = 0; turn < 5; turn += 1) {
      const form = await client.reviews.sitting({});
      expect(form).toMatchObject({ comment: null, unseen: 'I do not know' });
      const ratings = Object.fromEntries(form.competencies.map(({ key }) => [key, 5 as const]));
      expect(
        (await refused(send(client.reviews.handIn, { form: form.form, ratings, comment: 'Hello' }))).code,
      ).toBe('reviews.student-comment');
      await send(client.reviews.handIn, { form: form.form, ratings, comment: '' });
      if (turn < 4) await finish(client.app.nextStudent, {});
    }
    expect((await refused(finish(client.app.nextStudent, {}))).code).toBe('reviews.students-all-in');
    await finish(client.app.takeBack, { typed: '4711' });
    expect((await client.reviews.students({ id })).asked?.answered).toBe(5);
  });
});

test('answers come in at the laptop under numbers that do not tell who answered when', async () => {
  const { competency = '' } = (await area.client.reviews.students({ id })).start.statements[0] ?? {};
  const other = (await area.client.reviews.students({ id })).start.statements[1]?.competency ?? '';
  await ask({ count: 10 });
  await finish(area.client.app.startSitting, { reviewId: id, raterId: 'students', code: '4711' });
  const given = Array.from({ length: 10 }, (_, at) => ({
    [competency]: scores[at % 5] ?? null,
    [other]: scores[Math.floor(at / 5)] ?? null,
  }));
  for (const [at, ratings] of given.entries()) {
    if (at > 0) await finish(area.client.app.nextStudent, {});
    const { form } = await area.client.reviews.sitting({});
    await area.send(area.client.reviews.handIn, { form, ratings, comment: '' });
  }
  await finish(area.client.app.takeBack, { typed: '4711' });
  const { raters } = await area.client.reviews.entry({ id });
  const kept = raters.map(({ ratings }) => ratings);
  expect(raters.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  expect(kept).toEqual(expect.arrayContaining(given));
  expect(kept).not.toEqual(given);
});

test('answers of students are refused where none are asked', async () => {
  const { competencies } = await area.client.reviews.students({ id });
  const ratings = { [competencies[0]?.key ?? '']: 4 as const };
  const save = area.send(area.client.reviews.saveRater, {
    reviewId: id,
    raterId: null,
    group: 'students',
    ratings,
    comment: '',
  });
  expect((await refused(save)).code).toBe('reviews.students-not-asked');
  expect((await area.client.reviews.entry({ id })).groups).not.toContain('students');
});

test('a supervisor who is erased is known to the review no more', async () => {
  await ask();
  await finish(area.client.erasure.erase, { what: { kind: 'person', id: supervisorId }, surname: 'Reed' });
  expect((await area.client.reviews.students({ id })).asked?.supervisor).toBe('Somebody who has left');
  const { db } = area.app.files.query({ now: '', today: '' }, (context) => context);
  const rows = (sql: string) => JSON.stringify(db.all(raw(sql, [])));
  expect(rows('SELECT * FROM review')).not.toContain(supervisorId);
  expect(rows('SELECT * FROM step_image')).not.toContain(supervisorId);
});

describe('the draw', () => {
  test('is known to core by its counts alone, and too small a one is refused', async () => {
    const note = (listed: number, leftOut: number, drawn: number) =>
      area.send(area.client.reviews.noteDraw, { reviewId: id, listed, leftOut, drawn });
    expect((await refused(note(30, 2, 10))).code).toBe('reviews.students-not-asked');
    await ask();
    expect((await refused(note(6, 2, 4))).code).toBe('reviews.draw-too-small');
    expect((await refused(note(10, 2, 9))).code).toBe('reviews.draw-too-small');
    await note(30, 2, 12);
    expect((await area.client.reviews.students({ id })).asked).toMatchObject({
      count: 12,
      counts: { listed: 30, leftOut: 2, drawn: 12 },
    });
  });

  test('what surnames and declared names are near is told, so that relatives are left out', async () => {
    await ask();
    expect((await area.client.reviews.students({ id })).near.surnames.toSorted()).toEqual([
      'Dunmore',
      'Reed',
    ]);
  });
});

test('forms on paper are as many as are asked, all the same, without a name or number of anybody’s', async () => {
  expect((await refused(finish(area.client.reviews.printStudentForms, { id }))).code).toBe(
    'reviews.students-not-asked',
  );
  await ask({ tell: 'Ms Stone' });
  await finish(area.client.reviews.printStudentForms, { id });
  const data = studentForms.parse(area.printed.at(-1)?.data);
  expect(data.copies).toBe(10);
  expect(JSON.stringify(data.head)).toMatch(/tell Ms Stone/);
  expect(JSON.stringify(data)).not.toMatch(/Ben Reed/);
});

test('nothing that Baton writes has room for a student’s name', async () => {
  await ask();
  await expect(
    area.send(area.client.reviews.noteDraw, {
      reviewId: id,
      listed: 30,
      leftOut: 2,
      drawn: 12,
      names: ['Zebedee Quill'],
    } as Parameters<typeof area.client.reviews.noteDraw>[0]['data']),
  ).rejects.toThrow(/validation/i);
  await area.app.files.snapshot();
  const written = readdirSync(area.folder, { recursive: true, withFileTypes: true, encoding: 'utf8' })
    .filter((one) => one.isFile())
    .map((one) => readFileSync(join(one.parentPath, one.name)));
  expect(written.some((bytes) => bytes.includes('Dunmore'))).toBe(true);
  expect(written.some((bytes) => bytes.includes('Zebedee'))).toBe(false);
});
