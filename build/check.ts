import { fileURLToPath } from 'node:url';
import { binOf, runNode } from './run.ts';

const steps = [
  { name: 'types', script: () => binOf('typescript', 'tsc'), args: ['--noEmit', '-p', '.'] },
  { name: 'lint', script: () => binOf('@biomejs/biome', 'biome'), args: ['check', '--error-on-warnings'] },
];

const architecture = {
  name: 'architecture',
  script: () => binOf('vitest', 'vitest'),
  args: ['run', '--project', 'architecture', '--reporter', 'dot'],
};

/** Runs the checks that take seconds and returns the names of those that failed. */
export async function check(withArchitecture: boolean): Promise<{ passed: string[]; failed: string[] }> {
  const wanted = withArchitecture ? [...steps, architecture] : steps;
  const codes = await Promise.all(
    wanted.map(async ({ name, script, args }) => ({ name, code: await runNode(script(), args) })),
  );
  return {
    passed: codes.filter(({ code }) => code === 0).map(({ name }) => name),
    failed: codes.filter(({ code }) => code !== 0).map(({ name }) => name),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { passed, failed } = await check(true);
  console.log(failed.length > 0 ? `Failed: ${failed.join(', ')}.` : `${passed.join(', ')}: all well.`);
  process.exitCode = failed.length > 0 ? 1 : 0;
}
