import type { Day } from './member.ts';

interface Aspiration {
  readonly who: string;
  readonly on: Day;
  readonly words: string;
  readonly targetRole: string | null;
  readonly hopedFor: string | null;
  readonly askedBy: string;
}

const asked = (
  who: string,
  on: Day,
  targetRole: string | null,
  hopedFor: string | null,
  askedBy: string,
  words: string,
): Aspiration => ({ who, on, targetRole, hopedFor, askedBy, words });

/** What people said they hope for, in words of their own. */
export const aspirations: readonly Aspiration[] = [
  asked(
    'haddad',
    'ago 50',
    'assistant_headteacher',
    'In two years',
    'Daniel Whitlock',
    'I want to lead teaching and learning across a whole school. I want to stay in an 11–18 state school, and I cannot move house for the next two years.',
  ),
  asked(
    'varghese',
    'ago 44',
    'headteacher',
    'In two or three years',
    'Catherine Oyelaran',
    'I would like to lead a school of this size. I know I need to understand money and buildings better first.',
  ),
  asked(
    'okafor',
    '-1 10-13',
    'headteacher',
    'In a year or two',
    'Catherine Oyelaran',
    'Headship is what I have been working towards. I would look at schools up to an hour away.',
  ),
  asked(
    'mistry',
    '-1 10-14',
    'deputy_headteacher',
    null,
    'Martin Okafor',
    'A deputy’s job with both pastoral and academic work in it, so that I am not only known for behaviour.',
  ),
  asked(
    'eze',
    '-1 10-15',
    'assistant_headteacher',
    'In three years',
    'Sanjay Mistry',
    'I want to be an assistant head and to keep sharing a job. I would like to meet somebody who does that.',
  ),
  asked(
    'nair',
    '-1 10-15',
    'assistant_headteacher',
    'In two years',
    'Sanjay Mistry',
    'Pastoral leadership across the school. I would like to see how a larger school does it.',
  ),
  asked(
    'firth',
    '-1 10-16',
    'assistant_headteacher',
    null,
    'Sunil Varghese',
    'I like leading a large department and I am curious about timetabling for a whole school.',
  ),
  asked(
    'kowalczyk',
    '-2 10-09',
    'deputy_headteacher',
    'In five years',
    'Daniel Whitlock',
    'Curriculum work is what I enjoy most. I want to finish the NPQ before I decide anything.',
  ),
  asked(
    'rahman',
    'ago 38',
    'head_of_department_or_curriculum',
    'In two years',
    'Joanna Firth',
    'I enjoy leading Key Stage 3 and want to run a department one day.',
  ),
  asked(
    'dunmore',
    'ago 36',
    'head_of_year_or_phase',
    null,
    'Leila Haddad',
    'I think I would make a good head of year. I have not led anything yet and would like to start small.',
  ),
  asked(
    'okafor_lunn',
    'ago 33',
    'education_support',
    'Next year',
    'Claire Pennington',
    'I want to lead the mentoring team and to study for a degree while I work.',
  ),
  asked(
    'lloyd',
    '-2 10-10',
    'head_of_department_or_curriculum',
    null,
    'Marta Kowalczyk',
    'Head of English somewhere, and I do not mind how long it takes.',
  ),
  asked(
    'brightwell',
    'ago 31',
    'business_manager',
    null,
    'Daniel Whitlock',
    'I would like to manage people as well as data, and to see how the budget is made.',
  ),
  asked(
    'garside',
    'ago 29',
    null,
    null,
    'Peter Hallam',
    'I am happy in the classroom. I would like to teach A level next year.',
  ),
];

/** Notes as their subjects may read them. */
export const notes: readonly { who: string; on: Day; by: string; words: string }[] = [
  {
    who: 'haddad',
    on: 'ago 12',
    by: 'whitlock',
    words:
      'We agreed three goals from the review. Leila asked to see how training days are planned in another school.',
  },
  {
    who: 'varghese',
    on: 'ago 18',
    by: 'oyelaran',
    words: 'Talked through the NPQH application. Sunil will sit in on the budget meeting this term.',
  },
  {
    who: 'eze',
    on: '-1 03-12',
    by: 'mistry',
    words: 'Amara and Helen have made the shared post work well; both asked to keep it as it is.',
  },
  {
    who: 'rahman',
    on: 'ago 26',
    by: 'oyelaran',
    words: 'Ran the Key Stage 3 moderation without help. Ready to take on the summer assessment calendar.',
  },
  {
    who: 'ashworth',
    on: '-1 06-10',
    by: 'whitlock',
    words:
      'Tom asked when the sixth form post will be advertised. I said this year, and will tell him the date first.',
  },
  {
    who: 'pryce',
    on: '-1 05-20',
    by: 'whitlock',
    words:
      'Led the languages department through the new examination course and handed it over in good order.',
  },
];
