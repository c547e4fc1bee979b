import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { chartInWords, labelLines } from '../../renderer/print/Dumbbell.tsx';
import { layOut } from '../../renderer/print/documents.tsx';
import { verdictSentence } from '../../renderer/print/NominationForm.tsx';
import { cssText } from '../../renderer/print/paper.ts';
import { pickCompetencies } from '../../renderer/print/pick-competencies.ts';
import { placeMarks } from '../../renderer/print/ReviewShapes.tsx';
import { spread } from '../../renderer/print/spread.ts';
import { longDate, shortDate, signed, timeBetween } from '../../renderer/print/words.ts';
import { type PrintJobData, printJob } from '../../shared/contract/documents.ts';
import {
  barePlan,
  certificate,
  cohortStrengths,
  decisionLetter,
  fullPlan,
  graduatesRegister,
  handOverSheet,
  nomination,
  openQuestions,
  personRecord,
  printed,
  privacyNotice,
  recoveryCodePage,
  reviewConcerns,
  reviewForms,
  reviewResult,
  studentForms,
  termSheet,
} from '../helpers/documents.ts';
import { fullestImpact } from '../helpers/impact-document.ts';
import { expectNoViolations } from './show.tsx';

const plans = (...given: ReturnType<typeof fullPlan>[]): PrintJobData => ({
  document: 'pathway-plans',
  title: 'Plans',
  data: { ...printed, plans: given },
});

const jobs: PrintJobData[] = [
  plans(fullPlan()),
  plans(barePlan()),
  { document: 'nomination-forms', title: 'Form', data: { ...printed, forms: [nomination()] } },
  { document: 'decision-letters', title: 'Letter', data: { ...printed, letters: [decisionLetter] } },
  { document: 'person-record', title: 'Record', data: personRecord() },
  { document: 'privacy-notice', title: 'Notice', data: privacyNotice },
  { document: 'review-result', title: 'Result', data: reviewResult() },
  { document: 'cohort-strengths', title: 'Strengths and needs', data: cohortStrengths },
  { document: 'review-concerns', title: 'For the safeguarding lead', data: reviewConcerns },
  { document: 'review-forms', title: '360 form', data: reviewForms },
  { document: 'student-forms', title: 'Student forms', data: studentForms },
  { document: 'open-questions', title: 'Questions', data: openQuestions },
  { document: 'recovery-code', title: 'Recovery code', data: recoveryCodePage },
  { document: 'certificates', title: 'Certificate', data: { ...printed, certificates: [certificate()] } },
  { document: 'graduates', title: 'Register', data: graduatesRegister },
  { document: 'impact', title: 'Impact', data: fullestImpact },
  { document: 'term-sheet', title: 'Term sheet', data: termSheet },
  { document: 'hand-over', title: 'For the next head', data: handOverSheet },
];

async function show(job: PrintJobData) {
  const [first] = layOut(job);
  const { container } = await render(<main>{first!.element}</main>);
  return container;
}

test.each(jobs.map((job) => [job.document, job] as const))(
  '%s has one main heading, scoped table headings and no accessibility violation',
  async (_, job) => {
    expect(printJob.parse(job)).toEqual(job);
    const page = await show(job);
    expect(page.querySelectorAll('h1')).toHaveLength(1);
    for (const heading of page.querySelectorAll('th')) expect(heading.getAttribute('scope')).toBeTruthy();
    for (const chart of page.querySelectorAll('svg:not([aria-hidden])')) {
      expect(chart.getAttribute('role')).toBe('img');
      expect(chart.getAttribute('aria-label')).toMatch(/\d/);
    }
    expect(page.querySelector('dl')).toBeNull();
    await expectNoViolations(page);
  },
);

test('students’ forms are as many as are asked, and leave no room for a name or for words', async () => {
  const job: PrintJobData = { document: 'student-forms', title: 'Student forms', data: studentForms };
  const copies = layOut(job);
  expect(copies).toHaveLength(studentForms.copies);
  const { textContent } = await show(job);
  expect(textContent).toContain('Tell the designated safeguarding lead.');
  expect(textContent).not.toMatch(/comment/i);
});

test('a plan prints only the parts that have been filled', async () => {
  const headings = async (job: PrintJobData) =>
    Array.from((await show(job)).querySelectorAll('h2'), (heading) => heading.textContent);
  expect(await headings(plans(barePlan()))).toEqual(['Goals and actions', 'Comments', 'Signatures']);
  expect(await headings(plans(fullPlan()))).toEqual([
    'Stage progress',
    'Career aspiration',
    'What the 360 and the self-assessment say',
    'Goals and actions',
    'Stage 7 experiences',
    'People and project',
    'Reviews',
    'Comments',
    'Signatures',
  ]);
});

test('a plan printed in a meeting, which leaves out what somebody said, says so instead of quoting nothing', async () => {
  const plan = fullPlan();
  if (plan.aspiration === null) throw new Error('The full plan has an aspiration.');
  const { textContent } = await show(plans({ ...plan, aspiration: { ...plan.aspiration, words: '' } }));
  expect(textContent).toContain('Their own words are not printed in a meeting.');
  expect(textContent).not.toContain('“”');
});

test('a field that the programme does not ask for is not on the form; one not recorded says so', async () => {
  const form = nomination({ trn: undefined, readiness: undefined, npqStatus: null });
  const page = await show({
    document: 'nomination-forms',
    title: 'Form',
    data: { ...printed, forms: [form] },
  });
  expect(page.textContent).not.toContain('Teacher reference number');
  expect(page.textContent).not.toContain('Readiness');
  expect(page.textContent).toContain('NPQ status Not recorded');
});

test('the priority rank is never on the nominee’s form', () => {
  const withRank = { ...nomination(), rank: 1 };
  const job = { document: 'nomination-forms', title: 'Form', data: { ...printed, forms: [withRank] } };
  expect(printJob.safeParse(job).success).toBe(false);
});

test('a fact that is missing is never counted as met', () => {
  expect(verdictSentence(nomination())).toEqual([
    'Eligible if one fact is confirmed.',
    'Four of five rules are met and one is not known.',
  ]);
});

test('a cohort’s page says each figure and what it means, and of a withheld row nothing but that', async () => {
  const page = await show({ document: 'cohort-strengths', title: 'Strengths', data: cohortStrengths });
  const rows = Array.from(page.querySelectorAll('tbody tr'), (row) => row.textContent);
  expect(rows).toEqual([
    'Behaviours',
    'Integrity3.2 Middle4.4 High+1.2 Others higher974',
    'ResilienceWithheld',
    'NPQSL areas',
    'Teaching3.8 Middle3.9 Middle+0.1 Close974',
    'Governance4.0 High2.6 Low−1.4 Self higher974',
  ]);
});

test('a withheld group has no figure and no mark', async () => {
  const page = await show({ document: 'review-result', title: 'Result', data: reviewResult() });
  const row = Array.from(page.querySelectorAll('.overview tr')).find((each) =>
    each.textContent?.startsWith('Integrity'),
  );
  const cells = Array.from(row!.querySelectorAll('td.mean'), (cell) => cell.textContent);
  expect(cells).toEqual(['4.0', '5.0 1', '4.8 5', 'w', '–']);
  expect(page.textContent).toContain('Withheld. 2 replied and 3 are needed.');
});

test('on paper too the widest gap comes first of its kind, and a gap that counts is drawn as one', async () => {
  const [first, ...rest] = reviewResult().competencies;
  const row = (competency: string, self: number, others: number) =>
    ({ ...first!, competency, self, others, gap: others - self, category: 'hidden_strength' }) as const;
  const competencies = [row('Fair', 3, 4), row('Kind', 2, 3.4), row('Calm', 3, 4.1), ...rest];
  const data = reviewResult({ competencies: competencies.slice(0, 3), gap: 1 });
  const page = await show({ document: 'review-result', title: 'Result', data });
  const names = Array.from(page.querySelectorAll('.gaps tbody th[scope="row"]'), (one) => one.textContent);
  expect(names).toEqual(['Kind', 'Calm', 'Fair']);
  const { gap: _, ...others } = row('Bold', 3, 4.1);
  // 4.1 − 3 falls short of 1.1 in binary, and counts as 1.1.
  const close = reviewResult({ competencies: [{ ...others, gap: 4.1 - 3 }], gap: 1.1 });
  const drawn = await show({ document: 'review-result', title: 'Result', data: close });
  expect(drawn.querySelector('.gaps rect')?.getAttribute('fill')).toBe('#12454e');
});

test('a 360 report ends with what to do next, a self-assessment does not', async () => {
  const report = await show({ document: 'review-result', title: 'Result', data: reviewResult() });
  expect(report.textContent).toContain('Next stepsRead it alone, then wait a day');
  expect(report.textContent).toContain('Keep doing');
  const alone = reviewResult({ kind: 'self_assessment', groups: [] });
  const self = await show({ document: 'review-result', title: 'Result', data: alone });
  expect(self.textContent).not.toContain('Next steps');
});

test('a 360 is called by one name on its pages, and says who collected; a self-assessment has nobody who did', async () => {
  const report = await show({ document: 'review-result', title: 'Report', data: reviewResult() });
  expect(report.querySelector('h1')?.textContent).toBe('360 report');
  expect(report.textContent).toContain('Who collected Grace Okoro');
  const self = await show({
    document: 'review-result',
    title: 'Self-assessment',
    data: reviewResult({ kind: 'self_assessment', groups: [], collected: null }),
  });
  expect(self.textContent).not.toContain('Who collected');
});

test('a form asks nobody to leave out their name that is about themselves', async () => {
  const [form] = reviewForms.forms;
  const shown = async (unnamed: boolean) => {
    const data = { ...reviewForms, forms: [{ ...form!, unnamed }] };
    return (await show({ document: 'review-forms', title: '360 form', data })).textContent;
  };
  expect(await shown(true)).toContain('Do not write your name.');
  expect(await shown(false)).not.toContain('your name');
});

test('a self-assessment on paper speaks of no means, no groups and nothing withheld', async () => {
  const { competencies, ...rest } = reviewResult({ kind: 'self_assessment', groups: [], collected: null });
  const alone = { ...rest, competencies: competencies.map((one) => ({ ...one, cells: [] })), notes: [] };
  const self = await show({ document: 'review-result', title: 'Self-assessment', data: alone });
  expect(self.textContent).not.toMatch(/mean|replied|rater group|withheld/i);
  expect(self.textContent).toContain('Own rating by competency');
  const report = await show({ document: 'review-result', title: 'Result', data: reviewResult() });
  expect(report.textContent).toContain('Mean rating by competency and rater group');
});

test('what nothing is held about is said, not left out', async () => {
  const record = personRecord({ sections: [] });
  const page = await show({ document: 'person-record', title: 'Record', data: record });
  expect(page.textContent).toContain('Nothing is held');
  expect(page.textContent).toContain('360 reviews and self-assessments');
});

test('a name cannot end a page rule or start another', () => {
  const name = 'Robert"}@page{size:1mm}</style>\\';
  const rule = new CSSStyleSheet();
  rule.replaceSync(`a::before{content:${cssText(name)}}`);
  expect(rule.cssRules).toHaveLength(1);
  const [only] = rule.cssRules;
  const content = only instanceof CSSStyleRule ? only.style.content : '';
  expect(content.replaceAll('\\"', '"').replaceAll('\\\\', '\\')).toBe(`"${name}"`);
});

test('dates, gaps and times read as a head would write them', () => {
  expect(longDate('2027-03-09')).toBe('9 March 2027');
  expect(shortDate('2027-03-09')).toBe('9 Mar 2027');
  expect([signed(0.84), signed(-1.2), signed(-0.04)]).toEqual(['+0.8', '−1.2', '0.0']);
  expect(timeBetween('2023-09-01', '2026-11-20')).toBe('3 years 2 months');
  expect(timeBetween('2026-11-01', '2026-11-20')).toBeNull();
});

test('a plan shows at most eight competencies and never loses a blind spot to a strength', () => {
  const row = (name: string, category: 'agreed_strength' | 'blind_spot') => ({
    competency: name,
    self: 4,
    others: 3,
    gap: -1,
    category,
  });
  const strengths = Array.from({ length: 12 }, (_, index) => row(`Strength ${index}`, 'agreed_strength'));
  const picked = pickCompetencies([...strengths, row('Blind', 'blind_spot')]);
  expect(picked).toHaveLength(8);
  expect(picked.at(-1)?.competency).toBe('Blind');
});

test('the chart says its figures, and what is not shown', () => {
  const rows = [{ competency: 'Integrity', self: 4, others: null, gap: null, category: null }];
  expect(chartInWords(rows)).toBe(
    'Self and others’ ratings on a scale of 1 to 5. Integrity: self 4.0, others not shown.',
  );
  expect(labelLines('Additional and special educational needs and disabilities')).toEqual([
    'Additional and special',
    'educational needs and',
    'disabilities',
  ]);
});

test('marks at one place are moved apart', () => {
  const placed = placeMarks([
    { rater: 'manager', value: 4 },
    { rater: 'peers', value: 4 },
    { rater: 'self', value: 4 },
  ]);
  expect(new Set(placed.map(({ shift }) => shift)).size).toBe(3);
});

test('rows of facts are always full', () => {
  const facts = ['a', 'b', 'c', 'd'.repeat(40), 'e', 'f'.repeat(90), 'g'].map((value, index) => ({
    label: `Fact ${index}`,
    value,
  }));
  const sizes = { two: 2, three: 3, four: 4 };
  const places = spread(facts).map(({ width }) => (width ? sizes[width] : 1));
  expect(places.reduce((sum, place) => sum + place, 0) % 4).toBe(0);
});
