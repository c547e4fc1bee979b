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
}

interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly unknown[];
  }[];
}

interface Stage {
  readonly projects: readonly string[];
  /** Where each of them finds its tests, below test/. */
  readonly places: readonly string[];
}

/** What runs together, since the last file of a stage runs alone. */
const stages: readonly Stage[] = [
  { projects: ['architecture', 'unit'], places: ['architecture.test.ts', 'rules', 'core', 'build'] },
  { projects: ['component'], places: ['renderer'] },
  { projects: ['e2e', 'desktop'], places: ['e2e', 'desktop'] },
];

/** A stage that is killed, hangs or finds no tests has failed, whatever it says of itself. */
async function runStage({ projects, places }: Stage): Promise<Count> {
  const file = inCache('test-reports', `${projects.join('-')}.json`);
  await mkdir(path.dirname(file), { recursive: true });
  rmSync(file, { force: true });
  const reporters = ['--reporter', 'default', '--reporter', 'json', `--outputFile.json=${file}`];
  const code = await runNode(
    binOf('vitest', 'vitest'),
    ['run', ...projects.map((one) => `--project=${one}`), ...reporters],
    {
      timeout: 20 * 60_000,
    },
  );
  if (!existsSync(file)) return { passed: 0, failed: 1 };
  const report: Report = JSON.parse(readFileSync(file, 'utf8'));
  const broken = report.testResults.filter(
    (one) => one.status === 'failed' && one.assertionResults.length === 0,
  );
  const ran = report.testResults.map((one) => path.relative(inRoot('test'), one.name).replaceAll('\\', '/'));
  const empty = places.filter((place) => !ran.some((name) => name.startsWith(place)));
  for (const place of empty) console.error(`No test was found in test/${place}.`);
  const failed = report.numFailedTests + broken.length + empty.length;
  return {
    passed: report.numPassedTests,
    failed: code === 0 ? failed : Math.max(failed, 1),
  };
}

/** Runs one step that either works or says why not. */
async function step(name: string, work: () => Promise<unknown>): Promise<Count> {
  try {
    await work();
    return { passed: 1, failed: 0 };
  } catch (error) {
    console.error(`${name}: ${error instanceof Error ? error.message : error}`);
    return { passed: 0, failed: 1 };
  }
}

const { passed, failed } = await check(false);
const counts: Count[] = [{ passed: passed.length, failed: failed.length }];
counts.push(await step('build', () => buildStale(console.log)));
counts.push(await step('browser', provideChromium));
for (const stage of stages) counts.push(await runStage(stage));

const sum = (pick: (count: Count) => number) => counts.reduce((total, count) => total + pick(count), 0);
const failures = sum((count) => count.failed);
console.log(`${sum((count) => count.passed)} passed, ${failures} failed`);
process.exitCode = failures > 0 ? 1 : 0;
