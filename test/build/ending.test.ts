import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { ended } from '../../build/start/ending.ts';

test('a child that has ended already is not waited for', async () => {
  const child = spawn(process.execPath, ['-e', 'process.exit(3)'], { stdio: 'ignore' });
  await once(child, 'exit');
  expect(await Promise.race([ended(child), Promise.resolve('still waited for')])).toBe(3);
});
