import { spawn } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { BuildFailed, buildStale } from './build.ts';
import { inDist, root } from './paths.ts';
import { askToEnd, ended, onEnding } from './start/ending.ts';
import { hasDisplay, openBrowser } from './start/open-browser.ts';
import { parseOptions, type StartOptions, usage } from './start/options.ts';

const ending = new AbortController();
onEnding(() => ending.abort());

/** Electron's executable, or the sentence that says why the browser has to do. */
async function desktopOrReason(): Promise<{ binary: string } | { reason: string }> {
  if (!hasDisplay()) return { reason: 'there is no display for a desktop window' };
  if (process.platform === 'linux' && process.getuid?.() === 0) {
    return { reason: 'Electron does not run as root, which is who you are' };
  }
  // Asked for only here: they bring an HTTP client, which the browser shell would wait for at every start.
  const [{ provideElectron }, { showProgress }, { DownloadFailed }] = await Promise.all([
    import('./start/electron-binary.ts'),
    import('./start/progress.ts'),
    import('./start/resume-download.ts'),
  ]);
  try {
    const wishes = { patienceMs: 15_000, signal: ending.signal, progress: showProgress('Fetching Electron') };
    return { binary: await provideElectron(wishes) };
  } catch (error) {
    if (!(error instanceof DownloadFailed)) throw error;
    return { reason: `Electron could not be fetched: ${error.message}` };
  }
}

async function runDesktop(binary: string, { data }: StartOptions): Promise<number | null> {
  const args = [root, ...(data ? [`--user-data-dir=${data}`] : [])];
  const child = spawn(binary, args, { stdio: 'inherit' });
  ending.signal.addEventListener('abort', () => askToEnd(child));
  return ended(child);
}

/** The browser shell runs in this process, which it ends itself: another would first have to start. */
async function runHost({ port, data, open }: StartOptions): Promise<never> {
  process.argv.splice(2, process.argv.length, '--port', String(port), ...(data ? ['--data', data] : []));
  const built = pathToFileURL(inDist('host', 'browser-host.js')).href;
  const host: typeof import('../electron/browser-host.ts') = await import(built);
  if (ending.signal.aborted) await host.end(0);
  ending.signal.addEventListener('abort', () => void host.end(0));
  if (open && hasDisplay()) {
    const page = host.wayIn();
    if (page !== null) openBrowser(page);
    console.log(
      page === null
        ? 'Open that address in your browser.'
        : 'If your browser does not show Baton, open that address in it.',
    );
  }
  return new Promise(() => undefined);
}

async function start(options: StartOptions): Promise<number | null> {
  await buildStale(console.log);
  if (!options.browser) {
    const desktop = await desktopOrReason();
    if ('binary' in desktop) {
      const from = performance.now();
      const code = await runDesktop(desktop.binary, options);
      const opened = performance.now() - from > 20_000;
      if (code === 0 || opened || ending.signal.aborted) return code;
      console.log(`Baton opens in your browser, because Electron ended with ${code ?? 'a signal'}.`);
    } else {
      console.log(`Baton opens in your browser, because ${desktop.reason}.`);
    }
  }
  return runHost(options);
}

const options = parseOptions(process.argv.slice(2));
if (typeof options === 'string') {
  console.error(`${options}\n\n${usage}`);
  process.exit(2);
}
try {
  const code = await start(options);
  process.exitCode = ending.signal.aborted ? 0 : (code ?? 1);
} catch (error) {
  if (error instanceof BuildFailed) {
    console.error(error.message);
    process.exitCode = 1;
  } else if (!ending.signal.aborted) throw error;
}
