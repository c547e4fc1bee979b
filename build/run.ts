import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { endRest, endTree } from './end-tree.ts';
import { root } from './paths.ts';
import { onEnding } from './start/ending.ts';

const require = createRequire(import.meta.url);

/** The script behind a package's command: started with our own Node, it needs no shell on any system. */
export function binOf(packageName: string, command: string): string {
  const manifest = path.join(root, 'node_modules', packageName, 'package.json');
  const { bin } = require(manifest);
  return path.join(path.dirname(manifest), typeof bin === 'string' ? bin : bin[command]);
}

const running = new Set<ChildProcess>();

/**
 * Runs a Node script to its end and returns its exit code; one that a signal ended counts as 1, and so does one that is
 * ended since its milliseconds are over. It ends with this process, and all that it started ends with it.
 */
export function runNode(
  script: string,
  args: readonly string[],
  { timeout, ...options }: SpawnOptions = {},
): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...args], {
      cwd: root,
      stdio: 'inherit',
      // A group of its own, so that nothing of it stays; Ctrl-C then reaches this process alone.
      detached: process.platform !== 'win32',
      ...options,
    });
    running.add(child);
    const notEnding = onEnding(() => {
      for (const one of running) endTree(one);
      console.error('Ended before it was done.');
      process.exit(1);
    });
    const bound = timeout === undefined ? undefined : setTimeout(() => endTree(child), timeout);
    const over = () => {
      clearTimeout(bound);
      notEnding();
      running.delete(child);
      endRest(child);
    };
    child.on('error', (error) => {
      over();
      reject(error);
    });
    child.on('exit', (code) => {
      over();
      resolve(code ?? 1);
    });
  });
}
