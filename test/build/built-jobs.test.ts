import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { builtJobs } from '../helpers/built-jobs.ts';

const text = 'Forename,Surname\r\nZoë,O’Example\r\n';

// The build leaves out what libraries bring and nothing calls: what is called must still be there.
test('the jobs as they are built read a list in every encoding that systems write', async () => {
  const jobs = await builtJobs();
  const folder = mkdtempSync(join(tmpdir(), 'baton-encodings-'));
  try {
    for (const encoding of ['utf-8', 'utf-16le', 'utf-16be', 'win1252']) {
      const path = join(folder, `${encoding}.csv`);
      writeFileSync(path, iconv.encode(text, encoding));
      const { staged } = await jobs.run('readStaffList', { path, today: '2026-11-23' });
      expect(staged.people.map((one) => `${one.forename} ${one.surname}`)).toEqual(['Zoë O’Example']);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 120_000);
