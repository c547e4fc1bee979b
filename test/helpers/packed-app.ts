import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pack } from '../../build/dist.ts';

/** Where the fuses are in Electron's binary: this mark, a version, how many there are, and their states. */
export const fuseMark = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

/** What electron-builder looks for in Electron's own archive, with fuses as Electron ships them. */
function writeElectronStub(folder: string): void {
  for (const inside of ['resources', 'locales']) mkdirSync(path.join(folder, inside), { recursive: true });
  const fuses = Buffer.concat([Buffer.from(fuseMark), Buffer.from([1, 8]), Buffer.from('10110101')]);
  writeFileSync(path.join(folder, 'electron'), Buffer.concat([Buffer.from('#!/bin/sh\nexit 0\n'), fuses]), {
    mode: 0o755,
  });
  writeFileSync(path.join(folder, 'version'), '45.4.1');
  for (const name of [
    'LICENSE',
    'LICENSES.chromium.html',
    'locales/en-GB.pak',
    'chrome-sandbox',
    'chrome_crashpad_handler',
  ]) {
    writeFileSync(path.join(folder, name), '');
  }
}

export interface PackedApp {
  readonly asar: string;
  readonly executable: string;
  remove(): void;
}

/** Packs the built app for Linux around a stub of Electron, which needs no download. */
export async function packApp(): Promise<PackedApp> {
  const folder = mkdtempSync(path.join(tmpdir(), 'baton-pack-'));
  const stub = path.join(folder, 'electron');
  const output = path.join(folder, 'release');
  writeElectronStub(stub);
  const code = await pack(
    ['--linux', '--dir', '--x64', `-c.electronDist=${stub}`, `-c.directories.output=${output}`],
    process.env.BATON_TEST_VERBOSE === undefined,
  );
  const unpacked = path.join(output, 'linux-unpacked');
  const asar = path.join(unpacked, 'resources', 'app.asar');
  if (code !== 0 || !existsSync(asar)) {
    throw new Error(`electron-builder ended with ${code}`);
  }
  const remove = () => rmSync(folder, { recursive: true, force: true });
  return { asar, executable: path.join(unpacked, 'baton'), remove };
}
