import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Bundled } from './bundled.ts';
import { alone } from './lock.ts';
import { dist, inDist, inRoot, root } from './paths.ts';
import { looksOf, rememberedHashes } from './stale.ts';
import { type Target, targets } from './targets.ts';

/** What a finished target leaves behind: the hash of its inputs, and what it bundled. */
interface Stamp {
  readonly hash: string;
  readonly bundled: readonly Bundled[];
}

/** Says which target cannot be built and why: the stack would only show Vite's insides. */
export class BuildFailed extends Error {}

const stampFile = (target: Target) => inDist('.built', `${target.name}.json`);

/** How all inputs looked when nothing was stale: while they look so still, none of them need be read. */
const looksFile = inDist('.built', 'looks');
const allInputs = [...new Set(targets.flatMap(({ inputs }) => inputs))];

const isAsItWas = (looks: string | null): boolean =>
  looks !== null &&
  existsSync(looksFile) &&
  readFileSync(looksFile, 'utf8') === looks &&
  targets.every((target) => existsSync(stampFile(target)) && existsSync(inRoot(target.output)));

function readStamp(target: Target): Stamp | null {
  if (!existsSync(stampFile(target)) || !existsSync(inRoot(target.output))) return null;
  return JSON.parse(readFileSync(stampFile(target), 'utf8'));
}

async function buildTarget(target: Target, hash: string): Promise<void> {
  const [{ build }, { collectBundled }] = await Promise.all([import('vite'), import('./bundled.ts')]);
  rmSync(stampFile(target), { force: true });
  const found = new Map<string, Bundled>();
  const environment = process.env.NODE_ENV;
  // Asked for by a test, a build would otherwise be the test's own: other code in it, and other notices.
  process.env.NODE_ENV = 'production';
  const config = await target.config();
  try {
    await build({ ...config, plugins: [...(config.plugins ?? []), collectBundled(root, found)] });
  } catch (error) {
    throw new BuildFailed(`${target.name}: ${error instanceof Error ? error.message : error}`);
  } finally {
    // Vite says 'production' to the whole process; the tests that run after a build must not inherit it.
    if (environment === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = environment;
  }
  const bundled = [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  const wasm = inRoot('node_modules/sql.js/dist/sql-wasm.wasm');
  if (bundled.some((one) => one.name === 'sql.js')) {
    const packed = path.join(path.dirname(inRoot(target.output)), 'sql-wasm.wasm.gz');
    writeFileSync(packed, gzipSync(readFileSync(wasm), { level: 9 }));
  }
  mkdirSync(inDist('.built'), { recursive: true });
  writeFileSync(stampFile(target), JSON.stringify({ hash, bundled } satisfies Stamp));
}

/** The desktop serves exactly these files, so that no made-up path can reach another. */
function writeRendererFiles(): void {
  const files = readdirSync(inDist('renderer'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(inDist('renderer'), path.join(entry.parentPath, entry.name)));
  writeFileSync(
    inDist('renderer-files.json'),
    JSON.stringify(files.map((file) => file.replaceAll('\\', '/')).sort()),
  );
}

/**
 * Builds what is stale into dist/ and returns the names of the targets it built.
 * @throws BuildFailed when a target cannot be built; the others are built all the same.
 */
export async function buildStale(
  say: (line: string) => void = () => {},
  wanted: readonly string[] = targets.map((target) => target.name),
): Promise<string[]> {
  return alone(inRoot('node_modules', '.cache', 'baton', 'build.lock'), async () => {
    const looks = looksOf(allInputs);
    if (isAsItWas(looks)) return [];
    const built: string[] = [];
    const failed: string[] = [];
    const hashes = rememberedHashes();
    for (const target of targets.filter(({ name }) => wanted.includes(name))) {
      const hash = hashes(target.inputs);
      if (readStamp(target)?.hash === hash) continue;
      const from = performance.now();
      try {
        await buildTarget(target, hash);
      } catch (error) {
        if (!(error instanceof BuildFailed)) throw error;
        failed.push(error.message);
        continue;
      }
      built.push(target.name);
      say(`built ${target.name} in ${((performance.now() - from) / 1000).toFixed(1)} s`);
    }
    if (built.length > 0) {
      if (existsSync(inDist('renderer'))) writeRendererFiles();
      const bundled = targets.flatMap((target) => readStamp(target)?.bundled ?? []);
      const { writeNotices } = await import('./notices.ts');
      writeNotices(bundled, inDist('THIRD-PARTY-NOTICES'));
    }
    if (failed.length > 0) throw new BuildFailed(failed.join('\n\n'));
    if (looks !== null && wanted.length === targets.length) writeFileSync(looksFile, looks);
    return built;
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(dist, { recursive: true });
  try {
    const built = await buildStale(console.log);
    if (built.length === 0) console.log('Everything is built already.');
    copyFileSync(inDist('THIRD-PARTY-NOTICES'), inRoot('THIRD-PARTY-NOTICES'));
  } catch (error) {
    if (!(error instanceof BuildFailed)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
