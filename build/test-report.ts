import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Reporter, SerializedError, TestModule } from 'vitest/node';
import { stalledWords } from '../test/helpers/stalled.ts';
import { root } from './paths.ts';

/** What a stage's tests came to, as `npm test` counts and tells it. */
export interface TestReport {
  /** How many tests passed in each file that has some. */
  readonly passed: Readonly<Record<string, number>>;
  /** Each failed test, each file that could not be run, and what went wrong outside of them. */
  readonly failures: readonly Failure[];
}

export interface Failure {
  /** The file below the project's folder, with `/` on every system; null outside of one. */
  readonly file: string | null;
  /** Which test it was, what it said and where: a few lines. */
  readonly words: string;
}

/** Where the report of a stage goes. */
export const reportPlace = 'BATON_TEST_REPORT';

/** Says of a stage what `npm test` needs to know of it: vitest's own report leaves out what a browser's error says. */
export default class StageReport implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], outside: readonly SerializedError[]): void {
    const place = process.env[reportPlace];
    if (place !== undefined) writeFileSync(place, JSON.stringify(reportOf(modules, outside)));
  }
}

function reportOf(modules: readonly TestModule[], outside: readonly SerializedError[]): TestReport {
  const files = modules.map((one) => ({
    file: path.relative(root, one.moduleId).replaceAll('\\', '/'),
    tests: [...one.children.allTests()],
    errors: [...one.errors(), ...[...one.children.allSuites()].flatMap((suite) => suite.errors())],
  }));
  const failures = files.flatMap(({ file, tests, errors }) => [
    ...errors.map((error) => ({ file, words: wordsOf(error) })),
    ...tests
      .filter((test) => test.result().state === 'failed')
      .map((test) => ({
        file,
        words: [test.fullName, ...(test.result().errors ?? []).map(wordsOf)].join('\n'),
      })),
  ]);
  return {
    passed: Object.fromEntries(
      files
        .filter(({ tests }) => tests.length > 0)
        .map(({ file, tests }) => [file, tests.filter((test) => test.result().state === 'passed').length]),
    ),
    failures: [...failures, ...outside.map((error) => ({ file: null, words: wordsOf(error) }))],
  };
}

/** What an error says, and where it came from: its stack alone may keep the latter and not the former. */
function wordsOf({ message, stack = '' }: SerializedError): string {
  const places = stack.split('\n').filter((line) => /^\s+at /.test(line));
  return [...message.split('\n').slice(0, 15), ...places.slice(0, 8)].join('\n');
}

/** The files in whose page the browser stalled, by no fault of theirs. */
export function stalledFiles({ failures }: TestReport): string[] {
  return [
    ...new Set(
      failures.filter(({ words }) => words.includes(stalledWords)).flatMap(({ file }) => file ?? []),
    ),
  ];
}

/** What a stage came to where some of its files were tried again: for those that ran then, what they came to there. */
export function triedAgain(first: TestReport, again: TestReport): TestReport {
  return {
    passed: { ...first.passed, ...again.passed },
    failures: [
      ...first.failures.filter(({ file }) => file === null || again.passed[file] === undefined),
      ...again.failures,
    ],
  };
}
