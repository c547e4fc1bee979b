import { describe, expect, it } from 'vitest';
import type { Profile } from '../../shared/contract/staff.ts';
import { type Area, finish, openArea, refused } from '../helpers/area.ts';

const forename = 'Priya';
async function add(area: Area, surname: string, more: { post?: string; team?: string; role?: string } = {}) {
  const { id } = await area.send(area.client.staff.add, {
    forename,
    surname,
    kind: 'teaching',
    from: '2022-09-01',
    ...more,
  });
  return id;
}
const profile = (area: Area, id: string): Promise<Profile> => area.client.staff.profile({ id });
const row = async (area: Area, id: string) =>
  (await area.client.staff.list({})).find((one) => one.id === id) ?? expect.fail('not in the list');
const schoolOf = async (area: Area) => (await area.client.staff.schools({}))[0]?.id ?? '';

const holding = {
  postId: null,
  schoolId: null,
  elsewhere: null,
  role: null,
  from: '2025-09-01',
  to: null,
  basis: 'substantive',
  share: null,
  lineManagerId: null,
} as const;

describe('posts', () => {
  it('can be shared by two, each with a share, and shown as held by both', async () => {
    const area = await openArea();
    const schoolId = await schoolOf(area);
    const post = await area.send(area.client.staff.addPost, {
      schoolId,
      title: 'Head of Science',
      role: 'head_of_department_or_curriculum',
      team: 'Science',
    });
    for (const [surname, share] of [
      ['Nair', 0.6],
      ['Obi', 0.4],
    ] as const)
      await area.send(area.client.staff.addHolding, {
        ...holding,
        personId: await add(area, surname),
        postId: post.id,
        title: 'Head of Science',
        share,
      });
    const [listed] = await area.client.staff.posts({});
    expect(listed?.holders.map(({ name, share }) => [name, share])).toEqual([
      ['Priya Nair', 0.6],
      ['Priya Obi', 0.4],
    ]);
    const [nair, obi] = (await area.client.staff.list({})).map((one) => one.id);
    const sharers = async (id = '') => (await profile(area, id)).holdings.map((one) => one.sharedWith);
    expect(await sharers(nair)).toEqual([[{ id: obi, name: 'Priya Obi' }]]);
    expect(await sharers(obi)).toEqual([[{ id: nair, name: 'Priya Nair' }]]);
    // A list with one row per contract may give somebody two parts of one post.
    await area.send(area.client.staff.addHolding, {
      ...holding,
      personId: obi ?? '',
      postId: post.id,
      title: 'Head of Science',
      share: 0.2,
    });
    expect(await sharers(nair)).toEqual([[{ id: obi, name: 'Priya Obi' }]]);
  });

  it('is shared with nobody by who is part-time in it, nor with who covers them or had it before', async () => {
    const area = await openArea();
    const id = await add(area, 'Nair');
    const { id: postId } = await area.send(area.client.staff.addPost, {
      schoolId: await schoolOf(area),
      title: 'Head of Science',
      role: 'head_of_department_or_curriculum',
      team: null,
    });
    const part = { ...holding, postId, title: 'Head of Science', share: 0.8 };
    await area.send(area.client.staff.addHolding, { ...part, personId: id });
    await area.send(area.client.staff.addHolding, {
      ...part,
      personId: await add(area, 'Obi'),
      basis: 'cover',
    });
    const before = { from: '2019-09-01', to: '2025-08-31' };
    await area.send(area.client.staff.addHolding, { ...part, ...before, personId: await add(area, 'Tarn') });
    expect((await profile(area, id)).holdings.map((one) => one.sharedWith)).toEqual([[]]);
  });

  it('may be two in one pair of hands, with the acting one named as such', async () => {
    const area = await openArea();
    const id = await add(area, 'Nair', { post: 'Head of Science' });
    const schoolId = await schoolOf(area);
    const { id: postId } = await area.send(area.client.staff.addPost, {
      schoolId,
      title: 'Assistant Headteacher',
      role: 'assistant_headteacher',
      team: null,
    });
    await area.send(area.client.staff.addHolding, {
      ...holding,
      personId: id,
      postId,
      title: 'Assistant Headteacher',
      basis: 'acting',
    });
    expect(await row(area, id)).toMatchObject({
      post: 'Assistant Headteacher (acting)',
      role: 'assistant_headteacher',
      alsoPosts: ['Head of Science'],
    });
  });

  it('held elsewhere, or until last year, are on the record and not in the list', async () => {
    const area = await openArea();
    const id = await add(area, 'Nair', { post: 'Head of Science' });
    const elsewhere = { ...holding, personId: id, elsewhere: 'Thornbury', title: 'Head of Year' };
    await area.send(area.client.staff.addHolding, elsewhere);
    await area.send(area.client.staff.addHolding, {
      ...holding,
      personId: id,
      schoolId: await schoolOf(area),
      title: 'Trainee',
      from: '2021-09-01',
      to: '2022-08-31',
    });
    expect(await row(area, id)).toMatchObject({ post: 'Head of Science', alsoPosts: [] });
    const held = (await profile(area, id)).holdings.map(({ title, now }) => [title, now]);
    expect(held).toEqual([
      ['Head of Year', true],
      ['Head of Science', true],
      ['Trainee', false],
    ]);
  });

  it('refuse an end before the beginning, and a place that is not said, beside the field', async () => {
    const area = await openArea();
    const id = await add(area, 'Nair');
    const data = { ...holding, personId: id, title: 'Head of Year' };
    expect(await refused(area.send(area.client.staff.addHolding, data))).toMatchObject({
      field: 'elsewhere',
    });
    const backwards = { ...data, elsewhere: 'Thornbury', to: '2020-01-01' };
    expect(await refused(area.send(area.client.staff.addHolding, backwards))).toMatchObject({ field: 'to' });
  });

  it('stay open while somebody holds them, and close after', async () => {
    const area = await openArea();
    const post = { title: 'Head of Science', role: 'head_of_department_or_curriculum', team: null };
    const { id: postId } = await area.send(area.client.staff.addPost, {
      ...post,
      schoolId: await schoolOf(area),
    });
    const personId = await add(area, 'Nair');
    const { id } = await area.send(area.client.staff.addHolding, {
      ...holding,
      personId,
      postId,
      title: post.title,
    });
    const close = () =>
      area.send(area.client.staff.editPost, { ...post, id: postId, closedOn: '2026-11-20' });
    expect(await refused(close())).toMatchObject({ field: 'closedOn', details: { personId } });
    await area.send(area.client.staff.editHolding, { id, change: { to: '2026-11-20' } });
    await close();
    expect(await area.client.staff.posts({})).toEqual([]);
    expect((await area.client.staff.posts({ closed: true })).map(({ title }) => title)).toEqual([post.title]);
  });
});

describe('years of teaching', () => {
  it('are worked out from the QTS date, and from a count with the day it was given for', async () => {
    const area = await openArea();
    const qualified = await add(area, 'Nair');
    const counted = await add(area, 'Obi');
    const edit = area.client.staff.edit;
    await area.send(edit, { ids: [qualified], change: { qtsDate: '2019-11-24' } });
    await area.send(edit, {
      ids: [counted],
      change: { teachingYears: 4, teachingYearsAsOf: '2024-09-01' },
    });
    expect((await row(area, qualified)).yearsTeaching).toBe(6);
    expect((await row(area, counted)).yearsTeaching).toBe(6);
  });

  it('given without a day are as of today, so that they can grow', async () => {
    const area = await openArea();
    const id = await add(area, 'Nair');
    await area.send(area.client.staff.edit, { ids: [id], change: { teachingYears: 3 } });
    expect(await profile(area, id)).toMatchObject({ teachingYears: 3, teachingYearsAsOf: '2026-11-23' });
  });
});

describe('facts of many people at once', () => {
  it('are set in one step of the history, which concerns everybody', async () => {
    const area = await openArea();
    const ids = [await add(area, 'Nair'), await add(area, 'Obi'), await add(area, 'Quill')];
    const manager = await add(area, 'Reed');
    await area.send(area.client.staff.setTeam, { ids, team: 'Science' });
    await area.send(area.client.staff.recordTold, { ids, kind: 'in_plan', on: '2026-11-20', by: 'Head' });
    await area.send(area.client.staff.edit, { ids, change: { overseasTrained: false } });
    expect(await row(area, ids[2] ?? '')).toMatchObject({
      team: 'Science',
      told: true,
      privacyNotice: false,
    });
    expect((await profile(area, ids[2] ?? '')).history.map(({ words }) => words)).toEqual([
      'Changed overseas-trained of 3 people',
      'Recorded that 3 people were told that they are in the plan',
      'Put 3 people in Science',
      'Added Priya Quill',
    ]);
    expect((await profile(area, manager)).history).toHaveLength(1);
  });

  it('name neither of two people to the other, whose record holds the same words', async () => {
    const area = await openArea();
    const ids = [await add(area, 'Nair'), await add(area, 'Obi')];
    await area.send(area.client.talent.answerPrivacy, { issued: true, on: '2026-11-20', by: 'Head' });
    await area.send(area.client.talent.flag, {
      kindId: 'ready_for_more',
      personIds: ids,
      from: '2026-11-20',
      source: 'Line manager',
      evidence: 'Led the review',
      note: null,
      until: '2027-03-30',
    });
    await area.send(area.client.stages.place, { ids, stageId: 'stage_6', reason: 'Agreed' });
    await area.send(area.client.plans.start, { personIds: [...ids, ...ids] });
    for (const id of ids) await finish(area.client.staff.printRecord, { id });
    const [nair, obi] = area.printed.map((job) => JSON.stringify(job.data));
    expect(nair).toContain('Started a pathway plan for 2 people');
    expect(nair).not.toContain('Obi');
    expect(obi).not.toContain('Nair');
  });

  it('give a line manager to the posts held now, never somebody to themselves', async () => {
    const area = await openArea();
    const manager = await add(area, 'Reed', { post: 'Head of Science' });
    const id = await add(area, 'Nair', { post: 'Teacher of Science' });
    const set = area.client.staff.setLineManager;
    await area.send(set, { ids: [id], lineManagerId: manager });
    expect((await row(area, id)).lineManager).toBe('Priya Reed');
    expect((await profile(area, manager)).leads).toEqual([{ id, name: 'Priya Nair' }]);
    const own = await refused(area.send(set, { ids: [id, manager], lineManagerId: manager }));
    expect(own).toMatchObject({ code: 'staff.own-manager' });
    expect((await row(area, manager)).lineManager).toBeNull();
  });

  it('leave employments of the past in the team they were in', async () => {
    const area = await openArea();
    const id = await add(area, 'Nair', { team: 'Science' });
    const employment = { staffCode: null, contract: null, share: null, schoolId: await schoolOf(area) };
    await area.send(area.client.staff.addEmployment, {
      ...employment,
      personId: id,
      from: '2018-09-01',
      to: '2020-08-31',
      team: 'Cover',
    });
    await area.send(area.client.staff.setTeam, { ids: [id], team: 'Maths' });
    expect((await profile(area, id)).employments.map(({ team }) => team)).toEqual(['Maths', 'Cover']);
  });
});

describe('a teacher reference number', () => {
  it('is refused where somebody has it, with a way to them, and where it is none', async () => {
    const area = await openArea();
    const one = await add(area, 'Nair');
    const other = await add(area, 'Obi');
    const edit = (ids: string[], trn: string) => area.send(area.client.staff.edit, { ids, change: { trn } });
    await edit([one], '0123456');
    expect((await profile(area, one)).trn).toBe('0123456');
    expect(await refused(edit([other], '0123456'))).toMatchObject({
      code: 'staff.trn-taken',
      field: 'trn',
      details: { personId: one },
    });
    await expect(edit([other], '12345')).rejects.toThrow();
    expect((await profile(area, other)).trn).toBeNull();
  });
});

describe('schools and settings', () => {
  it('keep the last school of ours, and a school where somebody works', async () => {
    const area = await openArea();
    const ours = await schoolOf(area);
    const remove = (id: string) => refused(area.send(area.client.staff.removeSchool, { id }));
    expect(await remove(ours)).toMatchObject({ code: 'staff.last-school' });
    const { id } = await area.send(area.client.staff.addSchool, {
      name: 'Beech Primary',
      phase: 'Primary',
      localAuthority: 'Havering',
      ours: true,
      inAlliance: true,
    });
    await add(area, 'Nair');
    const works = (await area.client.staff.schools({})).find(({ name }) => name !== 'Beech Primary');
    const used = (await profile(area, (await area.client.staff.list({}))[0]?.id ?? '')).employments[0];
    expect(await remove(used?.schoolId ?? '')).toMatchObject({ code: 'staff.school-in-use' });
    const empty = used?.schoolId === id ? (works?.id ?? '') : id;
    await area.send(area.client.staff.removeSchool, { id: empty });
    expect(await area.client.staff.schools({})).toHaveLength(1);
  });

  it('change a number within its limits, and go back to our default', async () => {
    const area = await openArea();
    const set = (value: number | null) =>
      area.send(area.client.settings.setNumber, { key: 'retention_years', value });
    await set(7);
    expect((await area.client.settings.all({})).numbers.retention_years).toBe(7);
    expect(await refused(set(0))).toMatchObject({ field: 'retention_years' });
    await set(null);
    expect((await area.client.settings.all({})).numbers.retention_years).toBe(6);
  });

  it('move the file to the next academic year and name its alliance', async () => {
    const area = await openArea();
    await area.send(area.client.settings.setFile, { academicYear: '2027/28' });
    await area.send(area.client.settings.setFile, { alliance: 'Thames Alliance' });
    expect(await area.client.settings.all({})).toMatchObject({
      academicYear: '2027/28',
      alliance: 'Thames Alliance',
    });
    expect(area.app.status().file?.academicYear).toBe('2027/28');
    const wrong = area.send(area.client.settings.setFile, { academicYear: '2027/29' });
    expect(await refused(wrong)).toMatchObject({ field: 'academicYear' });
  });
});

describe('the exported list', () => {
  it('has these people and these columns in this order, and nobody who may not be seen', async () => {
    const written: unknown[] = [];
    const area = await openArea({ work: (_, input) => void written.push(input) });
    const first = await add(area, 'Nair', { team: 'Science' });
    const second = await add(area, 'Obi');
    const exportList = () =>
      finish(area.client.staff.exportList, { ids: [second, first], columns: ['team', 'told'] });
    await exportList();
    const sheet = (index: number) => (written[index] as { data: { sheets: unknown[] } }).data.sheets[0];
    expect(sheet(0)).toMatchObject({
      columns: [{ head: 'Surname' }, { head: 'Forename' }, { head: 'Team' }, { head: 'Told' }],
      rows: [
        ['Obi', 'Priya', null, 'No'],
        ['Nair', 'Priya', 'Science', 'No'],
      ],
    });
    expect(area.handedOver).toEqual(['Elm Park School - Staff - 2026-11-23.xlsx']);
    await finish(area.client.app.startMeeting, { room: [second] });
    await exportList();
    expect(sheet(1)).toMatchObject({ rows: [['Nair', 'Priya', 'Science', 'No']] });
  });

  it('refuses a column that there is none of', async () => {
    const area = await openArea();
    const id = await add(area, 'Nair');
    const asked = finish(area.client.staff.exportList, { ids: [id], columns: ['flags'] });
    expect(await refused(asked)).toMatchObject({ code: 'staff.no-such-column' });
  });
});
