import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { inRoot } from '../../build/paths.ts';
import { optionsIn } from './school-file-options.ts';

const folder = inRoot('test', 'fixtures');

/** Every schema of which a file is kept, as `build/schema-fixture.ts` wrote it when it was the newest. */
export const keptSchemas: readonly number[] = readdirSync(folder)
  .flatMap((name) => /^schema-(\d+)\.baton\.gz$/.exec(name)?.[1] ?? [])
  .map(Number)
  .sort((a, b) => a - b);

const kept = (schema: number, name: string) =>
  gunzipSync(readFileSync(join(folder, `schema-${schema}.${name}.gz`)));

/** Puts the file of a schema where a test's file lies, with the journal that continues it where it is asked for. */
export function putFixture(schema: number, into: string, parts: { readonly journal: boolean }): string {
  const { path, journals } = optionsIn(into);
  writeFileSync(path, kept(schema, 'baton'));
  mkdirSync(journals, { recursive: true });
  if (parts.journal) {
    const journal = kept(schema, 'journal');
    writeFileSync(join(journals, nameOf(journal)), journal);
  }
  return path;
}

/** A journal is found by its name, which its first record says. */
function nameOf(journal: Buffer): string {
  const [, id] = /"journal":"([^"]+)"/.exec(journal.toString('utf8')) ?? [];
  const [, file] = /"file":"([^"]+)"/.exec(journal.toString('utf8')) ?? [];
  if (id === undefined || file === undefined) throw new Error('The journal does not say which it is.');
  return `${file}.${id}.journal`;
}
