import { fileURLToPath } from 'node:url';
import { buildStale } from './build.ts';
import { inRoot } from './paths.ts';
import { binOf, runNode } from './run.ts';

/** Packs what is built. `args` are electron-builder's own: --linux, --win, --mac, --dir … */
export async function pack(args: readonly string[], quiet = false): Promise<number> {
  const config = ['--config', inRoot('build', 'electron-builder.yml'), '--publish', 'never'];
  const stdio = quiet ? 'ignore' : 'inherit';
  return runNode(binOf('electron-builder', 'electron-builder'), [...args, ...config], { stdio });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await buildStale(console.log);
  process.exitCode = await pack(process.argv.slice(2));
}
