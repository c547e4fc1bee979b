import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { SchoolFile } from '../../../electron/core/school-file/school-file.ts';
import { newSchoolFile, optionsIn } from '../../helpers/school-file.ts';
import { folderOf } from './work.ts';

it('a lock left by a Baton that is gone is taken over; a live one elsewhere is named', async () => {
  const file = await newSchoolFile();
  await file.close();
  const lock = `${file.path}.lock`;
  const leave = (host: string, heartbeat: string) =>
    writeFileSync(lock, JSON.stringify({ host, process: 4_000_000, token: 't', heartbeat }));
  leave('office', '2026-11-23T08:59:30.000Z');
  await expect(SchoolFile.open(optionsIn(folderOf(file)))).rejects.toMatchObject({
    data: { code: 'file.open-elsewhere', details: { host: 'office' } },
  });
  leave('office', '2026-11-23T08:40:00.000Z');
  const waits: number[] = [];
  const pause = async (ms: number) => void waits.push(ms);
  await (await SchoolFile.open(optionsIn(folderOf(file), { pause }))).close();
  // Longer than two of the beats, of which there is one each 15 seconds.
  expect(waits.reduce((sum, one) => sum + one, 0)).toBeGreaterThan(30_000);
  writeFileSync(lock, 'half a rec');
  await (await SchoolFile.open(optionsIn(folderOf(file)))).close();
  writeFileSync(lock, 'half a rec');
  writeFileSync(`${lock}.taking`, '');
  await (await SchoolFile.open(optionsIn(folderOf(file)))).close();
  expect(existsSync(`${lock}.taking`)).toBe(false);
  expect(existsSync(lock)).toBe(false);
});

it('a lock of another computer whose clock is wrong is live as long as its heartbeat moves', async () => {
  const file = await newSchoolFile();
  await file.close();
  const lock = `${file.path}.lock`;
  const beat = (second: string) =>
    JSON.stringify({ host: 'office', process: 7, token: 't', heartbeat: `2026-11-23T08:40:${second}.000Z` });
  writeFileSync(lock, beat('00'));
  let waited = 0;
  const pause = async (ms: number) => {
    waited += ms;
    if (waited >= 15_000) writeFileSync(lock, beat('15'));
  };
  await expect(SchoolFile.open(optionsIn(folderOf(file), { pause }))).rejects.toMatchObject({
    data: { code: 'file.open-elsewhere', details: { host: 'office' } },
  });
  expect(readFileSync(lock, 'utf8')).toBe(beat('15'));
});

it('a lock of another computer that is given back while it is watched holds nobody up', async () => {
  const file = await newSchoolFile();
  await file.close();
  const lock = `${file.path}.lock`;
  const heartbeat = '2026-11-23T08:40:00.000Z';
  writeFileSync(lock, JSON.stringify({ host: 'office', process: 7, token: 't', heartbeat }));
  let waits = 0;
  const pause = async () => {
    waits += 1;
    rmSync(lock);
  };
  await (await SchoolFile.open(optionsIn(folderOf(file), { pause }))).close();
  expect(waits).toBe(1);
});
