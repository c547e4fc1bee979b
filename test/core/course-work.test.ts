import { expect, test } from 'vitest';
import { caseHistories } from '../../shared/contract/case-history-document.ts';
import { personRecord } from '../../shared/contract/documents.ts';
import type { ReviewResultData } from '../../shared/contract/review-document.ts';
import { type Area, finish, openArea, refused } from '../helpers/area.ts';
import { answer, closed, openReview } from '../helpers/reviews.ts';
import { add, clock, TODAY } from '../helpers/stages.ts';

const project = {
  title: 'Reading at home in Year 7',
  fromJob: 'Leads literacy in the year group',
  aims: 'Every tutor group reads twice a week.',
  sponsor: 'R Calder',
  coach: 'M Frost',
  coaching: 'Winning over tutors',
  dueOn: '2027-06-18',
  finishedOn: null,
  outcome: '',
};

/** Ada on Stage 7, which asks for a project, and what is held of her there. */
async function onStage(kind: 'teaching' | 'support' = 'teaching') {
  const area = await openArea({ clock });
  const ada = await add(area, { name: 'Ada Marsh', kind });
  await area.send(area.client.stages.place, { ids: [ada], stageId: 'stage_7', reason: 'Asked' });
  const work = async () => (await area.client.cohorts.work({ personId: ada })).work!;
  const placeId = (await work()).placeId;
  const step = async (key: string) =>
    (await area.client.stages.person({ id: ada })).places[0]!.steps.find((one) => one.key === key);
  const missing = async (key: string) =>
    (await work()).missing.filter((one) => one.key === key).map((one) => one.words);
  return { area, ada, placeId, work, step, missing };
}

const undo = async (area: Area) => {
  const { undo: last } = await area.client.history.state({});
  await area.send(area.client.history.undo, { seq: last!.seq });
  return last!.words;
};

test('a project stands for its mark by hand, and is done once it is finished', async () => {
  const { area, ada, placeId, work, step, missing } = await onStage();
  expect(await missing('project')).toEqual(['Project: none yet']);
  await area.send(area.client.cohorts.saveProject, { placeId, project });
  expect((await work()).project).toEqual(project);
  expect(await step('experiences')).toMatchObject({ state: 'in_progress', say: '0 of 5' });
  expect(await missing('project')).toEqual([
    'Project ‘Reading at home in Year 7’: not finished, due 18 June 2027',
  ]);
  const { marks } = (await area.client.stages.person({ id: ada })).places[0]!;
  expect(marks.some((one) => one.kind === 'project')).toBe(false);
  const ahead = { ...project, finishedOn: '2026-11-21' };
  expect(
    await refused(area.send(area.client.cohorts.saveProject, { placeId, project: ahead })),
  ).toMatchObject({
    field: 'finishedOn',
  });
  await area.send(area.client.cohorts.saveProject, {
    placeId,
    project: { ...project, finishedOn: TODAY, outcome: 'Three groups do.' },
  });
  expect(await step('experiences')).toMatchObject({ say: '1 of 5' });
  expect(await missing('project')).toEqual([]);
  expect(await undo(area)).toBe('Changed the stage project of Ada Marsh');
  expect(await missing('project')).toHaveLength(1);
});

test('a project of a stage prints as a case history, unless two pages do not hold it', async () => {
  const { area, placeId } = await onStage();
  const print = () => finish(area.client.cohorts.printProject, { placeId });
  expect(await refused(print())).toMatchObject({ code: 'cohorts.no-project' });
  const finished = { ...project, finishedOn: TODAY, outcome: 'Three groups do.' };
  await area.send(area.client.cohorts.saveProject, { placeId, project: finished });
  await print();
  const { school, histories } = caseHistories.parse(area.printed.at(-1)?.data);
  expect(school).not.toBe('');
  expect(histories).toMatchObject([
    {
      ...{ title: project.title, author: 'Ada Marsh', finalOn: TODAY, aim: project.aims, sharedOn: null },
      why: 'From the job description: Leads literacy in the year group',
      evidence: [{ words: 'Three groups do.' }],
    },
  ]);
  expect(area.handedOver.at(-1)).toBe(`Marsh Ada - Case History - ${TODAY}.pdf`);
  await area.send(area.client.cohorts.saveProject, {
    placeId,
    project: { ...finished, aims: 'A line\n'.repeat(200) },
  });
  expect(await refused(print())).toMatchObject({ code: 'cohorts.project-too-long' });
});

test('a project taken away is asked for again', async () => {
  const { area, placeId, work, missing } = await onStage();
  await area.send(area.client.cohorts.saveProject, { placeId, project });
  await area.send(area.client.cohorts.removeProject, { placeId });
  expect((await work()).project).toBeNull();
  expect(await missing('project')).toEqual(['Project: none yet']);
  expect(await refused(area.send(area.client.cohorts.removeProject, { placeId }))).toMatchObject({
    say: 'Ada Marsh has no project on this stage.',
  });
});

test('skills of the stage are ticked off with day and evidence; associate staff have the units too', async () => {
  const { area, placeId, work, missing } = await onStage();
  const before = await work();
  const [first] = before.skills;
  await area.send(area.client.cohorts.showSkill, {
    placeId,
    competency: first!.key,
    shownOn: '2026-11-18',
    evidence: 'Seen in a team meeting',
  });
  expect((await work()).skills[0]).toMatchObject({
    shownOn: '2026-11-18',
    evidence: 'Seen in a team meeting',
  });
  const [words] = await missing('skills');
  expect(words).toContain(`${before.skills.length - 1} of ${before.skills.length} skills not shown yet: `);
  expect(words).not.toContain(first!.name);
  const tick = (competency: string, shownOn: string) =>
    area.send(area.client.cohorts.showSkill, { placeId, competency, shownOn, evidence: null });
  expect(await refused(tick('juggling', TODAY))).toMatchObject({ code: 'cohorts.no-such-skill' });
  expect(await refused(tick(before.skills[1]!.key, '2026-11-21'))).toMatchObject({ field: 'shownOn' });
  expect(await undo(area)).toBe(`Noted that Ada Marsh has shown ‘${first!.name}’`);
  expect((await work()).skills[0]!.shownOn).toBeNull();
  const associate = await (await onStage('support')).work();
  expect(associate.skills.length).toBeGreaterThan(before.skills.length);
});

test('skills stay tied to the version of the framework that was there when the stage began', async () => {
  let day = '2026-11-20';
  const area = await openArea({ clock: () => new Date(`${day}T12:00:00Z`) });
  const ada = await add(area, { name: 'Ada Marsh' });
  await area.send(area.client.stages.place, { ids: [ada], stageId: 'stage_7', reason: 'Asked' });
  day = '2026-11-21';
  const { work } = await area.client.cohorts.work({ personId: ada });
  const versionId = work!.framework!.versionId;
  const { competencies } = await area.client.reviews.framework({ versionId });
  await area.send(area.client.reviews.keepFramework, {
    basedOn: versionId,
    as: 'version',
    name: 'Towards Senior Leadership',
    competencies: competencies.slice(1).map(({ key, name, set, indicators, scored }) => ({
      key,
      name,
      set,
      indicators: [...indicators],
      scored,
    })),
  });
  const after = (await area.client.cohorts.work({ personId: ada })).work!;
  expect(after.skills).toEqual(work!.skills);
  expect(after.framework).toMatchObject({ version: 1, newest: 2 });
});

test('a skill that was ticked off keeps its version, edited the same day or with another kind of post', async () => {
  const { area, ada, placeId, work } = await onStage();
  const { client, send } = area;
  const before = await work();
  const [first, second] = before.skills;
  const shown = { placeId, shownOn: '2026-11-18', evidence: null };
  await send(client.cohorts.showSkill, { ...shown, competency: first!.key });
  const { versionId } = before.framework!;
  const { competencies } = await client.reviews.framework({ versionId });
  await send(client.reviews.keepFramework, {
    basedOn: versionId,
    as: 'version',
    name: 'Towards Senior Leadership',
    competencies: competencies.slice(1).map(({ key, name, set, indicators, scored }) => ({
      key,
      name: `${name} again`,
      set,
      indicators: [...indicators],
      scored,
    })),
  });
  const names = async () => (await work()).skills.map((one) => one.name);
  expect(await names()).toEqual(before.skills.map((one) => one.name));
  expect((await work()).framework).toMatchObject({ version: 1, newest: 2 });
  await send(client.staff.edit, { ids: [ada], change: { kind: 'support' } });
  await send(client.cohorts.showSkill, { ...shown, competency: second!.key });
  expect(await names()).toEqual(before.skills.map((one) => one.name));
  expect((await work()).skills.filter((one) => one.shownOn !== null)).toHaveLength(2);
});

test('a self-assessment and a 360 count at the start and again at the end of the stage', async () => {
  const { area, ada, step, missing } = await onStage();
  expect(await missing('self_assessment')).toEqual([
    'Self-assessment at the start of the stage: none yet',
    'Self-assessment at the end of the stage: none yet',
  ]);
  const review = async (moment: 'start' | 'end') => {
    const starting = await area.client.reviews.starting({ personId: ada });
    const { id } = await area.send(area.client.reviews.start, {
      personId: ada,
      kind: 'self_assessment',
      frameworkVersionId: starting.frameworkVersionId,
      stageId: 'stage_7',
      moment,
      name: `The ${moment}`,
      purpose: 'To choose goals.',
      readers: ['person', 'headteacher'],
      openedOn: TODAY,
      minimums: starting.minimums,
      colleaguesTogether: false,
      gap: 1,
      asked: starting.asked,
    });
    return id;
  };
  const id = await review('start');
  expect(await step('self_assessment')).toMatchObject({
    state: 'not_started',
    say: 'Start opened 20 November 2026, end to come',
  });
  await area.send(area.client.reviews.saveRater, {
    reviewId: id,
    raterId: null,
    group: 'self',
    ratings: { behaviour_integrity: 3 },
    comment: '',
  });
  await area.send(area.client.reviews.close, { id });
  expect(await step('self_assessment')).toMatchObject({ state: 'in_progress' });
  expect(await missing('self_assessment')).toEqual(['Self-assessment at the end of the stage: none yet']);
  const end = await review('end');
  await area.send(area.client.reviews.saveRater, {
    reviewId: end,
    raterId: null,
    group: 'self',
    ratings: { behaviour_integrity: 3 },
    comment: '',
  });
  await area.send(area.client.reviews.close, { id: end });
  expect(await step('self_assessment')).toMatchObject({ state: 'done' });
});

test('what is missing names sessions by day, experiences, mentor and meetings, each with the page where it is done', async () => {
  const { area, ada, placeId, work, missing } = await onStage();
  const session = (on: string, topic: string) => ({
    on,
    starts: null,
    ends: null,
    topic,
    heldAt: '',
    ledBy: '',
  });
  const { id } = await area.send(area.client.cohorts.start, {
    stageId: 'stage_7',
    academicYear: '2026/27',
    name: 'Stage 7 2026/27',
    ledBy: '',
    sessions: [session('2026-11-10', 'Vision'), session('2027-01-12', 'Change')],
    placeIds: [placeId],
  });
  expect(await missing('sessions')).toEqual([
    'Session 1 on 10 November 2026, ‘Vision’: not marked',
    'Session 2 on 12 January 2027, ‘Change’: to come',
  ]);
  expect(await missing('experiences')).toContain('Experience: Shadow a senior leader for a day');
  expect(await missing('mentor')).toEqual(['No mentor is assigned']);
  expect(await missing('meetings')).toEqual([]);
  await area.send(area.client.cohorts.assignMentor, {
    placeId,
    mentorId: null,
    mentorName: 'Rosa Field',
    from: TODAY,
  });
  expect(await missing('mentor')).toEqual([]);
  expect(await missing('meetings')).toEqual(['No mentor meeting is logged']);
  const { missing: all } = await work();
  const hrefs = (key: string) => [...new Set(all.filter((one) => one.key === key).map((one) => one.href))];
  expect(hrefs('sessions')).toEqual([`#/stages/cohorts/${id}`]);
  expect(hrefs('plan')).toEqual([`#/plans/${ada}`]);
  expect(hrefs('review_360')[0]).toBe(`#/reviews?start=${ada}&kind=review_360&moment=start`);
  const { rows } = await area.client.cohorts.progress({ cohortId: id });
  expect(rows).toMatchObject([{ name: 'Ada Marsh', missing: all }]);
  expect(rows[0]!.steps).toHaveLength(8);
});

test('the printed record holds sessions, project and skills; a meeting is shown nobody’s progress', async () => {
  const { area, ada, placeId, work } = await onStage();
  await area.send(area.client.cohorts.saveProject, { placeId, project });
  await area.send(area.client.cohorts.showSkill, {
    placeId,
    competency: (await work()).skills[0]!.key,
    shownOn: '2026-11-18',
    evidence: 'Seen in a team meeting',
  });
  await finish(area.client.staff.printRecord, { id: ada });
  const held = JSON.stringify(
    personRecord.parse(area.printed[0]!.data).sections.find((one) => one.id === 'course'),
  );
  for (const words of [
    project.title,
    project.fromJob,
    project.coaching,
    'R Calder',
    'Seen in a team meeting',
  ])
    expect(held).toContain(words);
  await finish(area.client.app.startMeeting, { room: [] });
  expect((await work()).missing).toEqual([]);
});

test('a new review of whoever has graduated is on the framework of the stage they graduated from', async () => {
  const { area, ada } = await onStage();
  const framework = async () => (await area.client.reviews.starting({ personId: ada })).frameworkVersionId;
  const onIt = await framework();
  await area.send(area.client.stages.move, { ids: [ada], state: 'graduated' });
  expect(await framework()).toBe(onIt);
  // It counts for no stage that they are on.
  expect((await area.client.reviews.starting({ personId: ada })).stageId).toBeNull();
});

test('the printed 360 names the coach of the project on its stage where the plan names none', async () => {
  const { area, ada, placeId } = await onStage();
  const id = await openReview(area, ada, { stageId: 'stage_7', moment: 'start' });
  await answer(area, id, 'self', [[4]]);
  await closed(area, id);
  const coach = async () => {
    await finish(area.client.reviews.printResult, { id });
    return (area.printed.at(-1)!.data as ReviewResultData).coach;
  };
  expect(await coach()).toBeNull();
  await area.send(area.client.cohorts.saveProject, { placeId, project });
  expect(await coach()).toBe('M Frost');
});
