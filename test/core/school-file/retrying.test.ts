import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { newSchoolFile } from '../../helpers/school-file.ts';
import { addPerson, folderOf } from './work.ts';

afterEach(() => {
  vi.useRealTimers();
});

const missing = expect.objectContaining({ data: expect.objectContaining({ code: 'file.missing' }) });

it('a file that comes back is written within seconds, and until then the status keeps saying why', async () => {
  const file = await newSchoolFile();
  const moved = join(folderOf(file), 'Moved.baton');
  renameSync(file.path, moved);
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  addPerson(file, 'p1');
  await expect(file.snapshot()).rejects.toThrow(missing);
  const told: string[] = [];
  let heard: (() => void) | null = null;
  file.onStatus(({ state }) => {
    told.push(state);
    heard?.();
  });
  const next = (after: number) =>
    new Promise<void>((resolve) => {
      heard = resolve;
      vi.advanceTimersByTime(after);
    });
  for (const seconds of [1, 2, 4, 4]) {
    await next(seconds * 1_000);
    expect(told.at(-1)).toBe('cannot_save');
  }
  renameSync(moved, file.path);
  await next(4_000);
  expect(told.at(-1)).toBe('saved');
});

it('a command tries at once to write a file that could not be written', async () => {
  const file = await newSchoolFile();
  const moved = join(folderOf(file), 'Moved.baton');
  renameSync(file.path, moved);
  addPerson(file, 'p1');
  await expect(file.snapshot()).rejects.toThrow(missing);
  renameSync(moved, file.path);
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const saved = new Promise<void>((resolve) => {
    file.onStatus(({ state }) => {
      if (state === 'saved') resolve();
    });
  });
  addPerson(file, 'p2');
  vi.advanceTimersByTime(0);
  await saved;
});
