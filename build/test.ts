import { existsSync, readFileSync, rmSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { provideChromium } from '../test/helpers/chromium.ts';
import { buildStale } from './build.ts';
import { check } from './check.ts';
import { inCache, inRoot } from './paths.ts';
import { binOf, runNode } from './run.ts';
import { reportPlace, stalledFiles, type TestReport, triedAgain } from './test-report.ts';

interface Count {
  readonly passed: number;
  readonly failed: number;
  /** What failed, a line or two each: said again at the very end, since the stages print thousands of lines. */
  readonly failures: readonly string[];
}

interface Stage {
  readonly projects: readonly string[];
  /** Where each of them finds its tests, below test/. */
  readonly places: readonly string[];
  /** How many files run at a time: more than there are processors where files often wait for the disk. */
  readonly atOnce: number;
}

/** What runs together, since the last file of a stage runs alone. */
const stages: readonly Stage[] = [
  {
    projects: ['architecture', 'unit'],
    places: ['architecture.test.ts', 'rules', 'core', 'build'],
    atOnce: 3,
  },
  { projects: ['component'], places: ['renderer'], atOnce: 2 },
  { projects: ['e2e', 'desktop'], places: ['e2e', 'desktop'], atOnce: 2 },
];

/** Runs the tests of a stage, or of some files of it; a run that is killed or hangs leaves no report. */
async function runTests({ projects, atOnce }: Stage, files: readonly string[] = []) {
  const report = inCache('test-reports', `${projects.join('-')}.json`);
  await mkdir(path.dirname(report), { recursive: true });
  rmSync(report, { force: true });
  const code = await runNode(
    binOf('vitest', 'vitest'),
    [
      ...['run', ...files, `--maxWorkers=${atOnce}`, ...projects.map((one) => `--project=${one}`)],
      ...['--reporter', 'default', '--reporter', inRoot('build/test-report.ts')],
    ],
    { timeout: 20 * 60_000, env: { ...process.env, [reportPlace]: report } },
  );
  const said: TestReport | null = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : null;
  return { code, said };
}

/**
 * What a stage came to once the files in whose page the browser stalled have been tried again, once, in a new browser.
 * Whatever else failed stays failed.
 */
async function withoutStalls(stage: Stage, first: TestReport): Promise<TestReport> {
  const stalled = stalledFiles(first);
  if (stalled.length === 0) return first;
  console.log(`The browser stalled in ${stalled.join(', ')}: tried again in a new one.`);
  const { code, said } = await runTests(stage, stalled);
  const fails = said === null || (code !== 0 && said.failures.length === 0);
  return fails ? first : triedAgain(first, said);
}

/** A stage that is killed, hangs or finds no tests has failed, whatever it says of itself. */
async function runStage(stage: Stage): Promise<Count> {
  const named = stage.projects.join(', ');
  const { code, said } = await runTests(stage);
  if (said === null) return { passed: 0, failed: 1, failures: [`${named}: the stage wrote no report`] };
  const report = await withoutStalls(stage, said);
  const empty = stage.places.filter(
    (place) => !Object.keys(report.passed).some((name) => name.startsWith(`test/${place}`)),
  );
  const failures = [
    ...report.failures.map(({ file, words }) => `${file ?? named}: ${words.replaceAll('\n', '\n    ')}`),
    ...empty.map((place) => `test/${place}: no test was found there`),
  ];
  if (code !== 0 && said.failures.length === 0)
    failures.push(`${named}: the tests passed, and the stage ended with exit code ${code}`);
  const passed = Object.values(report.passed).reduce((total, one) => total + one, 0);
  return { passed, failed: failures.length, failures };
}

/** Runs one step that either works or says why not. */
async function step(name: string, work: () => Promise<unknown>): Promise<Count> {
  try {
    await work();
    return { passed: 1, failed: 0, failures: [] };
  } catch (error) {
    const said = `${name}: ${error instanceof Error ? error.message : error}`;
    console.error(said);
    return { passed: 0, failed: 1, failures: [said] };
  }
}

// Types keep one processor busy for most of their time: the other builds meanwhile.
const [{ passed, failed }, made] = await Promise.all([
  check(false),
  step('build', () => buildStale(console.log)).then(async (built) => [
    built,
    await step('browser', provideChromium),
  ]),
]);
const counts: Count[] = [{ passed: passed.length, failed: failed.length, failures: failed }, ...made];
for (const stage of stages) counts.push(await runStage(stage));

const sum = (pick: (count: Count) => number) => counts.reduce((total, count) => total + pick(count), 0);
const failedInAll = sum((count) => count.failed);
for (const failure of counts.flatMap((count) => count.failures)) console.log(`Failed: ${failure}`);
console.log(`${sum((count) => count.passed)} passed, ${failedInAll} failed`);
process.exitCode = failedInAll > 0 ? 1 : 0;
