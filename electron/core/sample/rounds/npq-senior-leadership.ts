import type { SampleRound } from './round.ts';

/** A round of an organiser outside the alliance, without a number of places. */
export const npqSeniorLeadership: readonly SampleRound[] = [
  {
    programme: 'NPQ in Senior Leadership',
    year: 0,
    opens: 'ago 30',
    deadline: 'ahead 60',
    perSchool: null,
    organiser: 'Marlshire Teaching School Hub',
    nominees: [
      { who: 'eze', on: 'ago 12', statement: 'Amara leads Year 9 and hopes for an assistant headship.' },
    ],
  },
];
