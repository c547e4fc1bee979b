import { existsSync, readFileSync, rmSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { provideChromium } from '../test/helpers/chromium.ts';
import { buildStale } from './build.ts';
import { check } from './check.ts';
import { inCache } from './paths.ts';
import { binOf, runNode } from './run.ts';

interface Count {
  readonly passed: number;
  readonly failed: number;
}

interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[];
}

const projects = ['architecture', 'unit', 'component', 'e2e', 'desktop'];

/** A stage that is killed, hangs or finds no tests has failed, whatever it says of itself. */
async function runProject(project: string): Promise<Count> {
  const file = inCache('test-reports', `${project}.json`);
  await mkdir(path.dirname(file), { recursive: true });
  rmSync(file, { force: true });
  const reporters = ['--reporter', 'default', '--reporter', 'json', `--outputFile.json=${file}`];
  const code = await runNode(binOf('vitest', 'vitest'), ['run', '--project', project, ...reporters], {
    timeout: 12 * 60_000,
  });
  if (!existsSync(file)) return { passed: 0, failed: 1 };
  const report: Report = JSON.parse(readFileSync(file, 'utf8'));
  const broken = report.testResults.filter(
    (one) => one.status === 'failed' && one.assertionResults.length === 0,
  );
  const failed = report.numFailedTests + broken.length;
  return {
    passed: report.numPassedTests,
    failed: code !== 0 || report.numPassedTests === 0 ? Math.max(failed, 1) : failed,
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
for (const project of projects) counts.push(await runProject(project));

const sum = (pick: (count: Count) => number) => counts.reduce((total, count) => total + pick(count), 0);
const failures = sum((count) => count.failed);
console.log(`${sum((count) => count.passed)} passed, ${failures} failed`);
process.exitCode = failures > 0 ? 1 : 0;
