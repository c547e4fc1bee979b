import type { Day } from './member.ts';

export interface Nominee {
  readonly who: string;
  readonly on: Day;
  readonly statement?: string;
  readonly needs?: string;
  readonly coach?: string;
  readonly shadowing?: string;
  readonly project?: string;
  readonly targetRole?: string;
  readonly agreed?: Day;
  readonly toldOnLeave?: Day;
  readonly against?: string;
  /** What became of it, in turn. */
  readonly states?: readonly (readonly [
    'ready' | 'submitted' | 'offered' | 'reserve' | 'declined' | 'withdrawn',
    Day,
  ])[];
}

export interface SampleRound {
  readonly programme: string;
  readonly year: number;
  readonly opens: Day;
  readonly deadline: Day;
  readonly perSchool: number | null;
  readonly organiser: string;
  readonly closed?: Day;
  readonly exported?: Day;
  readonly nominees: readonly Nominee[];
}

const PATHWAYS = 'Leadership Pathways';
const TO_HEADSHIP = 'Stage 8 Towards Headship';
const ALLIANCE = 'Marlshire Alliance';

/** How a nomination of an earlier year went: made, agreed, sent together, and answered. */
const went = (
  year: number,
  who: string,
  answer: 'offered' | 'reserve' | 'declined',
  statement: string,
  project: string,
): Nominee => ({
  who,
  on: `${year} 11-06`,
  agreed: `${year} 11-09`,
  statement,
  project,
  states: [
    ['ready', `${year} 11-10`],
    ['submitted', `${year} 11-27`],
    [answer, `${year} 12-11`],
  ],
});

export const rounds: readonly SampleRound[] = [
  {
    programme: PATHWAYS,
    year: -2,
    opens: '-2 10-20',
    deadline: '-2 11-28',
    perSchool: 3,
    organiser: ALLIANCE,
    closed: '-1 07-17',
    exported: '-2 11-26',
    nominees: [
      went(
        -2,
        'kowalczyk',
        'offered',
        'Marta rebuilt the Key Stage 3 English course with her team and showed what it changed.',
        'Reading aloud in every subject',
      ),
      went(
        -2,
        'boateng',
        'offered',
        'Kwame runs the geography fieldwork for three year groups and trains the staff who go with him.',
        'Fieldwork that every student can join',
      ),
      went(
        -2,
        'thorley',
        'reserve',
        'Marcus has led Year 11 through two changes of examination and keeps families with the school.',
        'Revision evenings with families',
      ),
      went(
        -2,
        'varghese',
        'declined',
        'Sunil leads teaching across the school and asked to see how others do it.',
        'Coaching in pairs',
      ),
    ],
  },
  {
    programme: PATHWAYS,
    year: -1,
    opens: '-1 10-19',
    deadline: '-1 11-27',
    perSchool: 3,
    organiser: ALLIANCE,
    closed: 'ago 60',
    exported: '-1 11-25',
    nominees: [
      went(
        -1,
        'adeyemi',
        'offered',
        'Grace brought three subjects into one department and gave each a lead.',
        'One humanities enquiry in each term',
      ),
      went(
        -1,
        'standish',
        'offered',
        'Ellie set up the art exhibition with two primary schools in her second year.',
        'Art across the transition to Year 7',
      ),
      {
        who: 'yusuf',
        on: '-1 11-06',
        agreed: '-1 11-09',
        statement: 'Amina trains new teaching assistants in reading support and has written their guide.',
        project: 'Reading mentors',
        states: [
          ['ready', '-1 11-10'],
          ['submitted', '-1 11-27'],
          ['withdrawn', '-1 12-04'],
        ],
      },
    ],
  },
  {
    programme: PATHWAYS,
    year: 0,
    opens: 'ago 25',
    deadline: 'ahead 24',
    perSchool: 3,
    organiser: ALLIANCE,
    exported: 'ago 6',
    nominees: [
      {
        who: 'haddad',
        on: 'ago 20',
        agreed: 'ago 16',
        statement:
          'Leila has led science for three years. Results rose in each of them, two of her teachers now lead subjects themselves, and she ran the review of marking across three departments.',
        needs: 'Leading adults who do not report to her. How a school is run and held to account.',
        coach: 'A headteacher of another secondary school',
        shadowing: 'Assistant headteacher for teaching, two days in the spring',
        project: 'Practical skills in Key Stage 4 science for disadvantaged students',
        targetRole: 'Assistant headteacher (teaching)',
        states: [
          ['ready', 'ago 13'],
          ['submitted', 'ago 6'],
        ],
      },
      {
        who: 'nair',
        on: 'ago 20',
        agreed: 'ago 15',
        statement:
          'Priya settles 210 children into the school every September. She redesigned transition with five primary schools and fewer families now ask to move.',
        needs: 'Whole-school data. Chairing meetings with other agencies.',
        coach: 'A senior pastoral leader outside the school',
        shadowing: 'A larger school’s pastoral team, one day',
        project: 'Attendance in the first half-term of Year 7',
        targetRole: 'Assistant headteacher (pastoral)',
        states: [
          ['ready', 'ago 12'],
          ['submitted', 'ago 6'],
        ],
      },
      {
        who: 'rahman',
        on: 'ago 19',
        agreed: 'ago 14',
        statement: 'Yusuf leads Key Stage 3 mathematics and ran moderation across the department.',
        needs: 'Managing a budget. Difficult conversations.',
        coach: 'A head of department in another school',
        project: 'Mathematics homework that parents understand',
        targetRole: 'Head of department',
        states: [['ready', 'ago 12']],
      },
      {
        who: 'lloyd',
        on: 'ago 18',
        agreed: 'ago 15',
        statement: 'Bethan leads Key Stage 4 English and mentors two early-career teachers.',
        needs: 'Leading a department through a change.',
        project: 'Spoken English in Year 9',
        targetRole: 'Head of English',
        states: [
          ['ready', 'ago 12'],
          ['withdrawn', 'ago 3'],
        ],
      },
      {
        who: 'eze',
        on: 'ago 17',
        agreed: 'ago 5',
        statement:
          'Amara shares the headship of Year 9 and led the attendance project in two year groups. She can show how a shared post works at every level.',
        needs: 'Strategy beyond one year group.',
        coach: 'A senior leader who shares a post',
        shadowing: 'A school where an assistant headship is shared',
        project: 'Shared leadership posts: what makes them work',
        targetRole: 'Assistant headteacher',
        states: [['ready', 'ago 4']],
      },
      {
        who: 'firth',
        on: 'ago 17',
        toldOnLeave: 'ago 10',
        statement: 'Joanna leads the largest department in the school and built its Key Stage 5 course.',
        needs: 'Timetabling for a whole school.',
        targetRole: 'Assistant headteacher',
      },
      {
        who: 'okafor_lunn',
        on: 'ago 11',
        needs: 'Leading a small team.',
        project: 'A mentoring room at lunchtime',
      },
    ],
  },
  {
    programme: TO_HEADSHIP,
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
    programme: TO_HEADSHIP,
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
