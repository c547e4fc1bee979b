import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import http from 'node:http';
import { homedir } from 'node:os';
import path from 'node:path';
import { inRoot } from '../paths.ts';
import { runNode } from '../run.ts';
import { DownloadFailed, type DownloadWishes, resumeDownload } from './resume-download.ts';

const electronFolder = () => inRoot('node_modules/electron');

/** Where Electron's own installer keeps its downloads, so that either finds what the other fetched. */
export function electronCache(platform = process.platform, env = process.env, home = homedir()): string {
  if (env.electron_config_cache) return env.electron_config_cache;
  if (platform === 'darwin') return path.join(home, 'Library', 'Caches', 'electron');
  if (platform === 'win32')
    return path.join(env.LOCALAPPDATA ?? path.join(home, 'AppData', 'Local'), 'electron', 'Cache');
  return path.join(env.XDG_CACHE_HOME ?? path.join(home, '.cache'), 'electron');
}

/** Electron's executable where it is already unpacked, or null. */
export function presentElectron(folder = electronFolder(), env = process.env): string | null {
  const note = path.join(folder, 'path.txt');
  const name = existsSync(note) ? readFileSync(note, 'utf8') : null;
  if (env.ELECTRON_OVERRIDE_DIST_PATH) {
    const own = path.join(
      env.ELECTRON_OVERRIDE_DIST_PATH,
      name ?? (process.platform === 'win32' ? 'electron.exe' : 'electron'),
    );
    return existsSync(own) ? own : null;
  }
  const binary = name ? path.join(folder, 'dist', name) : null;
  return binary && existsSync(binary) ? binary : null;
}

interface Artifact {
  readonly version: string;
  readonly checksums: Record<string, string>;
}

/**
 * Downloads Electron's archive to its cache, resumably, and checks it against the checksums that came with
 * the npm package. Mirrors are chosen by the same variables as for Electron's own installer.
 */
export async function fetchElectron(
  artifact: Artifact,
  cacheRoot: string,
  wishes: DownloadWishes,
): Promise<string> {
  const { downloadArtifact } = await import('@electron/get');
  const partials = path.join(cacheRoot, 'partial');
  mkdirSync(partials, { recursive: true });
  const attempt = () =>
    downloadArtifact({
      ...artifact,
      artifactName: 'electron',
      cacheRoot,
      downloader: {
        async download(url: string, target: string) {
          const partial = path.join(partials, path.basename(target));
          await resumeDownload(url, partial, wishes);
          renameSync(partial, target);
        },
      },
      tempDirectory: partials,
    });
  try {
    return await attempt();
  } catch (error) {
    if (error instanceof DownloadFailed || wishes.signal.aborted) throw error;
  }
  // What an interrupted attempt left may have been spoilt: once more, from nothing.
  rmSync(path.join(partials, archiveName(artifact.version)), { force: true });
  try {
    return await attempt();
  } catch (error) {
    if (error instanceof DownloadFailed || wishes.signal.aborted) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new DownloadFailed(
      /checksum/i.test(reason) ? 'what came is not what Electron published (its checksum differs)' : reason,
    );
  }
}

const archiveName = (version: string) => `electron-v${version}-${process.platform}-${process.arch}.zip`;

/** Electron's executable: what is there, else fetched and unpacked. @throws DownloadFailed with a sentence. */
export async function provideElectron(wishes: DownloadWishes): Promise<string> {
  const present = presentElectron();
  if (present) return present;
  http.setGlobalProxyFromEnv?.();
  const { version } = JSON.parse(readFileSync(path.join(electronFolder(), 'package.json'), 'utf8'));
  const checksums = JSON.parse(readFileSync(path.join(electronFolder(), 'checksums.json'), 'utf8'));
  const cacheRoot = electronCache();
  await fetchElectron({ version, checksums }, cacheRoot, wishes);
  // Electron's installer unpacks it: it finds the archive in its cache.
  const env = { ...process.env, electron_config_cache: cacheRoot };
  const code = await runNode(path.join(electronFolder(), 'install.js'), [], { env, stdio: 'ignore' });
  const binary = presentElectron();
  if (code !== 0 || !binary) throw new DownloadFailed('Electron could not be unpacked');
  return binary;
}
