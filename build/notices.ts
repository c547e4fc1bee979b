import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Bundled } from './bundled.ts';
import { licenceTexts } from './licence-texts.ts';
import { furtherNotices } from './notices-further.ts';
import { root } from './paths.ts';

const rule = '-'.repeat(78);

interface Manifest {
  readonly license?: string | { type?: string };
  readonly author?: string | { name?: string };
}

function licenceOf(manifest: Manifest): string {
  const licence = typeof manifest.license === 'object' ? manifest.license.type : manifest.license;
  return licence ?? 'not stated';
}

/** The licence text that the package carries; where it carries none, the text its manifest names. */
function licenceText(folder: string, manifest: Manifest, name: string): string {
  const file = readdirSync(folder).find((entry) => /^(licen[cs]e|copying)/i.test(entry));
  if (file) return readFileSync(path.join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim();
  const author = typeof manifest.author === 'object' ? manifest.author.name : manifest.author;
  const text = licenceTexts[licenceOf(manifest)];
  if (text)
    return `Copyright (c) ${author ?? `the authors of ${name}`}

${text}`;
  throw new Error(`${name} is bundled and has no licence text: add it to build/notices.ts`);
}

function notice({ name, version, folder }: Bundled): string {
  const place = path.join(root, folder);
  const manifest: Manifest = JSON.parse(readFileSync(path.join(place, 'package.json'), 'utf8'));
  return `${name} ${version} (${licenceOf(manifest)})\n\n${licenceText(place, manifest, name)}`;
}

/** The text of THIRD-PARTY-NOTICES for what was really bundled, in the order of the packages' names. */
export function noticesFor(bundled: readonly Bundled[]): string {
  const unique = new Map(bundled.map((one) => [`${one.name}@${one.version}`, one]));
  const packages = [...unique.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => notice(one));
  const opening =
    'Baton is built with the works listed here. The build writes this file from what it bundled.';
  return `${[opening, ...furtherNotices, ...packages].join(`\n\n${rule}\n\n`)}\n`;
}

export function writeNotices(bundled: readonly Bundled[], file: string): void {
  writeFileSync(file, noticesFor(bundled));
}
