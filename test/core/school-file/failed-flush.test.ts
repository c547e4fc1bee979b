import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { type Disk, realDisk } from '../../../electron/core/school-file/disk.ts';
import { Journal } from '../../../electron/core/school-file/journal.ts';
import { readJournal } from '../../../electron/core/school-file/read-journal.ts';

const folder = mkdtempSync(join(tmpdir(), 'baton-flush-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const head = { file: 'file-1', schema: 8, base: null, after: null };

/** A journal on a disk that writes everything, and says of some flushes that they failed. */
function begun(name: string) {
  const mood = { fails: false };
  const disk: Disk = {
    ...realDisk,
    flush(handle) {
      realDisk.flush(handle);
      if (mood.fails) throw Object.assign(new Error('The disk did not flush.'), { code: 'EIO' });
    },
  };
  const journal = new Journal(disk, folder, { ...head, journal: name }, null);
  const failing = (work: () => void) => {
    mood.fails = true;
    expect(work).toThrow('The disk did not flush.');
    mood.fails = false;
  };
  const read = () => readJournal(realDisk, journal.path, { id: 'file-1', key: null });
  return { journal, failing, read };
}

it('what is appended after a record whose flush failed is read', () => {
  const { journal, failing, read } = begun('one');
  failing(() => journal.base('first'));
  journal.base('second');
  journal.close();
  expect(read()).toMatchObject({ damaged: false, bases: ['first', 'second'] });
});

it('a record whose flush failed can be cut off, and the next one is read in its place', () => {
  const { journal, failing, read } = begun('two');
  journal.base('first');
  failing(() => journal.base('second'));
  journal.cut();
  failing(() => journal.base('third'));
  journal.cut();
  journal.base('fourth');
  journal.close();
  expect(read()).toMatchObject({ damaged: false, bases: ['first', 'fourth'] });
});
