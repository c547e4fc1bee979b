import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { inRoot, root } from '../../../build/paths.ts';

/** The variable that says where the bundled processes lie. */
export const BUNDLED = 'BATON_TORTURE_BUNDLED';

/** What is started hundreds of times. */
const scripts = ['kills/child.ts', 'kills/rekey-child.ts', 'hands/taker.ts'];

/** Bundles the processes that will be killed into a folder: read from hundreds of sources, starting is most of their life. */
export async function bundleChildren(folder: string): Promise<void> {
  const { build } = await import('vite');
  const input = Object.fromEntries(
    scripts.map((script) => [script.replace(/\.ts$/, ''), inRoot('test', 'torture', script)]),
  );
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    publicDir: false,
    resolve: { conditions: ['node'] },
    ssr: { noExternal: true },
    // Bundled sql.js reads __dirname, which an ES module does not have.
    define: { __dirname: 'import.meta.dirname', __filename: 'import.meta.filename' },
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: true,
      target: 'node24',
      minify: false,
      rolldownOptions: {
        input,
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  });
  const wasm = readFileSync(inRoot('node_modules/sql.js/dist/sql-wasm.wasm'));
  writeFileSync(join(folder, 'sql-wasm.wasm.gz'), gzipSync(wasm));
}
