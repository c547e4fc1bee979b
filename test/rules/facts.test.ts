import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stages } from '../../shared/reference/stages.ts';
import { evaluate } from '../../shared/rules/evaluate.ts';
import type { FactName } from '../../shared/rules/fact-names.ts';
import { factsOf } from '../../shared/rules/facts.ts';
import {
  DEFAULT_FACT_SETTINGS,
  emptyRecord,
  type HoldingRecord,
  type PersonRecord,
} from '../../shared/rules/person-record.ts';
import { summarise } from '../../shared/rules/summarise.ts';

const ON = '2027-01-15';
const applying = [{ code: 'NPQH', state: 'applying', on_date: '2026-10-01', said_by: null }] as const;
type Kind = PersonRecord['person']['kind'];
const record = (changes: Partial<PersonRecord> = {}, kind: Kind = 'teaching'): PersonRecord => ({
  ...emptyRecord(kind),
  ...changes,
});
const qualified = (qts_date: string): PersonRecord['person'] => ({
  ...emptyRecord('teaching').person,
  qts_date,
});
const post = (
  role: string | null,
  from_date: string | null,
  more: Partial<HoldingRecord> = {},
): HoldingRecord => ({
  title: role ?? 'Post',
  role,
  basis: 'substantive',
  from_date,
  to_date: null,
  ...more,
});
const answer = (fact: FactName, value: 0 | 1, as_of = '2026-11-01') => ({
  fact,
  value,
  as_of,
  said_by: 'R Calder',
  words: null,
});
const factOf = (given: PersonRecord, name: FactName, on = ON) =>
  factsOf(given, on, DEFAULT_FACT_SETTINGS)[name];
const valueFor = (given: PersonRecord, name: FactName, on = ON) => {
  const found = factOf(given, name, on);
  return found?.known ? found.value : undefined;
};
/** The least that is proven of years that are not known exactly. */
const leastFor = (given: PersonRecord, name: FactName, on = ON) => {
  const found = factOf(given, name, on);
  return found?.known === false ? found.bounds?.least.years : undefined;
};
const stage = (key: string, given: PersonRecord, on = ON) =>
  evaluate(stages.find((one) => one.key === key)!.rule, factsOf(given, on, DEFAULT_FACT_SETTINGS), {
    referenceDate: on,
    ruleVersion: '1',
  });

describe('years', () => {
  test('of teaching come from the QTS date, and age with the reference date', () => {
    const given = record({ person: qualified('2023-09-01') });
    expect(factOf(given, 'years_teaching')).toMatchObject({
      value: 3,
      words: 'Teaching for 3 years 4 months',
      source: 'Staff record',
      date: '2023-09-01',
    });
    expect(valueFor(given, 'years_teaching', '2029-09-01')).toBe(6);
  });
  test('a count ages from the day it was given for, and settles nothing without one', () => {
    const person = { ...emptyRecord('teaching').person, teaching_years: 2.5 };
    expect(
      valueFor(record({ person: { ...person, teaching_years_as_of: '2026-09-01' } }), 'years_teaching'),
    ).toBe(2);
    expect(
      valueFor(
        record({ person: { ...person, teaching_years_as_of: '2026-09-01' } }),
        'years_teaching',
        '2027-03-01',
      ),
    ).toBe(3);
    expect(valueFor(record({ person }), 'years_teaching')).toBeUndefined();
  });
  test('in a senior post: two posts at once count once, acting counts and cover does not', () => {
    const overlap = [
      post('assistant_headteacher', '2020-09-01', { to_date: '2023-08-31' }),
      post('deputy_headteacher', '2022-09-01', { to_date: '2024-08-31' }),
    ];
    expect(leastFor(record({ holdings: overlap }), 'years_in_senior_post')).toBe(4);
    const acting = [post('assistant_headteacher', '2024-09-01', { basis: 'acting' })];
    expect(leastFor(record({ holdings: acting }), 'years_in_senior_post')).toBe(2);
    const cover = [
      post('teacher', '2015-09-01'),
      post('assistant_headteacher', '2020-09-01', { basis: 'cover' }),
    ];
    expect(leastFor(record({ holdings: cover }), 'years_in_senior_post')).toBe(0);
  });
  test('a gap between posts is not time held', () => {
    const holdings = [
      post('assistant_headteacher', '2015-09-01', { to_date: '2016-08-31' }),
      post('deputy_headteacher', '2026-01-15'),
    ];
    expect(leastFor(record({ holdings }), 'years_in_senior_post')).toBe(2);
  });
  test('a post without a start leaves the years not known', () => {
    expect(
      valueFor(record({ holdings: [post('deputy_headteacher', null)] }), 'years_in_senior_post'),
    ).toBeUndefined();
  });
  test('are never more than the time gone by, and never fewer for one more post', () => {
    const dates = fc.integer({ min: 2000, max: 2026 }).map((year) => `${year}-09-01`);
    const holdings = fc.array(
      fc
        .record({ from: dates, length: fc.integer({ min: 1, max: 8 }), open: fc.boolean() })
        .map(({ from, length, open }) =>
          post('deputy_headteacher', from, {
            to_date: open ? null : `${Number(from.slice(0, 4)) + length}-08-31`,
          }),
        ),
      { minLength: 1, maxLength: 5 },
    );
    fc.assert(
      fc.property(holdings, (posts) => {
        const years = Number(leastFor(record({ holdings: posts }), 'years_in_senior_post'));
        const first = posts.map((one) => one.from_date ?? '').sort()[0]!;
        expect(years).toBeLessThanOrEqual(2027 - Number(first.slice(0, 4)));
        const fewer = leastFor(record({ holdings: posts.slice(1) }), 'years_in_senior_post');
        if (typeof fewer === 'number') expect(years).toBeGreaterThanOrEqual(fewer);
      }),
    );
  });
});

describe('what is not recorded is not known', () => {
  test('nothing recorded settles nothing but the kind of staff', () => {
    const facts = factsOf(record(), ON, DEFAULT_FACT_SETTINGS);
    const known = Object.entries(facts).filter(([, fact]) => fact?.known);
    expect(known.map(([name]) => name).sort()).toEqual([
      'classroom_facing',
      'on_a_stage',
      'on_leave',
      'support',
      'teaching',
      'told_in_plan',
    ]);
    for (const fact of Object.values(facts)) if (fact && !fact.known) expect(fact.ask).toMatch(/\?$/);
  });
  test('that this file knows of no other programme says nothing of one elsewhere; being put forward is not being on it', () => {
    const on = (state: 'submitted' | 'offered') =>
      factOf(
        record({ programmes: [{ name: 'NPQ for Headship', on_date: '2026-10-01', state }] }),
        'in_other_programme',
      );
    expect(factOf(record(), 'in_other_programme')).toMatchObject({ known: false });
    expect(on('submitted')).toMatchObject({
      known: false,
      words: 'Put forward for NPQ for Headship, and nothing decided yet',
    });
    expect(on('offered')).toMatchObject({ known: true, value: true });
  });
  test('an answer settles it, and says whose it is', () => {
    const given = record({ answers: [answer('leadership_role', 0)] });
    expect(factOf(given, 'leadership_role')).toMatchObject({ value: false, source: 'Answer by R Calder' });
  });
  test('a newer answer that contradicts the record stands, and says so; an older one does not', () => {
    const holdings = [post('deputy_headteacher', '2025-09-01')];
    const newer = factOf(record({ holdings, answers: [answer('senior_role_now', 0)] }), 'senior_role_now');
    expect(newer).toMatchObject({ value: false });
    expect(newer?.words).toMatch(/staff record says otherwise/);
    const older = record({ holdings, answers: [answer('senior_role_now', 0, '2024-01-01')] });
    expect(valueFor(older, 'senior_role_now')).toBe(true);
  });
  test('what was said after the reference date is not looked at', () => {
    expect(
      valueFor(record({ answers: [answer('leadership_role', 1, '2027-02-01')] }), 'leadership_role'),
    ).toBeUndefined();
  });
});

describe('Stage 6', () => {
  const teacher = (more: Partial<PersonRecord> = {}) =>
    record({ person: qualified('2024-01-01'), holdings: [post('teacher', '2024-01-01')], ...more });
  const said = (recommended: 0 | 1) => [
    { stage_id: 'stage_6', recommended, by_name: 'R Calder', on_date: '2026-11-01' },
  ];
  test('a teacher of three years with a recommendation may be there', () => {
    expect(summarise(stage('stage_6', teacher({ recommendations: said(1) })))).toMatchObject({
      short: 'Meets rules',
    });
  });
  test('without a word on role or recommendation there is one thing to answer', () => {
    const decision = stage('stage_6', teacher());
    expect(summarise(decision)).toMatchObject({ short: '1 to answer' });
    expect(decision.missing).toEqual(['leadership_role', 'recommended_stage_6']);
  });
  test('a recommendation withheld, and no role, is not met', () => {
    const given = teacher({ recommendations: said(0), answers: [answer('leadership_role', 0)] });
    expect(stage('stage_6', given).verdict).toBe('not_met');
  });
  test('the second year is too early, and the card says until when; the ninth is too late', () => {
    const early = stage('stage_6', teacher({ person: qualified('2025-09-01'), recommendations: said(1) }));
    expect(summarise(early)).toMatchObject({ short: 'Not eligible', card: '2 yrs in Sept' });
    const late = stage('stage_6', teacher({ person: qualified('2017-09-01'), recommendations: said(1) }));
    expect(summarise(late)).toMatchObject({ card: 'Not eligible', reason: 'Teaching for 9 years 4 months.' });
  });
  test('classroom-facing support staff may be there; associate staff with the potential to lead a team', () => {
    expect(stage('stage_6', record({}, 'classroom')).verdict).toBe('met');
    expect(summarise(stage('stage_6', record({}, 'support'))).short).toBe('1 to answer');
    expect(stage('stage_6', record({ answers: [answer('team_lead_potential', 1)] }, 'support')).verdict).toBe(
      'met',
    );
  });
});

describe('Stages 7 and 8', () => {
  test('a middle leader identified by the line manager may be on Stage 7, warned where no wish is recorded', () => {
    const decision = stage(
      'stage_7',
      record({
        holdings: [post('head_of_year_or_phase', '2022-09-01')],
        recommendations: [
          { stage_id: 'stage_7', recommended: 1, by_name: 'R Calder', on_date: '2026-11-01' },
        ],
      }),
    );
    expect(decision.verdict).toBe('met');
    expect(decision.warnings).toHaveLength(1);
  });
  test('a teacher whose every post is recorded has no middle-leadership experience', () => {
    const given = record({ person: qualified('2024-09-01'), holdings: [post('teacher', '2024-09-01')] });
    expect(stage('stage_7', given).verdict).toBe('not_met');
  });
  test('an assistant head of 16 months whose every post is recorded comes of age for Stage 8 by waiting', () => {
    const decision = stage(
      'stage_8',
      record({
        person: qualified('2015-09-01'),
        holdings: [
          post('teacher', '2015-09-01', { to_date: '2025-08-31' }),
          post('assistant_headteacher', '2025-09-01'),
        ],
        npqs: applying,
      }),
    );
    expect(summarise(decision)).toMatchObject({ card: '2 yrs in Sept', metFrom: '2027-09-01' });
  });
  test('where earlier posts may be unrecorded, too few years are one thing to answer, never not met', () => {
    const given: Partial<PersonRecord>[] = [
      { holdings: [post('assistant_headteacher', '2025-09-01')] },
      { holdings: [post('assistant_headteacher', null)] },
      { holdings: [post('teacher', '2020-09-01')], person: qualified('2015-09-01') },
      { holdings: [post('teacher', null)], person: qualified('2015-09-01') },
      { holdings: [post(null, '2015-09-01')], person: qualified('2015-09-01') },
      { holdings: [] },
    ];
    for (const one of given) {
      const decision = stage('stage_8', record({ ...one, npqs: applying }));
      expect(summarise(decision).short).toBe('1 to answer');
      expect(decision.reason).toContain('two years or more in all, here or elsewhere?');
    }
  });
  test('a teacher in the second year cannot have held a senior post for two', () => {
    const given = record({ person: qualified('2025-09-01'), npqs: applying });
    expect(stage('stage_8', given)).toMatchObject({
      verdict: 'not_met',
      reason: 'Teaching for 1 year 4 months in all.',
    });
  });
  test('a teacher whose every post is recorded, none of them senior, is not met', () => {
    const holdings = [post('teacher', '2015-09-01')];
    const given = record({ person: qualified('2015-09-01'), holdings, npqs: applying });
    expect(stage('stage_8', given)).toMatchObject({ verdict: 'not_met' });
    expect(valueFor(given, 'years_in_senior_post')).toBe(0);
  });
  test('a yes settles it for good, a no until a senior post that is held has had a year to grow', () => {
    const holdings = [post('assistant_headteacher', '2026-06-01')];
    const said = (value: 0 | 1) =>
      record({ holdings, npqs: applying, answers: [answer('two_years_in_senior_post', value)] });
    expect(stage('stage_8', said(1))).toMatchObject({ verdict: 'met' });
    expect(stage('stage_8', said(0))).toMatchObject({
      verdict: 'not_met',
      reason: 'Less than two years in a senior post, as of 1 November 2026.',
    });
    expect(stage('stage_8', said(0), '2027-11-01').verdict).toBe('not_known');
    expect(stage('stage_8', said(0), '2028-06-01').verdict).toBe('met');
    const teacher = record({ npqs: applying, answers: [answer('two_years_in_senior_post', 0)] });
    expect(stage('stage_8', teacher, '2032-01-15').verdict).toBe('not_met');
  });
  test('a no against what the record proved that day stands, and says so', () => {
    const holdings = [post('deputy_headteacher', '2020-09-01')];
    const given = record({ holdings, npqs: applying, answers: [answer('two_years_in_senior_post', 0)] });
    expect(stage('stage_8', given)).toMatchObject({ verdict: 'not_met' });
    expect(factOf(given, 'years_in_senior_post')?.words).toMatch(/staff record says otherwise/);
  });
  test('a first year of headship is not met by an earlier one that is not recorded, nor claimed without it', () => {
    const rule = {
      kind: 'fact',
      fact: 'years_in_headship',
      test: { kind: 'at_most', n: 0 },
      words: 'In the first year of headship',
      strength: 'must',
    } as const;
    const verdict = (given: PersonRecord) =>
      evaluate(rule, factsOf(given, ON, DEFAULT_FACT_SETTINGS), { referenceDate: ON, ruleVersion: '1' })
        .verdict;
    const head = post('headteacher', '2026-09-01');
    expect(verdict(record({ holdings: [head] }))).toBe('not_known');
    const deputy = post('deputy_headteacher', '2010-09-01', { to_date: '2026-08-31' });
    expect(verdict(record({ person: qualified('2010-09-01'), holdings: [deputy, head] }))).toBe('met');
    expect(verdict(record({ holdings: [post('headteacher', '2020-09-01')] }))).toBe('not_met');
  });
  test('NPQH not recorded is a question; completed, applying and on it count; not started does not', () => {
    const holdings = [post('deputy_headteacher', '2020-09-01')];
    expect(summarise(stage('stage_8', record({ holdings }))).short).toBe('1 to answer');
    const verdicts = (['not_started', 'applying', 'on_it', 'completed'] as const).map(
      (state) =>
        stage('stage_8', record({ holdings, npqs: [{ code: 'NPQH', state, on_date: null, said_by: null }] }))
          .verdict,
    );
    expect(verdicts).toEqual(['not_met', 'met', 'met', 'met']);
  });
});

describe('a rural primary', () => {
  const school = (phase: string | null, circumstances: string) =>
    factOf(
      record({ school: { phase, local_authority: null, region: null, circumstances } }),
      'rural_primary',
    );

  test('is a primary said to be rural, and nothing else', () => {
    expect(school('Primary', 'Small and rural')).toMatchObject({ known: true, value: true });
    expect(school('Secondary', 'Rural')).toMatchObject({ known: true, value: false });
  });

  test.each([
    ['Primary', 'Not rural; coastal'],
    ['Primary', 'Non-rural'],
    ['Unknown', 'Rural'],
    [null, 'Rural'],
  ])('is not known of the phase %s with ‘%s’', (phase, circumstances) => {
    expect(school(phase, circumstances)?.known ?? false).toBe(false);
  });
});
