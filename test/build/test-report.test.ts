import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { inCache, inRoot } from '../../build/paths.ts';
import { binOf } from '../../build/run.ts';
import { reportPlace, stalledFiles, type TestReport, triedAgain } from '../../build/test-report.ts';
import { stalledWords } from '../helpers/stalled.ts';

/** What is reported of test files, given by name with what stands in them. */
function reported(files: Record<string, string>): TestReport {
  // Within the project, since what a test imports is looked for from where it stands.
  const folder = inCache(`reported-${process.pid}`);
  mkdirSync(folder, { recursive: true });
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  const place = join(folder, 'report.json');
  const { NODE_OPTIONS: _, VITEST: __, ...env } = process.env;
  try {
    execFileSync(
      process.execPath,
      [binOf('vitest', 'vitest'), 'run', '--root', folder, '--reporter', inRoot('build/test-report.ts')],
      { env: { ...env, [reportPlace]: place }, stdio: 'pipe' },
    );
  } catch {
    // It ends with an exit code where a test failed: the report says which.
  }
  return JSON.parse(readFileSync(place, 'utf8'));
}

it('a failed test is told with its name, its error’s message, and the place', () => {
  const test = `
    import { describe, it } from 'vitest';
    it('holds', () => {});
    describe('a page', () => {
      it('is clicked', () => {
        throw Object.assign(new Error('nothing to click'), { stack: 'Error: ELSEWHERE\\n    at there (a.ts:1:2)' });
      });
    });`;
  const { passed, failures } = reported({
    'a.test.ts': test,
    'broken.test.ts': `throw new Error('cannot be read');`,
  });
  expect(Object.entries(passed).map(([file, count]) => [file.split('/').at(-1), count])).toEqual([
    ['a.test.ts', 1],
  ]);
  expect(failures.map(({ words }) => words.split('\n').slice(0, 3))).toEqual([
    ['a page > is clicked', 'nothing to click', '    at there (a.ts:1:2)'],
    ['cannot be read', expect.anything(), expect.anything()],
  ]);
});

describe('files in whose page the browser stalled', () => {
  const clicked = { file: 'a.test.tsx', words: `is clicked\nTimeout\n${stalledWords}` };
  const late = { file: 'a.test.tsx', words: 'is late\nTimeout' };
  const wrong = { file: 'b.test.tsx', words: 'is wrong\nexpected 1' };
  const first: TestReport = {
    passed: { 'a.test.tsx': 3, 'b.test.tsx': 2, 'c.test.tsx': 1 },
    failures: [clicked, late, wrong],
  };

  it('are those of which a test says so, each once', () => {
    expect(stalledFiles({ ...first, failures: [clicked, clicked, wrong] })).toEqual(['a.test.tsx']);
    expect(stalledFiles({ ...first, failures: [wrong] })).toEqual([]);
  });

  it('count as they went in the new browser, and no other file’s failure is taken back', () => {
    expect(triedAgain(first, { passed: { 'a.test.tsx': 5 }, failures: [] })).toEqual({
      passed: { 'a.test.tsx': 5, 'b.test.tsx': 2, 'c.test.tsx': 1 },
      failures: [wrong],
    });
    expect(triedAgain(first, { passed: { 'a.test.tsx': 4 }, failures: [late] }).failures).toEqual([
      wrong,
      late,
    ]);
  });

  it('stay failed where they did not run again', () => {
    expect(triedAgain(first, { passed: {}, failures: [] })).toEqual(first);
  });
});
