import { copyProgramme, editProgramme, requireProgramme } from '../../programmes/content.ts';
import type { Making } from '../making.ts';
import { ALLIANCE, type SampleRound } from './round.ts';

const NAME = 'Associate Headteachers';

/** A past scheme as a school takes it up today: copied under a name of its own, with who pays and who goes first changed. */
export function adaptAssociates(making: Making, pastId: string): void {
  const day = making.day('ago 50');
  const { id } = making.on(day, 'programmes', 'copy', (context) =>
    copyProgramme(context, { id: pastId, name: NAME }),
  );
  const { elements, priorities } = requireProgramme(making.db, id).content;
  making.on(day, 'programmes', 'edit', (context) =>
    editProgramme(context, {
      id,
      change: {
        provider: ALLIANCE,
        funder: 'Marlshire, for schools in the county',
        places: 6,
        elements: elements.map((one) => ({ ...one, paidBy: one.paidBy === '' ? '' : 'Marlshire' })),
        priorities: priorities.slice(-1),
      },
    }),
  );
}

/** A round in which the local authority puts people forward: of one deputy it has spoken, of the other it is asked. */
export const associateHeadteachers: readonly SampleRound[] = [
  {
    programme: NAME,
    year: 0,
    opens: 'ago 28',
    deadline: 'ahead 70',
    perSchool: null,
    organiser: ALLIANCE,
    nominees: [
      {
        who: 'whitlock',
        on: 'ago 16',
        agreed: 'ago 15',
        statement:
          'Daniel has led the curriculum as deputy for three years and chaired the county’s curriculum group. He is ready to lead a school, and asks for one that is harder to lead than ours.',
        needs: 'Premises and finance in a school that has a deficit.',
        targetRole: 'Headteacher, secondary',
        authority: [
          ['asked', 'ago 14'],
          ['endorsed', 'ago 6'],
        ],
        states: [
          ['ready', 'ago 12'],
          ['submitted', 'ago 5'],
        ],
      },
      {
        who: 'okafor',
        on: 'ago 11',
        agreed: 'ago 10',
        statement:
          'Martin completed the course towards headship in the summer and asks to learn the work in another school before he applies.',
        targetRole: 'Headteacher, secondary',
        authority: [['asked', 'ago 4']],
        states: [['ready', 'ago 8']],
      },
    ],
  },
];
