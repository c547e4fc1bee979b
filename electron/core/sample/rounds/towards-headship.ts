import { ALLIANCE, type SampleRound, went } from './round.ts';

/** Last year’s round, and this year’s, with a nomination against the rules. */
export const towardsHeadship: readonly SampleRound[] = [
  {
    programme: 'Stage 8 Towards Headship',
    year: -1,
    opens: '-1 11-02',
    deadline: '-1 12-11',
    perSchool: 2,
    organiser: ALLIANCE,
    closed: 'ago 65',
    exported: '-1 12-09',
    nominees: [
      went(
        -1,
        'okafor',
        'offered',
        'Martin has been a deputy for five years and led the school through its last inspection of behaviour.',
        'A behaviour policy written with students',
      ),
      went(
        -1,
        'mistry',
        'offered',
        'Sanjay cut suspensions by a third and trained the pastoral teams of two other schools.',
        'Restorative work in every tutor group',
      ),
    ],
  },
  {
    programme: 'Stage 8 Towards Headship',
    year: 0,
    opens: 'ago 15',
    deadline: 'ahead 45',
    perSchool: 2,
    organiser: ALLIANCE,
    nominees: [
      {
        who: 'varghese',
        on: 'ago 9',
        agreed: 'ago 5',
        statement:
          'Sunil has led teaching across the school for three years. Two departments that he coached now keep their staff, and he wrote and led the review of the curriculum.',
        needs: 'Finance and premises at whole-school level. Working with governors who disagree.',
        coach: 'A serving headteacher of another school',
        shadowing: 'A headteacher, two days in the spring',
        project: 'A three-year model of staffing and budget',
        targetRole: 'Headteacher, secondary',
        states: [['ready', 'ago 4']],
      },
      {
        who: 'ashworth',
        on: 'ago 9',
        statement: 'Tom has led the sixth form as acting assistant head for more than two years.',
      },
      {
        who: 'pennington',
        on: 'ago 8',
        statement: 'Claire leads inclusion and is the SENDCo; both have grown under her.',
        against: 'She reaches two years in a senior post early in the course.',
      },
    ],
  },
];
