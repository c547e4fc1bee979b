import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fillSample } from '../../electron/core/sample.ts';
import { SchoolFile } from '../../electron/core/school-file/school-file.ts';
import { decide, factSheets } from '../../electron/core/stages/decisions.ts';
import { stagesNow } from '../../electron/core/stages/versions.ts';
import { stageContent } from '../../shared/reference/stage-content.ts';
import { carefulWords } from '../../shared/rules/careful-words.ts';
import { decisionSchema } from '../../shared/rules/rule.ts';
import { readSchoolFile } from '../helpers/read-file.ts';

/** The sample school as it would be on that day, read by another SQLite. */
async function sampleOn(today: string) {
  const folder = mkdtempSync(join(tmpdir(), 'baton-sample-'));
  const now = `${today}T10:00:00.000Z`;
  const path = join(folder, 'Sample.baton');
  const file = await SchoolFile.create(
    { path, journals: join(folder, 'journals'), clock: () => new Date(now) },
    (db) => fillSample(db, { now, today }),
  );
  await file.close();
  const db = readSchoolFile(path);
  rmSync(folder, { recursive: true });
  return db;
}

const TODAY = '2026-11-23';
const tables = async (today: string) => {
  const db = await sampleOn(today);
  const names = db.list("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name");
  return names.map((name) => [name, db.rows(`SELECT * FROM "${name}"`).map((row) => ({ ...row }))]);
};

test('the same day opens the same school, under a file id of its own', async () => {
  const [one, two] = [await tables(TODAY), await tables(TODAY)];
  const ids = [one, two].map((all) => JSON.stringify(all.find(([name]) => name === 'file')));
  expect(ids[0]).not.toBe(ids[1]);
  const rest = (all: typeof one) => all.filter(([name]) => name !== 'file');
  expect(rest(one)).toEqual(rest(two));
});

test.each(['2026-09-01', '2027-02-28', '2027-08-31', '2028-02-29'])(
  'it can be opened on any day of the year: %s, with nothing dated after it that has happened',
  async (today) => {
    const db = await sampleOn(today);
    expect(db.count('pragma_foreign_key_check')).toBe(0);
    expect(db.count('person WHERE archived_on IS NULL')).toBe(64);
    const happened: [table: string, column: string][] = [
      ['step', 'substr(at, 1, 10)'],
      ['told', 'on_date'],
      ['note', 'on_date'],
      ['aspiration', 'asked_on'],
      ['answer', 'as_of'],
      ['recommendation', 'on_date'],
      ['stage_place', 'state_on'],
      ['mentoring', 'from_date'],
      ['mentor_meeting', 'on_date'],
      ['stage_project', 'finished_on'],
      ['skill_shown', 'shown_on'],
      ['nomination', 'state_on'],
      ['flag', 'from_date'],
      ['holding', 'from_date'],
      ['review', 'opened_on'],
      ['export', 'substr(at, 1, 10)'],
      ['impact_export', 'substr(at, 1, 10)'],
    ];
    for (const [table, column] of happened)
      expect([table, db.count(`"${table}" WHERE ${column} > '${today}'`)]).toEqual([table, 0]);
  },
);

describe('the sample school has something to show on every screen:', async () => {
  const db = await sampleOn(TODAY);
  const some = (what: string, from: string, least = 1) =>
    test(what, () => expect(db.count(from)).toBeGreaterThanOrEqual(least));

  test('64 staff of a secondary in an alliance of eight schools, one of them a primary', () => {
    expect(db.count('school WHERE in_alliance = 1')).toBe(8);
    expect(db.count("school WHERE phase = 'Primary'")).toBe(1);
    expect(db.count('school WHERE head_name IS NULL')).toBe(0);
    expect(db.list('SELECT sample FROM file')).toEqual([1]);
  });
  some(
    'job shares: two hold one post with a share each',
    `(SELECT post_id FROM holding WHERE share < 1 AND to_date IS NULL GROUP BY post_id HAVING count(*) = 2)`,
  );
  some(
    'two posts in one pair of hands',
    `(SELECT person_id FROM holding WHERE to_date IS NULL AND post_id IS NOT NULL AND basis = 'substantive'
      GROUP BY person_id, school_id HAVING count(*) > 1)`,
  );
  some('an impact workbook that left, and whom it names', 'impact_export_person', 6);
  some('a post held as acting', "holding WHERE basis = 'acting'");
  some('a post covered for somebody', "holding WHERE basis = 'cover'");
  some('somebody on leave now', `leave WHERE from_date <= '${TODAY}' AND to_date >= '${TODAY}'`);
  some('somebody back from leave', `leave WHERE to_date < '${TODAY}'`);
  some('support staff', "person WHERE kind = 'support'", 5);
  some('classroom-facing support staff', "person WHERE kind = 'classroom'", 5);
  some(
    'an executive head with posts in two schools',
    `(SELECT person_id FROM holding WHERE role = 'executive_headteacher' GROUP BY person_id HAVING count(DISTINCT school_id) = 2)`,
  );
  some('staff trained overseas', 'person WHERE overseas_trained = 1', 2);
  some('staff of whom it is not recorded', 'person WHERE overseas_trained IS NULL', 5);
  some(
    'teachers whose years are not recorded',
    `person WHERE kind = 'teaching' AND qts_date IS NULL AND teaching_years IS NULL`,
  );
  test.each(['not_started', 'applying', 'on_it', 'completed'])('an NPQ that is %s', (state) =>
    expect(db.count(`npq WHERE state = '${state}'`)).toBeGreaterThan(0),
  );
  some('recommendations given', 'recommendation WHERE recommended = 1', 5);
  some(
    'a recommendation not given, with its reason',
    'recommendation WHERE recommended = 0 AND words IS NOT NULL',
  );
  some('aspirations in their words', 'aspiration', 10);
  some('declared interests', 'declared_interest', 3);
  some(
    'people told, and people not told',
    "person WHERE id NOT IN (SELECT person_id FROM told WHERE kind = 'in_plan')",
    5,
  );
  some(
    'newcomers without the privacy notice',
    "person WHERE archived_on IS NULL AND id NOT IN (SELECT person_id FROM told WHERE kind = 'privacy_notice')",
    2,
  );
  some('places on stages in three academic years', '(SELECT DISTINCT academic_year FROM stage_place)', 3);
  test.each(['identified', 'working', 'graduated', 'left'])('somebody %s on a stage', (state) =>
    expect(db.count(`stage_place WHERE state = '${state}'`)).toBeGreaterThan(0),
  );
  some('experiences done', 'experience_done', 5);
  some('mentors who said how many they can take', 'mentor', 5);
  some('somebody mentored from outside', 'mentoring WHERE mentor_id IS NULL');
  some('a mentor before the present one', 'mentoring WHERE to_date IS NOT NULL');
  some('mentor meetings, the next one arranged', `mentor_meeting WHERE next_on > '${TODAY}'`);
  some('a stage project under way', 'stage_project WHERE finished_on IS NULL');
  some(
    'a stage project finished, with what came of it',
    "stage_project WHERE finished_on IS NOT NULL AND outcome <> ''",
  );
  some('skills shown with evidence', 'skill_shown WHERE evidence IS NOT NULL', 5);
  some('self-assessments', "review WHERE kind = 'self_assessment'", 3);
  some('360 reviews closed', "review WHERE kind = 'review_360' AND closed_on IS NOT NULL", 3);
  some('360 reviews open', "review WHERE kind = 'review_360' AND closed_on IS NULL", 1);
  some(
    'a group too small to be shown',
    `(SELECT review_id FROM review_rater WHERE rater_group = 'reports' GROUP BY review_id HAVING count(*) < 3)`,
  );
  some('comments', 'review_comment', 5);
  some(
    'flags of each kind with source, evidence and an end',
    `(SELECT kind_id FROM flag WHERE source <> '' AND evidence <> '' GROUP BY kind_id)`,
    4,
  );
  some(
    'a vacant leadership post',
    `post WHERE closed_on IS NULL AND id NOT IN (SELECT post_id FROM holding WHERE post_id IS NOT NULL AND (to_date IS NULL OR to_date >= '${TODAY}'))`,
  );
  test.each(['draft', 'ready', 'submitted', 'offered', 'reserve', 'declined', 'withdrawn'])(
    'a nomination that is %s',
    (state) => expect(db.count(`nomination WHERE state = '${state}'`)).toBeGreaterThan(0),
  );
  some('rounds open and closed', 'round WHERE closed_on IS NOT NULL', 3);
  some(
    'a nomination that changed after it was sent',
    `nomination WHERE state = 'withdrawn' AND id IN (SELECT nomination_id FROM export_nomination)`,
  );
  test('a local authority that endorsed one nominee of an open round, and is asked about another', () => {
    const open = `authority_step JOIN nomination ON nomination.id = nomination_id
      JOIN round ON round.id = round_id WHERE round.closed_on IS NULL`;
    expect(db.count(`${open} AND step = 'endorsed' AND state = 'submitted'`)).toBe(1);
    expect(db.count(`${open} AND step = 'asked' AND state = 'ready'`)).toBe(1);
  });
  some('plans with goals and actions in each state', '(SELECT DISTINCT state FROM action)', 3);
  some('reminders', 'reminder WHERE done_on IS NULL', 3);
  some('two who have left, whose other notes and flags went', 'person WHERE archived_on IS NOT NULL', 2);
  some('a history of three years', '(SELECT DISTINCT substr(at, 1, 4) FROM step)', 3);
});

test('every place on a stage rests on what the rules said that day', async () => {
  const db = await sampleOn(TODAY);
  const places = db.rows(
    'SELECT stage_place.*, stage_version.content FROM stage_place JOIN stage_version ON stage_version.id = version_id',
  );
  for (const place of places) {
    const decision = decisionSchema.parse(JSON.parse(String(place.decision)));
    expect(decision.referenceDate).toBe(place.from_date);
    expect(decision.ruleVersion).toBe(place.version_id);
    expect(decision.tree.words).toBe(stageContent.parse(JSON.parse(String(place.content))).rule.words);
    // A reason is kept exactly where the rules did not say yes.
    expect(decision.verdict === 'met').toBe(place.against_reason === null);
  }
  expect(places.filter((place) => place.against_reason !== null)).toHaveLength(2);
});

test('Stage 8 has people who meet it, people who do not, and people of whom one thing is to be answered', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'baton-sample-'));
  const now = `${TODAY}T10:00:00.000Z`;
  const path = join(folder, 'Sample.baton');
  const verdicts: Record<string, number> = {};
  const file = await SchoolFile.create(
    { path, journals: join(folder, 'journals'), clock: () => new Date(now) },
    (db) => {
      fillSample(db, { now, today: TODAY });
      const eighth = stagesNow(db).find((stage) => stage.id === 'stage_8');
      if (eighth === undefined) throw new Error('The sample school has no Stage 8.');
      for (const facts of factSheets(db, TODAY).values()) {
        const { verdict } = decide(eighth, facts, TODAY);
        verdicts[verdict] = (verdicts[verdict] ?? 0) + 1;
      }
    },
  );
  await file.close();
  rmSync(folder, { recursive: true });
  expect(verdicts.met).toBeGreaterThanOrEqual(4);
  expect(verdicts.not_met).toBeGreaterThanOrEqual(15);
  expect(verdicts.not_known).toBeGreaterThanOrEqual(10);
});

test('nobody in it can be taken for a real person, and its words could be read by those they are about', async () => {
  const db = await sampleOn(TODAY);
  const emails = db.list('SELECT email FROM person WHERE email IS NOT NULL').map(String);
  expect(emails.filter((email) => !email.endsWith('@harrowmere.example'))).toEqual([]);
  expect(new Set(emails).size).toBe(emails.length);
  expect(db.list('SELECT urn FROM school').filter((urn) => !String(urn).startsWith('90'))).toEqual([]);
  const words = db.list(
    'SELECT words FROM note UNION ALL SELECT evidence FROM flag UNION ALL SELECT words FROM review_comment',
  );
  expect(words.flatMap((one) => carefulWords(String(one)))).toEqual([]);
});
