import { addYears } from '../../../shared/rules/dates.ts';
import { build } from '../sql.ts';
import {
  addAspiration,
  addLeave,
  addNote,
  answer,
  declareInterest,
  recommend,
  recordTold,
  setNpq,
} from '../staff/dated-facts.ts';
import { leave } from '../staff/leavers.ts';
import { leavers } from './associates.ts';
import type { Making } from './making.ts';
import type { Day } from './member.ts';
import { aspirations, notes } from './own-words.ts';
import { staff } from './people.ts';

type NpqState = 'not_started' | 'applying' | 'on_it' | 'completed';

const npqs: readonly [who: string, code: string, state: NpqState, on: Day | null][] = [
  ['oyelaran', 'NPQH', 'completed', '-5 07-10'],
  ['whitlock', 'NPQH', 'completed', '-3 06-20'],
  ['mistry', 'NPQH', 'completed', '-2 06-19'],
  ['okafor', 'NPQH', 'on_it', '-1 10-12'],
  ['varghese', 'NPQH', 'applying', 'ago 20'],
  ['calder', 'NPQEL', 'on_it', '-1 11-02'],
  ['pennington', 'NPQSENCO', 'completed', '-2 06-30'],
  ['kowalczyk', 'NPQSL', 'on_it', '-1 10-05'],
  ['haddad', 'NPQSL', 'applying', 'ago 30'],
  ['eze', 'NPQSL', 'not_started', null],
  ['nair', 'NPQLBC', 'completed', '-2 07-04'],
  ['thorley', 'NPQLBC', 'completed', '-4 07-01'],
  ['adeyemi', 'NPQLT', 'completed', '-1 07-03'],
  ['nowak', 'NPQLT', 'applying', 'ago 15'],
  ['lloyd', 'NPQLL', 'on_it', 'ago 25'],
];

const recommendations: readonly [by: string, stage: string, on: Day, yes: boolean, who: string[]][] = [
  ['oyelaran', 'stage_8', '-2 10-03', true, ['whitlock']],
  ['whitlock', 'stage_7', '-3 10-06', true, ['varghese']],
  ['whitlock', 'stage_7', '-2 10-07', true, ['kowalczyk']],
  ['mistry', 'stage_7', '-2 10-07', true, ['thorley']],
  ['varghese', 'stage_7', '-2 10-08', true, ['marsden']],
  ['kowalczyk', 'stage_6', '-2 10-09', true, ['lloyd']],
  ['adeyemi', 'stage_6', '-2 10-10', true, ['boateng']],
  ['mistry', 'stage_7', '-1 10-06', true, ['nair', 'eze', 'brathwaite']],
  ['whitlock', 'stage_7', '-1 10-08', true, ['haddad', 'adeyemi']],
  ['varghese', 'stage_7', '-1 10-08', true, ['firth']],
  ['mistry', 'stage_7', '-1 10-09', false, ['cartwright']],
  ['marsden', 'stage_6', '-1 10-14', true, ['standish']],
  ['boateng', 'stage_6', '-1 10-15', true, ['tunstall']],
  ['cartwright', 'stage_6', 'ago 40', true, ['holroyd']],
];

const answers: readonly [fact: string, by: string, on: Day, value: boolean, who: string[]][] = [
  ['leadership_potential', 'oyelaran', '-2 11-04', true, ['kowalczyk', 'boateng', 'thorley', 'varghese']],
  ['leadership_potential', 'oyelaran', '-1 11-05', true, ['adeyemi', 'standish', 'yusuf']],
  [
    'leadership_potential',
    'oyelaran',
    'ago 21',
    true,
    ['haddad', 'nair', 'eze', 'rahman', 'okafor_lunn', 'lloyd', 'firth'],
  ],
  ['in_other_programme', 'oyelaran', '-2 11-04', false, ['kowalczyk', 'boateng', 'thorley', 'varghese']],
  ['in_other_programme', 'oyelaran', '-1 11-05', false, ['adeyemi', 'standish', 'yusuf']],
  ['in_other_programme', 'oyelaran', 'ago 21', false, ['haddad', 'nair', 'rahman', 'lloyd', 'firth']],
  ['team_lead_potential', 'whitlock', '-1 10-20', true, ['brightwell']],
  ['team_lead_potential', 'bramley', '-1 10-20', true, ['thwaite', 'farrell']],
  ['team_lead_potential', 'bramley', '-1 10-20', false, ['oduya']],
  ['leadership_role', 'hallam', 'ago 35', false, ['qureshi']],
  ['middle_leadership_experience', 'kowalczyk', 'ago 35', true, ['grant']],
  ['middle_leadership_experience', 'farrand', 'ago 35', false, ['rao']],
  [
    'two_years_in_senior_post',
    'oyelaran',
    '-1 11-05',
    false,
    ['kowalczyk', 'thorley', 'boateng', 'nair', 'eze', 'adeyemi', 'firth', 'brathwaite', 'marsden', 'hallam'],
  ],
  [
    'two_years_in_senior_post',
    'oyelaran',
    'ago 21',
    false,
    ['cartwright', 'nowak', 'farrand', 'draycott', 'garside', 'siddiqui', 'tate', 'grant', 'sykes'],
  ],
];

const told: readonly [on: Day, who: string[]][] = [
  ['-3 10-13', ['whitlock', 'varghese', 'okafor', 'hallam', 'pryce']],
  ['-2 10-14', ['kowalczyk', 'thorley', 'boateng', 'lloyd', 'pickersgill', 'bramley']],
  [
    '-1 10-20',
    ['nair', 'eze', 'haddad', 'adeyemi', 'firth', 'brathwaite', 'standish', 'tunstall', 'mistry', 'yusuf'],
  ],
  ['ago 30', ['pennington', 'ashworth', 'rahman', 'okafor_lunn', 'brightwell', 'holroyd', 'marsden']],
];

export function fillFacts(making: Making): void {
  const { calendar } = making;
  const ids = (keys: readonly string[]) => keys.map((key) => making.id(key));
  for (const [who, code, state, on] of npqs)
    making.on(on === null ? calendar.ago(60) : making.day(on), 'staff', 'setNpq', (context) =>
      setNpq(context, {
        personId: making.id(who),
        code,
        state,
        on: on === null ? null : making.day(on),
        saidBy: making.called(who),
      }),
    );
  for (const [by, stageId, on, recommended, who] of recommendations)
    making.on(making.day(on), 'staff', 'recommend', (context) =>
      recommend(context, {
        ids: ids(who),
        stageId,
        recommended,
        by: making.called(by),
        byPersonId: making.id(by),
        on: making.day(on),
        words: recommended
          ? null
          : 'Wants a full year with the new timetable first; ask again in the summer.',
      }),
    );
  for (const [fact, by, on, value, who] of answers)
    making.on(making.day(on), 'staff', 'answer', (context) =>
      answer(context, {
        fact,
        answers: ids(who).map((personId) => ({ personId, value, words: null })),
        asOf: making.day(on),
        saidBy: making.called(by),
      }),
    );
  fillTold(making);
  for (const { who, on, ...said } of aspirations)
    making.on(making.day(on), 'staff', 'addAspiration', (context) =>
      addAspiration(context, { personId: making.id(who), askedOn: making.day(on), ...said }),
    );
  for (const { who, on, words, by } of notes)
    making.on(making.day(on), 'staff', 'addNote', (context) =>
      addNote(context, { personId: making.id(who), on: making.day(on), words, by: making.called(by) }),
    );
  fillLeaveAndInterests(making);
}

function fillTold(making: Making): void {
  const by = making.called('oyelaran');
  for (const [on, who] of told) {
    const day = making.day(on);
    making.on(day, 'staff', 'recordTold', (context) =>
      recordTold(context, { ids: who.map((key) => making.id(key)), kind: 'in_plan', on: day, by }),
    );
  }
  // Each autumn to those who had come since; this year's two newcomers are still to be given it.
  for (const year of [-3, -2, -1]) {
    const day = making.calendar.on(`${year} 10-02`);
    const came = staff.filter(({ here }) => (year === -3 ? Number(here) <= -3 : Number(here) === year));
    making.on(day, 'staff', 'recordTold', (context) =>
      recordTold(context, {
        ids: came.map(({ key }) => making.id(key)),
        kind: 'privacy_notice',
        on: day,
        by,
      }),
    );
  }
}

function fillLeaveAndInterests(making: Making): void {
  const { calendar } = making;
  const away: readonly [who: string, from: string, to: string][] = [
    ['nair', calendar.on('-2 01-12'), calendar.on('-2 08-31')],
    ['kell', calendar.on('-1 02-02'), calendar.on('-1 05-22')],
    ['firth', calendar.on('-1 07-01'), calendar.ahead(100)],
  ];
  for (const [who, from, to] of away)
    making.on(from, 'staff', 'addLeave', (context) =>
      addLeave(context, { personId: making.id(who), from, to, saidBy: making.called(who) }),
    );
  const interests = [
    ['clarke', 'adeyemi', null, 'partner'],
    ['mensah', 'balogun', null, 'relative'],
    ['pennington', null, 'A student in Year 8', 'own_child'],
    ['bramley', null, 'A governor of the school', 'other'],
  ] as const;
  for (const [who, other, otherName, kind] of interests) {
    const on = calendar.on('-1 09-15');
    making.on(on, 'staff', 'declareInterest', (context) =>
      declareInterest(context, {
        personId: making.id(who),
        otherPersonId: other === null ? null : making.id(other),
        otherName,
        kind,
        saidBy: making.called(who),
        on,
      }),
    );
  }
}

/** The two who left, as the staff area records it: last of all, so that what they left behind is theirs to lose. */
export function fillLeavers(making: Making): void {
  const { db } = making;
  for (const { key, left } of leavers) {
    if (left === undefined) continue;
    const personId = making.id(key);
    const on = making.day(left.on);
    const noted = db.all(build.selectFrom('note').select('id').where('person_id', '=', personId));
    making.on(on, 'staff', 'leave', (context) =>
      leave(context, {
        personId,
        on,
        reason: left.reason,
        keep: noted.map(({ id }) => ({ kind: 'note' as const, id, reason: 'Needed for a reference' })),
        deleteAfter: addYears(on, 6),
      }),
    );
  }
}
