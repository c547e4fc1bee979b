import { existsSync, readFileSync, rmSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { provideChromium } from '../test/helpers/chromium.ts';
import { buildStale } from './build.ts';
import { check } from './check.ts';
import { inCache, inRoot } from './paths.ts';
import { binOf, runNode } from './run.ts';

interface Count {
  readonly passed: number;
  readonly failed: number;
  /** What failed, a line or two each: said again at the very end, since the stages print thousands of lines. */
  readonly failures: readonly string[];
}

interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message: string;
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly failureMessages?: readonly string[] | null;
    }[];
  }[];
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

const belowRoot = (name: string) => path.relative(inRoot(), name).replaceAll('\\', '/');

const firstLines = (text: string) => text.split('\n').slice(0, 12).join('\n    ');

/** Each failed test of a report, and each file that could not be run, with what it said. */
function failuresOf(report: Report): string[] {
  return report.testResults.flatMap((file) => {
    const tests = file.assertionResults.filter((one) => one.status === 'failed');
    const where = belowRoot(file.name);
    if (tests.length === 0) return file.status === 'failed' ? [`${where}: ${firstLines(file.message)}`] : [];
    return tests.map(
      (one) => `${where}: ${one.fullName}\n    ${firstLines((one.failureMessages ?? []).join('\n'))}`,
    );
  });
}

/** A stage that is killed, hangs or finds no tests has failed, whatever it says of itself. */
async function runStage({ projects, places, atOnce }: Stage): Promise<Count> {
  const file = inCache('test-reports', `${projects.join('-')}.json`);
  await mkdir(path.dirname(file), { recursive: true });
  rmSync(file, { force: true });
  const reporters = ['--reporter', 'default', '--reporter', 'json', `--outputFile.json=${file}`];
  const code = await runNode(
    binOf('vitest', 'vitest'),
    ['run', `--maxWorkers=${atOnce}`, ...projects.map((one) => `--project=${one}`), ...reporters],
    {
      timeout: 20 * 60_000,
    },
  );
  const named = projects.join(', ');
  if (!existsSync(file)) return { passed: 0, failed: 1, failures: [`${named}: the stage wrote no report`] };
  const report: Report = JSON.parse(readFileSync(file, 'utf8'));
  const ran = report.testResults.map((one) => belowRoot(one.name));
  const empty = places.filter((place) => !ran.some((name) => name.startsWith(`test/${place}`)));
  const failures = [...failuresOf(report), ...empty.map((place) => `test/${place}: no test was found there`)];
  if (code !== 0 && failures.length === 0)
    failures.push(`${named}: the tests passed, and the stage ended with exit code ${code}`);
  return { passed: report.numPassedTests, failed: failures.length, failures };
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
