import type { HandOverGroupId } from '../../shared/reference/hand-over-groups.ts';
import { type Area, openArea } from './area.ts';
import { canaries } from './canaries.ts';
import { PASSPHRASE } from './encrypted.ts';
import { nominated, ready, round } from './rounds.ts';

export const TODAY = '2026-11-23';

/** One word for each kind of private thing, which stands nowhere else. */
export const said = {
  notes: canaries.note,
  flags: canaries.flag,
  flag_notes: canaries.flagNote,
  mentor_logs: 'Canarymeeting',
  reviews: canaries.review,
  comments: canaries.comment,
  plans: 'Canarygoal of a plan',
  case_histories: 'Canaryproject of a participant',
  own_words: 'Canarywords of a participant',
  drafts: 'Canarystatement of a draft',
  wishes: canaries.aspiration,
  interests: canaries.other,
  reminders: 'Canaryreminder',
  leavers: 'Canaryleaver',
  expired: 'Canaryexpired',
} as const satisfies Partial<Record<HandOverGroupId, string>>;

/** A file with a little of everything that a head decides about. */
export async function schoolWithEverything(passphrase: string | null = PASSPHRASE) {
  const area = await openArea({ passphrase });
  const { client, send } = area;
  const add = (forename: string, surname: string) =>
    send(client.staff.add, { forename, surname, kind: 'teaching', post: 'Teacher', from: '2019-09-01' });
  const ada = await add('Ada', 'Marsh');
  const personId = ada.id;
  await send(client.staff.addNote, { personId, on: TODAY, words: said.notes, by: 'Head' });
  await send(client.talent.answerPrivacy, { issued: true, on: TODAY, by: 'Head' });
  const kind = (await client.talent.kinds({})).find((one) => one.about === 'person');
  await send(client.talent.flag, {
    kindId: kind?.id ?? '',
    personIds: [personId],
    from: TODAY,
    until: '2027-07-31',
    source: 'Appraisal',
    evidence: said.flags,
    note: said.flag_notes,
  });
  await mentored(area, personId);
  const reviewId = await review(area, personId);
  await send(client.plans.start, { personIds: [personId] });
  const { plan } = await client.plans.ofPerson({ personId });
  await send(client.plans.addGoal, {
    planId: plan?.id ?? '',
    goal: { title: said.plans, why: 'It was asked for.', competency: null, actions: [] },
  });
  await draft(area, personId);
  await project(area, personId);
  await send(client.staff.addAspiration, {
    personId,
    words: said.wishes,
    targetRole: null,
    hopedFor: null,
    askedOn: TODAY,
    askedBy: null,
  });
  await send(client.staff.declareInterest, {
    personId,
    otherPersonId: null,
    otherName: said.interests,
    kind: 'relative',
    saidBy: 'Head',
    on: TODAY,
  });
  await send(client.home.addReminder, { on: '2026-12-01', words: said.reminders, personId: null });
  for (const [surname, deleteAfter] of [
    [said.leavers, '2032-11-20'],
    [said.expired, '2026-11-22'],
  ] as const) {
    const { id } = await add('Ben', surname);
    await send(client.staff.leave, {
      personId: id,
      on: '2026-11-20',
      reason: 'Moved',
      keep: [],
      deleteAfter,
    });
  }
  return { ...area, personId, reviewId };
}

/** On a stage, with a mentor from outside and a meeting in the log. */
async function mentored({ client, send }: Area, personId: string): Promise<void> {
  await send(client.stages.place, { ids: [personId], stageId: 'stage_6', reason: 'Asked for it', on: TODAY });
  const placeId = (await client.stages.person({ id: personId })).places[0]?.id ?? '';
  const { id } = await send(client.cohorts.assignMentor, {
    placeId,
    mentorId: null,
    mentorName: 'Olive Outside',
    from: TODAY,
    confirmed: true,
  });
  await send(client.cohorts.logMeeting, {
    mentoringId: id,
    on: TODAY,
    words: said.mentor_logs,
    nextOn: null,
  });
}

async function review({ client, send }: Area, personId: string): Promise<string> {
  const { frameworkVersionId, minimums, colleaguesTogether, gap, asked } = await client.reviews.starting({
    personId,
  });
  const { id } = await send(client.reviews.start, {
    personId,
    kind: 'review_360',
    frameworkVersionId,
    stageId: null,
    moment: null,
    name: said.reviews,
    purpose: 'To talk about what comes next.',
    readers: ['person', 'headteacher'],
    openedOn: TODAY,
    minimums,
    colleaguesTogether,
    collector: 'Olu Bright',
    gap,
    asked,
  });
  const { competencies } = await client.reviews.entry({ id });
  await send(client.reviews.saveRater, {
    reviewId: id,
    raterId: null,
    group: 'manager',
    ratings: Object.fromEntries(competencies.map((one) => [one.key, 3 as const])),
    comment: said.comments,
  });
  return id;
}

/** A project on another programme, on which they took up the place that they were offered. */
async function project(area: Area, personId: string): Promise<void> {
  const { client, send } = area;
  const { id: roundId } = await round(area);
  const id = await nominated(area, roundId, personId);
  await ready(area, id);
  await send(client.programmes.setState, { ids: [id], state: 'submitted', on: TODAY });
  await send(client.programmes.setState, { ids: [id], state: 'offered', on: TODAY });
  await send(client.programmes.takeUp, { ids: [id], on: TODAY });
  await send(client.projects.start, { placeId: id, opportunityId: null });
  const { fields } = await client.projects.one({ id });
  await send(client.projects.edit, { id, fields: { ...fields, aim: said.case_histories } });
  await send(client.impact.addTestimony, {
    nominationId: id,
    fields: { words: said.own_words, saidOn: TODAY, permission: null, role: '' },
  });
  await send(client.impact.rate, {
    nominationId: id,
    moment: 'start',
    kept: { on: TODAY, ratings: [{ key: 'ready', rating: 2 }] },
  });
}

async function draft({ client, send }: Area, personId: string): Promise<void> {
  const [programme] = await client.programmes.list({});
  const opened = await send(client.programmes.openRound, {
    programmeId: programme?.id ?? '',
    academicYear: '2027/28',
    opensOn: null,
    deadline: '2027-01-15',
    referenceDate: '2027-01-15',
    places: 5,
    placesPerSchool: 2,
    organiser: 'The alliance',
  });
  const made = await send(client.programmes.nominate, { roundId: opened.id, personIds: [personId] });
  await send(client.programmes.editNomination, {
    id: made.made[0]?.id ?? '',
    change: { statement: said.drafts },
  });
}
