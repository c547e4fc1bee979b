import { type SpawnOptions, spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { root } from './paths.ts';

const require = createRequire(import.meta.url);

/** The script behind a package's command: started with our own Node, it needs no shell on any system. */
export function binOf(packageName: string, command: string): string {
  const manifest = path.join(root, 'node_modules', packageName, 'package.json');
  const { bin } = require(manifest);
  return path.join(path.dirname(manifest), typeof bin === 'string' ? bin : bin[command]);
}

/** Runs a Node script to its end and returns its exit code; one that a signal ended counts as 1. */
export function runNode(
  script: string,
  args: readonly string[],
  options: SpawnOptions = {},
): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...args], { cwd: root, stdio: 'inherit', ...options });
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
}
