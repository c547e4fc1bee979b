import type { Board, BoardCard } from '../../../../shared/contract/stages.ts';
import { forenames, surnames } from '../names.ts';

const posts = [
  'Head of Science',
  'Teacher of Geography',
  'Teaching Assistant',
  'Head of Year 9',
  'Site Manager',
];
const stages = ['stage_6', 'stage_7', 'stage_8'] as const;

/** Four hundred plainly made-up people, a hundred in each column, the same at every run. */
export const board: Board = {
  stages: stages.map((id, at) => ({
    id,
    number: 6 + at,
    name: `Stage ${6 + at}`,
    title: 'Towards leadership',
    yearsWords: 'yrs teaching',
  })),
  cards: Array.from({ length: 400 }, (_, at): BoardCard => {
    const stageId = stages[(at % 4) - 1];
    return {
      id: `person-${at}`,
      name: `${forenames[at % forenames.length]} ${surnames[at % surnames.length]} ${at}`,
      post: posts[at % posts.length] ?? '',
      team: null,
      kind: 'teaching',
      years: `${at % 9} yrs`,
      onLeave: at % 17 === 0,
      flags: [],
      place:
        stageId === undefined
          ? null
          : {
              id: `place-${at}`,
              stageId,
              state: at % 3 === 0 ? 'identified' : 'working',
              from: '2026-09-01',
              stateOn: '2026-09-01',
              against: at % 13 === 0,
            },
      fit: {
        stageId: stageId ?? 'stage_6',
        verdict: at % 5 === 0 ? 'not_known' : 'met',
        toAnswer: at % 5 === 0 ? 1 : 0,
        words: 'Meets rules',
        reason: null,
        warnings: 0,
      },
      consider: stageId === undefined,
      progress: stageId === undefined ? null : { done: at % 8, of: 8 },
      mentor: null,
    };
  }),
};
