import type { Area } from './area.ts';

interface Mentoring {
  readonly cohortId: string;
  /** Whom somebody of the file mentors; everybody else has one from outside, whose name is like theirs. */
  readonly mentored: string;
  readonly mentor: string;
  readonly on: string;
  /** What stands in every log. */
  readonly words: string;
}

/** Gives everybody in a cohort a mentor, a logged meeting and a project that names others; returns the place of the one mentored from inside. */
export async function mentorEverybody(area: Area, given: Mentoring): Promise<string> {
  const { client, send } = area;
  const { cohortId, mentored, mentor, on, words } = given;
  await send(client.cohorts.setCapacity, { personId: mentor, capacity: 3, saidOn: on });
  let inside = '';
  for (const { placeId, personId } of (await client.cohorts.one({ id: cohortId })).participants) {
    if (personId === mentored) inside = placeId;
    const { id } = await send(client.cohorts.assignMentor, {
      placeId,
      mentorId: personId === mentored ? mentor : null,
      mentorName: personId === mentored ? '' : 'Zephyrine Quagthorpe the elder',
      from: on,
      confirmed: true,
    });
    await send(client.cohorts.saveProject, {
      placeId,
      project: {
        title: 'Reading at home, asked for by C. Pottinghame',
        fromJob: '',
        aims: 'As Isambard Wolverdine does it',
        sponsor: 'Zephyrine Quagthorpe',
        coach: '',
        coaching: '',
        dueOn: null,
        finishedOn: null,
        outcome: '',
      },
    });
    await send(client.cohorts.logMeeting, {
      mentoringId: id,
      on,
      words: `${words} talk with Ms Quagthorpe`,
      nextOn: null,
    });
  }
  return inside;
}
