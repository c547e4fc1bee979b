import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Bundled } from './bundled.ts';
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

const mitText = (holder: string) => `Copyright (c) ${holder}

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
documentation files (the "Software"), to deal in the Software without restriction, including without limitation
the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and
to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions
of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO
THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF
CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER
DEALINGS IN THE SOFTWARE.`;

/** The licence text that the package carries; where it carries none, the text its manifest names. */
function licenceText(folder: string, manifest: Manifest, name: string): string {
  const file = readdirSync(folder).find((entry) => /^(licen[cs]e|copying)/i.test(entry));
  if (file) return readFileSync(path.join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim();
  const author = typeof manifest.author === 'object' ? manifest.author.name : manifest.author;
  if (licenceOf(manifest) === 'MIT') return mitText(author ?? `the authors of ${name}`);
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
