import { describe, expect, test } from 'vitest';
import { censusRoles } from '../../shared/reference/codes.ts';
import { defaultColumns, EXPORT_COLUMN_KEYS } from '../../shared/reference/export-columns.ts';
import { flagKinds } from '../../shared/reference/flags.ts';
import { competency, frameworkContent } from '../../shared/reference/framework-content.ts';
import { frameworks } from '../../shared/reference/frameworks.ts';
import { authorityOf, localAuthorities } from '../../shared/reference/local-authorities.ts';
import { npqs } from '../../shared/reference/npqs.ts';
import { programmeContent, readProgrammeContent } from '../../shared/reference/programme-content.ts';
import { element } from '../../shared/reference/programme-elements.ts';
import { programmes } from '../../shared/reference/programmes.ts';
import { ROLES, roleOf } from '../../shared/reference/roles.ts';
import { stageContent } from '../../shared/reference/stage-content.ts';
import { stages } from '../../shared/reference/stages.ts';
import { evaluate } from '../../shared/rules/evaluate.ts';
import { FACTS } from '../../shared/rules/fact-names.ts';
import { factsOf } from '../../shared/rules/facts.ts';
import { DEFAULT_FACT_SETTINGS, emptyRecord, type PersonRecord } from '../../shared/rules/person-record.ts';
import { firstMet, prioritiesFor } from '../../shared/rules/priorities.ts';
import { amountWords } from '../../shared/rules/programme-elements.ts';

const unique = (keys: readonly string[]) => expect(new Set(keys).size).toBe(keys.length);
const scheme = (key: string) => programmes.find((one) => one.key === key)!;
const at = { referenceDate: '2027-01-15', ruleVersion: '1' };
const deputy = (more: Partial<PersonRecord> = {}): PersonRecord => ({
  ...emptyRecord('teaching'),
  holdings: [
    {
      title: 'Deputy Headteacher',
      role: 'deputy_headteacher',
      basis: 'substantive',
      from_date: '2022-09-01',
      to_date: null,
    },
  ],
  school: { phase: 'Secondary', local_authority: 'Camden', region: null, circumstances: null },
  ...more,
});
const verdictFor = (key: string, record: PersonRecord) =>
  evaluate(scheme(key).rule, factsOf(record, at.referenceDate, DEFAULT_FACT_SETTINGS), at);

describe('what a new file is given', () => {
  test('stages, frameworks and programmes fit their schemas, with a source each and keys of their own', () => {
    for (const one of stages) expect(stageContent.parse(one)).toEqual(one);
    for (const one of frameworks) expect(frameworkContent.parse(one)).toEqual(one);
    for (const one of programmes) expect(programmeContent.parse(one)).toEqual(one);
    for (const one of [...stages, ...frameworks, ...programmes, ...npqs, ...ROLES, ...flagKinds])
      expect(one.source).not.toBe('');
    for (const list of [stages, frameworks, programmes, flagKinds]) unique(list.map((one) => one.key));
    unique(ROLES.map((one) => one.code));
  });
  test('every stage’s frameworks exist, for teachers and for associate staff', () => {
    const keys = new Set(frameworks.map((one) => one.key));
    for (const one of stages)
      expect([keys.has(one.framework), keys.has(one.associateFramework)]).toEqual([true, true]);
  });
  test('frameworks hold what our defaults say; ethics is never scored', () => {
    const counts = (key: string) => {
      const found = frameworks.find((one) => one.key === key)!.competencies;
      unique(found.map((one) => competency.parse(one).key));
      return [found.filter((one) => one.scored).length, found.filter((one) => !one.scored).length];
    };
    expect(['stage_6', 'stage_7', 'stage_8'].map(counts)).toEqual([
      [13, 0],
      [17, 0],
      [10, 7],
    ]);
    expect(counts('stage_6_associate')).toEqual([23, 0]);
  });
  test('Stage 7 keeps its six seminars, the others their twilights', () => {
    expect(stages.map((one) => [one.sessions.least, one.sessions.most, one.sessions.when])).toEqual([
      [5, 6, 'twilight'],
      [6, 6, 'seminar'],
      [5, 6, 'twilight'],
    ]);
    expect(stages.every((one) => one.experiences.every((experience) => experience.ours))).toBe(true);
  });
});

describe('programmes', () => {
  test('ten NPQs and a blank pathway come first; past schemes follow', () => {
    expect(programmes.slice(0, 10).map((one) => one.npq)).toEqual(npqs.map((one) => one.code));
    expect(programmes[10]).toMatchObject({ key: 'alliance_pathway', pastScheme: false });
    expect(programmes.slice(11).every((one) => one.pastScheme)).toBe(true);
    expect(programmes.filter((one) => one.key.startsWith('lls_'))).toHaveLength(9);
    expect(programmes).toHaveLength(10 + 1 + 4 + 9 + 3);
  });
  test('no fact and no column is a characteristic, so nobody can be listed by one', () => {
    const names = [...Object.keys(FACTS), ...EXPORT_COLUMN_KEYS].join(' ');
    expect(names).not.toMatch(/ethnic|race|religio|disab|gender|sex|age_|birth|pregnan|orientation/);
    const offered = scheme('lls_investing_in_diversity');
    expect(offered.characteristic).toMatch(/minority ethnic/);
    const record = deputy({
      aspirations: [{ words: 'A headship', target_role: 'headteacher', asked_on: '2026-10-01' }],
    });
    expect(verdictFor('lls_investing_in_diversity', record).verdict).toBe('met');
  });
  test('readiness, TRN and line manager are sent only where a programme asks', () => {
    expect(defaultColumns).not.toContain('readiness');
    expect(defaultColumns).not.toContain('trn');
    expect(defaultColumns).not.toContain('line_manager');
  });
  test('a London deputy is eligible for Getting Ahead London; one in Leeds is not', () => {
    expect(verdictFor('getting_ahead_london_sl', deputy()).verdict).toBe('met');
    const leeds = { phase: 'Secondary', local_authority: 'Leeds', region: null, circumstances: null };
    expect(verdictFor('getting_ahead_london_sl', deputy({ school: leeds })).verdict).toBe('not_met');
  });
  test('a deputy needs the local authority for Associate Headteacher; priorities say who goes first, and refuse nobody', () => {
    const given = {
      answers: [
        { fact: 'la_puts_forward', value: 1 as const, as_of: '2026-11-01', said_by: 'Camden', words: null },
      ],
    };
    const { priorities } = scheme('associate_headteacher');
    const stands = (record: PersonRecord) =>
      prioritiesFor(priorities, factsOf(record, at.referenceDate, DEFAULT_FACT_SETTINGS), at);
    expect(verdictFor('associate_headteacher', deputy()).verdict).toBe('not_known');
    expect(verdictFor('associate_headteacher', deputy(given))).toMatchObject({
      verdict: 'met',
      warnings: [],
    });
    expect(firstMet(stands(deputy(given)))).toMatchObject({ rank: 1 });
    const kent = { phase: 'Secondary', local_authority: 'Kent', region: null, circumstances: null };
    const away = deputy({ ...given, school: kent });
    expect(verdictFor('associate_headteacher', away)).toMatchObject({ verdict: 'met', warnings: [] });
    expect(stands(away).map((one) => one.verdict)).toEqual(['not_met', 'not_known', 'not_met']);
    expect(firstMet(stands(away))).toBeNull();
    const village = { ...kent, phase: 'Primary', circumstances: 'A small rural school' };
    expect(firstMet(stands(deputy({ ...given, school: village })))).toMatchObject({ rank: 3 });
    expect(scheme('associate_headteacher')).toMatchObject({ route: 'local_authority', places: 90 });
  });
  test('consist of elements of known kinds, with the figures that the seeds give', () => {
    for (const one of programmes)
      expect(
        one.elements.filter(({ kind }) => kind === 'other'),
        one.key,
      ).toEqual([]);
    const amounts = (key: string) =>
      scheme(key)
        .elements.map((one) => [one.kind, amountWords(one)])
        .filter(([, words]) => words !== '');
    expect(amounts('associate_headteacher')).toEqual([
      ['development_days', '6 events of 2 days, 12 days in all'],
    ]);
    expect(amounts('lls_induction')).toEqual([['residential', '1 residential of 24 hours']]);
    expect(amounts('lls_extended_visits')).toEqual([['visits', '2 days each']]);
    expect(amounts('lls_networking_visits')).toEqual([['visits', 'up to 3 visits']]);
    expect(amounts('stage_6_course')).toEqual([['sessions', '5 to 6 sessions over 6 months']]);
    expect(amounts('stage_7_course')).toEqual([['sessions', '6 sessions over 12 months']]);
    const kinds = (key: string) => scheme(key).elements.map((one) => one.kind);
    expect(kinds('alliance_leadership_pathways')).toEqual([
      'diagnostic_360',
      'coaching',
      'shadowing',
      'project',
    ]);
    expect(kinds('getting_ahead_london_sl')).toEqual([
      'coaching',
      'mentoring',
      'shadowing',
      'training',
      'applications',
      'networking',
    ]);
    // NCSL met all costs of the development days and of external mentoring, and of nothing else.
    expect(
      scheme('associate_headteacher')
        .elements.filter((one) => one.cost === 0)
        .map((one) => [one.kind, one.paidBy]),
    ).toEqual([
      ['development_days', 'NCSL'],
      ['mentoring', 'NCSL'],
    ]);
  });
  test('kept before elements had parts are read with each line as it was, numbered by its place', () => {
    const { priorities: _, awards: __, fitsWith: ___, guide: ____, ...now } = scheme('alliance_pathway');
    const older = { ...now, elements: ['Coaching', 'A visit of two days'] };
    expect(readProgrammeContent(older)).toEqual({
      ...scheme('alliance_pathway'),
      elements: [
        element('other', { words: 'Coaching', number: 1 }),
        element('other', { words: 'A visit of two days', number: 2 }),
      ],
    });
    expect(() => readProgrammeContent({ ...older, elements: [7] })).toThrow();
  });
  test('the induction is for heads in their first year, which needs to know that they were none before', () => {
    const head = (from_date: string, before: PersonRecord['holdings'] = []) =>
      deputy({
        person: { ...emptyRecord('teaching').person, qts_date: '1990-09-01' },
        holdings: [
          ...before,
          { title: 'Headteacher', role: 'headteacher', basis: 'substantive', from_date, to_date: null },
        ],
      });
    const deputyBefore = {
      title: 'Deputy Headteacher',
      role: 'deputy_headteacher',
      basis: 'substantive' as const,
      from_date: '1990-09-01',
      to_date: '2026-08-31',
    };
    expect(verdictFor('lls_induction', head('2026-09-01', [deputyBefore])).verdict).toBe('met');
    expect(verdictFor('lls_induction', head('2026-09-01')).verdict).toBe('not_known');
    expect(verdictFor('lls_induction', head('2024-09-01')).verdict).toBe('not_met');
    expect(verdictFor('lls_induction', deputy()).verdict).toBe('not_met');
  });
});

describe('codes', () => {
  test('England’s 153 local authorities, each in one of nine regions', () => {
    expect(localAuthorities).toHaveLength(153);
    unique(localAuthorities.map((one) => one.name));
    expect(new Set(localAuthorities.map((one) => one.region)).size).toBe(9);
    expect(localAuthorities.filter((one) => one.region === 'London')).toHaveLength(33);
    expect(localAuthorities.filter((one) => one.cityChallenge === 'Greater Manchester')).toHaveLength(10);
    expect(localAuthorities.filter((one) => one.cityChallenge === 'Black Country')).toHaveLength(4);
    for (const one of localAuthorities) expect(authorityOf(one.name)?.name).toBe(one.name);
    expect(authorityOf('City of Bristol')?.name).toBe('Bristol, City of');
    expect(authorityOf('Vale of Nowhere')).toBeNull();
  });
  test('the census roles are all on the ladder', () => {
    for (const one of censusRoles) expect(roleOf(one.role)).not.toBeNull();
  });
});

test('every competency that is given a number says at its stage’s level what it looks like, and no two levels say the same', () => {
  const said = new Map<string, string[]>();
  for (const { key, competencies } of frameworks.filter((one) => !one.key.endsWith('_associate')))
    for (const one of competencies.filter((each) => each.scored)) {
      expect(one.indicators.length, `${key}: ${one.name}`).toBeGreaterThan(0);
      expect(one.indicators.every((words) => words.length <= 80)).toBe(true);
      said.set(one.key, [...(said.get(one.key) ?? []), one.indicators.join('|')]);
    }
  for (const [key, levels] of said) expect(new Set(levels).size, key).toBe(levels.length);
});

test('associate staff are asked about management units at the level of their stage', () => {
  const units = ['stage_6_associate', 'stage_7_associate', 'stage_8_associate'].map((key) =>
    frameworks
      .find((one) => one.key === key)!
      .competencies.filter((one) => one.set === 'CMI Level 5 units')
      .map((one) => one.indicators.join('|')),
  );
  expect(units.map((one) => one.length)).toEqual([10, 10, 10]);
  for (const [place] of units[0]!.entries()) expect(new Set(units.map((one) => one[place])).size).toBe(3);
});
