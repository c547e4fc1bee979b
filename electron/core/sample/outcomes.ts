import type { OutcomeFields } from '../../../shared/contract/impact-shapes.ts';
import { usualStatements } from '../../../shared/reference/self-rating.ts';
import type { FollowUpAnswer, FollowUpAt } from '../../../shared/rules/follow-ups.ts';
import { answerFollowUps } from '../impact/follow-ups.ts';
import { addOutcome } from '../impact/outcomes.ts';
import { rate } from '../impact/ratings.ts';
import { addTestimony } from '../impact/testimony.ts';
import { build } from '../sql.ts';
import type { Making } from './making.ts';

const blank: Omit<OutcomeFields, 'kind' | 'on' | 'learntOn'> = {
  ...{ fromRole: '', toRole: '', schoolId: null, place: '', course: '', words: '' },
  saidBy: 'Themselves',
};

/** What became of whom, said on the day on which it was learnt. */
const outcomes: readonly (readonly [
  who: string,
  learnt: string,
  on: string,
  fields: Pick<OutcomeFields, 'kind'> & Partial<OutcomeFields>,
])[] = [
  [
    'kowalczyk',
    '-1 07-10',
    '-1 09-01',
    { kind: 'promoted', fromRole: 'Second in English', toRole: 'Head of Key Stage 3 English' },
  ],
  ['adeyemi', '-1 07-10', '-1 07-03', { kind: 'accredited', course: 'NPQ in Leading Teaching' }],
  [
    'boateng',
    '-2 07-10',
    '-2 06-20',
    { kind: 'other', words: 'Trains the fieldwork leaders of two other schools of the alliance.' },
  ],
];

const answers: readonly (readonly [who: string, months: FollowUpAt, on: string, answer: FollowUpAnswer])[] = [
  ['kowalczyk', 0, '-2 07-10', 'same'],
  ['kowalczyk', 12, '-1 07-14', 'changed'],
  ['boateng', 0, '-2 07-10', 'changed'],
  ['boateng', 6, '-1 01-14', 'not_reached'],
  ['adeyemi', 0, '-1 07-10', 'changed'],
];

/** Ratings at the start and at the end, in the order of the statements. */
const rated: readonly (readonly [
  who: string,
  year: number,
  start: readonly number[],
  end: readonly number[],
])[] = [
  ['kowalczyk', -2, [2, 2, 2, 3, 3, 2], [4, 4, 3, 4, 4, 4]],
  ['boateng', -2, [3, 2, 3, 3, 2, 2], [3, 3, 4, 4, 3, 3]],
  ['adeyemi', -1, [3, 3, 2, 4, 3, 3], [4, 4, 4, 4, 4, 4]],
  ['standish', -1, [1, 2, 2, 2, 2, 1], [3, 3, 3, 3, 3, 2]],
  ['okafor', -1, [3, 3, 4, 4, 4, 3], [5, 4, 4, 5, 4, 4]],
  ['mistry', -1, [2, 3, 3, 4, 3, 3], [4, 4, 4, 4, 4, 4]],
];

/** What became of those who took part in the rounds that are over; some are still to be asked. */
export function fillOutcomes(making: Making): void {
  const place = (who: string): string => {
    const row = making.db.get(
      build
        .selectFrom('programme_place')
        .innerJoin('nomination', 'nomination.id', 'programme_place.nomination_id')
        .select('nomination.id')
        .where('person_id', '=', making.id(who)),
    );
    if (row === undefined) throw new Error(`'${who}' takes part in nothing in the sample school.`);
    return row.id;
  };
  const on = (day: string, name: string, write: Parameters<typeof making.on>[3]) =>
    making.on(making.day(day), 'impact', name, write);
  for (const [who, learnt, from, fields] of outcomes) {
    const day = making.day(learnt) > making.day(from) ? learnt : from;
    on(day, 'addOutcome', (context) =>
      addOutcome(context, {
        nominationId: place(who),
        fields: { ...blank, on: making.day(from), learntOn: making.day(day), ...fields },
      }),
    );
  }
  for (const [who, months, day, answer] of answers)
    on(day, 'answerFollowUps', (context) =>
      answerFollowUps(context, { which: [{ id: place(who), months }], answer, on: making.day(day) }),
    );
  for (const [who, year, start, end] of rated)
    for (const [moment, numbers, month] of [
      ['start', start, '12-20'],
      ['end', end, '07-08'],
    ] as const)
      on(`${year} ${month}`, 'rate', (context) =>
        rate(context, {
          nominationId: place(who),
          moment,
          kept: {
            on: making.day(`${year} ${month}`),
            ratings: usualStatements.map(({ key }, at) => ({ key, rating: numbers[at] ?? 3 })),
          },
        }),
      );
  on('-2 07-10', 'addTestimony', (context) =>
    addTestimony(context, {
      nominationId: place('kowalczyk'),
      fields: {
        words:
          'Shadowing a head of department for two days showed me what the work is. I came back and asked for it.',
        saidOn: making.day('-2 07-10'),
        permission: {
          on: making.day('-2 07-10'),
          askedBy: making.called('oyelaran'),
          shownAs: 'role',
        },
        role: 'A teacher of English',
      },
    }),
  );
  on('-2 07-10', 'addTestimony', (context) =>
    addTestimony(context, {
      nominationId: place('boateng'),
      fields: {
        words: 'The coaching gave me an hour a month that nobody could take away.',
        saidOn: making.day('-2 07-10'),
        permission: null,
        role: '',
      },
    }),
  );
}
