import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { SchoolFile } from '../../../electron/core/school-file/school-file.ts';
import { build } from '../../../electron/core/sql.ts';
import { finish, openArea, refused } from '../../helpers/area.ts';
import { optionsIn } from '../../helpers/school-file.ts';

/**
 * Ada Marsh's file, and what was done to a copy of it elsewhere in three steps: what lay in that journal after each of
 * them, and the copy with all of them.
 */
async function withStepsElsewhere() {
  const area = await openArea();
  const { app, client, send } = area;
  const path = join(area.folder, 'Elm Park School.baton');
  const { id } = await send(client.staff.add, { forename: 'Ada', surname: 'Marsh', kind: 'teaching' });
  await finish(client.app.close, {});
  const away = join(area.folder, 'away');
  mkdirSync(away);
  const there = { ...optionsIn(away), path: join(away, 'copy.baton'), journals: join(away, 'journals') };
  copyFileSync(path, there.path);
  const copy = await SchoolFile.open(there);
  const journals: Buffer[] = [];
  const copies: Buffer[] = [];
  for (const [place, title] of ['Mrs', 'Dr', 'Prof'].entries()) {
    copy.command({ id: `there-${place}`, area: 'staff', name: 'test' }, (db, describe) => {
      describe(`Called her ${title}`, [id]);
      db.run(build.updateTable('person').set({ title }).where('id', '=', id));
    });
    const [name = ''] = readdirSync(there.journals).filter((one) => one.endsWith('.journal'));
    journals.push(readFileSync(join(there.journals, name)));
  }
  await copy.snapshot();
  copies.push(readFileSync(there.path));
  copy.command({ id: 'there-3', area: 'staff', name: 'test' }, (db, describe) => {
    describe('Changed an email', [id]);
    db.run(build.updateTable('person').set({ email: 'ada@elmpark.example' }).where('id', '=', id));
  });
  await copy.close();
  copies.push(readFileSync(there.path));
  // The file itself goes on, so that no journal from there continues it.
  await app.files.openPath(path);
  await send(client.staff.edit, { ids: [id], change: { email: 'marsh@elmpark.example' } });
  const fileId = (await client.app.status({})).file?.id ?? '';
  await finish(client.app.close, {});
  const own = join(area.folder, 'journals');
  return {
    ...area,
    journals,
    copies,
    /** Opens the file with these journals lying in Baton's folder. */
    openWith: async (found: Readonly<Record<string, Buffer>>) => {
      for (const [name, bytes] of Object.entries(found))
        writeFileSync(join(own, `${fileId}.${name}.journal`), bytes);
      await app.files.openPath(path);
    },
    left: () => readdirSync(own).filter((name) => /\.(first|second|third|torn)\.journal$/.test(name)),
    found: async () => (await finish(client.versions.leftovers, {})).leftovers,
    titleNow: async () => (await client.staff.list({}))[0]?.title,
  };
}
const words = (steps: readonly { words: string }[]) => steps.map((step) => step.words);
const ALL = ['Called her Mrs', 'Called her Dr', 'Called her Prof'];

it('changes that lie in several journals are listed once, and go from all of them when they are taken in', async () => {
  const it = await withStepsElsewhere();
  const [one, , three] = it.journals;
  await it.openWith({ first: one!, second: three!, third: three! });
  const [only, ...more] = await it.found();
  expect(more).toEqual([]);
  expect(only).toMatchObject({ places: 3, damaged: false, repeats: false, more: 0 });
  expect(words(only!.steps)).toEqual(ALL);
  const { say } = await finish(it.client.versions.applyLeftover, { leftover: only!.id });
  expect(say).toBe('Took in 3 changes found on this computer.');
  expect(await it.titleNow()).toBe('Prof');
  expect(await it.found()).toEqual([]);
  expect(it.left()).toEqual([]);
  expect((await it.client.app.status({})).file?.leftover).toBeNull();
});

it('dismissed, they go from all of them, and only once', async () => {
  const it = await withStepsElsewhere();
  const [, two, three] = it.journals;
  await it.openWith({ first: three!, second: two! });
  const [only] = await it.found();
  expect(only?.places).toBe(2);
  await finish(it.client.versions.dismissLeftover, { leftover: only!.id });
  expect(it.left()).toEqual([]);
  expect(await it.found()).toEqual([]);
  expect((await refused(finish(it.client.versions.dismissLeftover, { leftover: only!.id }))).code).toBe(
    'versions.gone',
  );
});

it('one that is damaged stays when a whole one with the same changes goes, since it may hold more', async () => {
  const it = await withStepsElsewhere();
  const [one, two, three] = it.journals;
  // Its third step cannot be read.
  const torn = Buffer.from(three!);
  torn[endOf(two!) + 20]! ^= 1;
  await it.openWith({ first: one!, second: two!, torn, third: torn });
  const listed = await it.found();
  expect(listed).toHaveLength(2);
  const whole = listed.find(({ damaged }) => !damaged);
  expect(words(whole!.steps)).toEqual(ALL.slice(0, 2));
  // Two of the very same bytes are one.
  const damaged = listed.find((entry) => entry.damaged);
  expect(damaged).toMatchObject({ steps: [], more: 0, repeats: true, places: 2 });
  expect((await refused(finish(it.client.versions.applyLeftover, { leftover: damaged!.id }))).code).toBe(
    'versions.nothing-found',
  );
  await finish(it.client.versions.dismissLeftover, { leftover: whole!.id });
  expect(it.left()).toHaveLength(2);
  const [rest] = await it.found();
  expect(words(rest!.steps)).toEqual(ALL.slice(0, 2));
  await finish(it.client.versions.dismissLeftover, { leftover: rest!.id });
  expect(it.left()).toEqual([]);
});

it('two damaged ones that say the same as far as they can be read are kept apart', async () => {
  const it = await withStepsElsewhere();
  const [one, , three] = it.journals;
  const at = endOf(one!) + 20;
  const torn = Buffer.from(three!);
  torn[at]! ^= 1;
  const tornElsewhere = Buffer.from(three!);
  tornElsewhere[at]! ^= 2;
  await it.openWith({ first: torn, second: tornElsewhere });
  const listed = await it.found();
  expect(listed.map(({ steps, repeats, places }) => [words(steps), repeats, places]).sort()).toEqual([
    [[], true, 1],
    [['Called her Mrs'], false, 1],
  ]);
});

it('copies with the same steps are one, and it is said where else the same changes are', async () => {
  const it = await withStepsElsewhere();
  const [three, four] = it.copies;
  const beside = (name: string, bytes: Buffer) => writeFileSync(join(it.folder, `${name}.baton`), bytes);
  beside('Elm Park School (1)', three!);
  beside('Elm Park School (2)', three!);
  beside('Elm Park School-OFFICE', four!);
  await it.openWith({ second: it.journals[1]! });
  const { copies } = await finish(it.client.versions.copies, {});
  const told = copies.map(({ name, changes, sameAs, within, found: inJournals }) => ({
    name,
    changes,
    sameAs,
    within,
    inJournals,
  }));
  expect(told.sort((a, b) => a.changes - b.changes)).toEqual([
    {
      name: 'Elm Park School (1)',
      changes: 3,
      sameAs: ['Elm Park School (2)'],
      within: 'Elm Park School-OFFICE',
      inJournals: 2,
    },
    { name: 'Elm Park School-OFFICE', changes: 4, sameAs: [], within: null, inJournals: 2 },
  ]);
});

/** Where the last step of a journal ends: zeros follow. */
function endOf(journal: Buffer): number {
  let end = journal.length;
  while (journal[end - 1] === 0) end -= 1;
  return end;
}
