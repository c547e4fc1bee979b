import { execFile } from 'node:child_process';
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { createBrotliDecompress } from 'node:zlib';
import { alone } from '../../build/lock.ts';
import { inCache, inRoot } from '../../build/paths.ts';
import { findBrowser } from '../../electron/browser/find-browser.ts';

/** How Playwright starts the browser the tests run in. */
export interface TestBrowser {
  readonly executablePath: string;
  readonly args: string[];
  readonly env: Record<string, string>;
}

/** Tests reach nothing but loopback, and neither does their browser. */
const quiet = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-default-apps',
  '--no-first-run',
  '--no-default-browser-check',
  // There is no graphics card where tests run: drawn through an emulated one, a page costs twice the time.
  '--disable-gpu',
];

/**
 * For tests' pages, none of which lives long enough to earn back what V8 spends on optimising its code: a fifth of their
 * time. Not for what is measured.
 */
export const shortLived = '--js-flags=--no-maglev,--no-turbofan';

const asRoot = () => (process.getuid?.() === 0 ? ['--no-sandbox'] : []);

const run = promisify(execFile);

async function untar(archive: string, folder: string): Promise<void> {
  const tar = path.join(folder, 'archive.tar');
  await pipeline(createReadStream(archive), createBrotliDecompress(), createWriteStream(tar));
  await run('tar', ['-xf', tar, '-C', folder]);
  rmSync(tar);
}

async function unpack(bin: string, folder: string): Promise<void> {
  const half = `${folder}.${process.pid}`;
  rmSync(half, { recursive: true, force: true });
  mkdirSync(half, { recursive: true });
  await pipeline(
    createReadStream(path.join(bin, 'chromium.br')),
    createBrotliDecompress(),
    createWriteStream(path.join(half, 'chromium'), { mode: 0o755 }),
  );
  for (const name of ['al2023', 'fonts']) await untar(path.join(bin, `${name}.tar.br`), half);
  // The archive's own configuration looks where it was made for.
  writeFileSync(
    path.join(half, 'fonts.conf'),
    `<fontconfig><dir>${folder}/fonts</dir><dir>/usr/share/fonts</dir><cachedir>${folder}/fonts-cache</cachedir></fontconfig>`,
  );
  rmSync(folder, { recursive: true, force: true });
  renameSync(half, folder);
}

/** The Chromium inside an npm package, unpacked once per version: whole, or not at all. */
async function bundledBrowser(): Promise<TestBrowser | null> {
  const packaged = inRoot('node_modules/@sparticuz/chromium');
  if (process.platform !== 'linux' || process.arch !== 'x64' || !existsSync(packaged)) return null;
  const { version } = JSON.parse(readFileSync(path.join(packaged, 'package.json'), 'utf8'));
  const folder = inCache(`chromium-${version}`);
  // A browser that still ran while the folder was removed leaves its fonts' cache behind, and nothing else.
  const isThere = () => existsSync(path.join(folder, 'chromium'));
  if (!isThere()) {
    await alone(`${folder}.lock`, async () => {
      if (!isThere()) await unpack(path.join(packaged, 'bin'), folder);
    });
  }
  const inherited = Object.entries(process.env).filter(
    (pair): pair is [string, string] => pair[1] !== undefined,
  );
  return {
    executablePath: path.join(folder, 'chromium'),
    args: [...quiet, ...asRoot()],
    env: {
      ...Object.fromEntries(inherited),
      LD_LIBRARY_PATH: path.join(folder, 'lib'),
      FONTCONFIG_PATH: folder,
    },
  };
}

/** A browser for the tests: one that is installed, else the bundled one. BATON_TEST_BROWSER=bundled hides the first. */
export async function provideChromium(): Promise<TestBrowser> {
  const installed = process.env.BATON_TEST_BROWSER === 'bundled' ? null : findBrowser();
  if (installed) {
    const env = Object.entries(process.env).filter((pair): pair is [string, string] => pair[1] !== undefined);
    return { executablePath: installed, args: [...quiet, ...asRoot()], env: Object.fromEntries(env) };
  }
  const bundled = await bundledBrowser();
  if (bundled) return bundled;
  throw new Error(
    'The tests need a browser: install Google Chrome, Microsoft Edge or Chromium and run them again.',
  );
}
