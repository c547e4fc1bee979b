import { afterEach, expect, it, vi } from 'vitest';
import { type Disk, realDisk } from '../../../electron/core/school-file/disk.ts';
import { newSchoolFile } from '../../helpers/school-file.ts';
import { addPerson } from './work.ts';

afterEach(() => {
  vi.useRealTimers();
});

it('a journal that has become long makes the file be written at once, though work goes on without a pause', async () => {
  let written = 0;
  let done = () => {};
  const disk: Disk = {
    ...realDisk,
    rename: (from, to) => {
      realDisk.rename(from, to);
      if (to.endsWith('.baton')) {
        written += 1;
        done();
      }
    },
  };
  const file = await newSchoolFile({ disk });
  written = 0;
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const soon = new Promise<void>((resolve) => {
    done = resolve;
  });
  addPerson(file, 'p1');
  vi.advanceTimersByTime(1_000);
  addPerson(file, 'p2');
  vi.advanceTimersByTime(1_000);
  expect(written).toBe(0);
  addPerson(file, 'p3', 'M'.repeat(2_500_000));
  vi.advanceTimersByTime(1);
  await soon;
  expect(written).toBe(1);
});
