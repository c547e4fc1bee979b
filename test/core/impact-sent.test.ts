import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { unseal } from '../../electron/core/school-file/image.ts';
import type { TableWorkbook } from '../../electron/core/spreadsheets/table-workbook.ts';
import { build } from '../../electron/core/sql.ts';
import type { TestimonyFields } from '../../shared/contract/impact-shapes.ts';
import { handOverGroupIds } from '../../shared/reference/hand-over-groups.ts';
import { finish, openArea, refused } from '../helpers/area.ts';
import { PASSPHRASE } from '../helpers/encrypted.ts';
import { handed } from '../helpers/handed-over.ts';
import { ended, taken, whole } from '../helpers/impact.ts';

const choice = whole('2026-11-20');
const permitted = { on: '2025-07-10', askedBy: 'The head', shownAs: 'role' } as const;
const said: TestimonyFields = {
  words: 'It opened a door.',
  saidOn: '2025-07-10',
  permission: null,
  role: 'A teacher',
};

/** Six participants, and what is written of them in workbooks. */
async function six(options: Parameters<typeof openArea>[0] = {}) {
  const written: TableWorkbook[] = [];
  const area = await openArea({
    clock: () => new Date('2026-11-20T12:00:00.000Z'),
    work: (_, input) => {
      written.push((input as { data: TableWorkbook }).data);
      return { sha256: String(written.length).repeat(64), bytes: 1 };
    },
    ...options,
  });
  const { client, send } = area;
  const ids = await taken(area, { year: '2024/25', offered: '2024-11-10' }, 6);
  const [id = ''] = ids;
  const sends = async (people: boolean) => {
    await finish(client.impact.exportWorkbook, { choice, people });
    return JSON.stringify(written.at(-1));
  };
  const says = (fields: Partial<TestimonyFields>) =>
    send(client.impact.addTestimony, { nominationId: id, fields: { ...said, ...fields } });
  const person = await client.impact.participant({ id });
  return { ...area, area, ids, id, written, sends, says, person };
}

describe('what leaves', () => {
  it('never holds a testimony without permission, nor a name that was not ticked', async () => {
    const { client, send, area, id, written, sends, says, person } = await six();
    const { id: testimony } = await says({ permission: null });
    const { name } = person;
    expect(await sends(false)).not.toContain(said.words);
    const group = { withoutPermission: true } as const;
    const without = { choice, figure: 'took_up', completers: false, group } as const;
    expect(await client.impact.people(without)).toMatchObject([{ name }]);
    await send(client.impact.editTestimony, { id: testimony, fields: { ...said, permission: permitted } });
    expect(await client.impact.people(without)).toEqual([]);
    const book = await sends(false);
    expect(book).toContain(said.words);
    expect(book).toContain('A teacher');
    expect(book).not.toContain(name);
    const newest = async () => (await client.history.list({})).steps[0]?.words;
    expect(await newest()).toContain('without names');
    expect(await sends(true)).toContain(name);
    expect(written.at(-1)).toMatchObject({ marking: 'CONFIDENTIAL: names people' });
    expect(await newest()).toContain('with 6 participants by name');
    await finish(client.impact.printPage, { choice });
    const page = JSON.stringify(area.printed);
    expect(page).toContain(said.words);
    expect(page).not.toContain(name);
    // Named only once they agreed to that.
    const named = { ...permitted, shownAs: 'name' as const };
    await send(client.impact.editTestimony, { id: testimony, fields: { ...said, permission: named } });
    expect(await sends(false)).toContain(name);
    expect(await newest()).toContain('with 1 participant by name');
    expect((await client.impact.participant({ id })).testimonies).toHaveLength(1);
  });
});

describe('a copy of a workbook that left', () => {
  it('stays as it was sent, each by itself, whatever is changed afterwards', async () => {
    const { client, send, area, ids, written, sends, says, person } = await six();
    const { id: testimony } = await says({ permission: permitted });
    await sends(true);
    await sends(false);
    const { copies } = await client.impact.sent({});
    expect(copies).toMatchObject([
      { people: 0, erased: 0, whose: 'All programmes', asAt: '2026-11-20' },
      { people: 6, erased: 0, fileName: 'Impact - 2026-11-20.xlsx' },
    ]);
    await ended(area, ids, '2025-07-10');
    await send(client.staff.edit, { ids: [person.personId], change: { surname: 'Changed' } });
    await send(client.impact.removeTestimony, { id: testimony });
    const copy = await client.impact.sentCopy({ id: copies[1]!.id });
    expect(copy).toMatchObject({ sha256: '1'.repeat(64), marking: 'CONFIDENTIAL: names people' });
    expect(copy.sheets.map(({ name, note, heads, rows }) => ({ name, note, heads, rows }))).toEqual(
      written[0]!.sheets.map(({ name, note, columns, rows }) => ({
        ...{ name, note, rows },
        heads: columns.map(({ head }) => head),
      })),
    );
  });

  it('comes before those that left before it, also where the clock was put back', async () => {
    let now = '2026-11-20T12:00:00.000Z';
    const { client, sends } = await six({ clock: () => new Date(now) });
    await sends(true);
    now = '2026-11-20T09:00:00.000Z';
    await sends(false);
    const { copies } = await client.impact.sent({});
    expect(copies.map(({ people }) => people)).toEqual([0, 6]);
  });

  it('is not kept where the user thinks better of it', async () => {
    const area = await six({ keeps: () => false });
    await area.sends(true);
    expect((await area.client.impact.sent({})).copies).toEqual([]);
  });

  it('stands in the record of everything held about somebody', async () => {
    const { client, area, sends, says, person } = await six();
    await says({ permission: permitted });
    await sends(true);
    await finish(client.staff.printRecord, { id: person.personId });
    const { sections } = area.printed[0]!.data as {
      sections: { id: string; blocks: { entries: { words: string; details: { value: string }[] }[] }[] }[];
    };
    expect(sections.filter((one) => one.id === 'sent')).toHaveLength(1);
    const [block] = sections.find((one) => one.id === 'sent')!.blocks;
    const values = block!.entries.map(({ details }) => details.map((one) => one.value));
    expect(block!.entries[0]!.words).toBe('Impact - 2026-11-20.xlsx');
    expect(values).toContainEqual(expect.arrayContaining(['People', person.name]));
    expect(values).toContainEqual(
      expect.arrayContaining(['What participants say, without your name', said.words]),
    );
  });

  it('holds the nomination that it speaks of, also where the place was a mistake', async () => {
    const { client, send, id, sends } = await six();
    await sends(true);
    const { steps } = await client.history.list({});
    const takenUp = steps.find(({ words }) => /take|took/i.test(words));
    await send(client.history.revert, { seq: takenUp!.seq });
    expect((await client.impact.page(choice)).anybody).toBe(false);
    await send(client.programmes.setState, { ids: [id], state: 'withdrawn', on: '2026-11-20' });
    expect(await refused(send(client.programmes.remove, { id }))).toMatchObject({ code: 'programmes.sent' });
    expect((await client.impact.sent({})).copies).toMatchObject([{ people: 6 }]);
  });

  it('goes with whoever is erased, words under a role too, and says that somebody was', async () => {
    const { client, area, sends, says, person, ids } = await six();
    await says({ permission: permitted });
    await sends(true);
    const what = { kind: 'person', id: person.personId } as const;
    expect((await finish(client.erasure.plan, what)).exports).toBe(1);
    await finish(client.erasure.erase, { what, surname: person.name.replace('Person ', '') });
    const { copies } = await client.impact.sent({});
    expect(copies).toMatchObject([{ people: 5, erased: 1 }]);
    const { sheets } = await client.impact.sentCopy({ id: copies[0]!.id });
    const rowsOf = (name: string) => sheets.find((one) => one.name === name)?.rows;
    expect(rowsOf('People')).toHaveLength(5);
    expect(rowsOf('What participants say')).toEqual([]);
    expect(rowsOf('Figures')?.at(-1)).toContain(6);
    const path = join(area.folder, 'Elm Park School.baton');
    await area.app.files.snapshot();
    const { image } = await unseal(readFileSync(path));
    const held = [said.words, person.name.replace('Person ', ''), person.personId, ids[0]!];
    expect(held.filter((one) => Buffer.from(image).includes(one))).toEqual([]);
    expect(Buffer.from(image).includes(ids[1]!)).toBe(true);
  });

  it('says so where somebody was erased while it was handed over, or a meeting had begun', async () => {
    let gone = '';
    const area = await six({
      afterHandingOver: async () => {
        area.app.files.command(
          { id: 'erased-meanwhile', area: 'staff', name: 'test' },
          { now: '2026-11-20T12:00:00.000Z', today: '2026-11-20' },
          null,
          ({ db, describe: say }) => {
            db.run(build.deleteFrom('person').where('id', '=', gone));
            say('Took somebody out');
          },
        );
        await finish(area.client.app.startMeeting, { room: [] });
      },
    });
    gone = area.person.personId;
    await area.sends(true);
    await finish(area.client.app.endMeeting, {});
    const { copies } = await area.client.impact.sent({});
    expect(copies).toMatchObject([{ people: 5, erased: 1, missing: 0 }]);
  });

  it('goes with an older backup that is restored, and comes back with whoever is taken over from a later one', async () => {
    let now = '2026-11-20T09:00:00.000Z';
    const { client, app, folder, sends, person } = await six({ clock: () => new Date(now) });
    await finish(client.app.close, {});
    await app.files.openPath(join(folder, 'Elm Park School.baton'));
    const [older] = (await client.backups.list({})).backups;
    now = '2026-11-20T10:00:00.000Z';
    await sends(true);
    await finish(client.backups.restore, { id: older!.id });
    expect((await client.impact.sent({})).copies).toEqual([]);
    const later = (await client.backups.list({})).backups.find((one) => one.id !== older!.id);
    const which = { version: { backup: later!.id }, person: person.personId };
    expect((await finish(client.versions.person, which)).fields).toMatchObject([
      { what: 'Line of an impact workbook', now: 'not shown one by one' },
    ]);
    await finish(client.versions.takeOver, { ...which, thoughErased: false });
    const { copies } = await client.impact.sent({});
    expect(copies).toMatchObject([{ people: 1, erased: 0, missing: 5 }]);
  });

  it('is of nothing that is no more in the file', async () => {
    const { client } = await six();
    for (const change of [{ roundId: 'gone' }, { programmeId: 'gone' }, { schoolId: 'gone' }]) {
      const work = finish(client.impact.exportWorkbook, { choice: { ...choice, ...change }, people: true });
      expect(await refused(work)).toMatchObject({ code: 'impact.unknown' });
    }
    expect((await client.impact.sent({})).copies).toEqual([]);
  });

  it('passes to the next head, but for words whose permission was taken back since', async () => {
    const { client, send, area, sends, says } = await six({ passphrase: PASSPHRASE });
    const { id: testimony } = await says({ permission: permitted });
    await says({ words: 'It may be shown.', permission: permitted });
    await sends(true);
    const make = async () => {
      const chosen = handOverGroupIds.filter((one) => one !== 'own_words');
      await finish(client.handOver.make, { chosen, passphrase: 'eleven slow barges turn' });
      return handed(area.folder, { passphrase: 'eleven slow barges turn' });
    };
    const weighs = async () => {
      const { groups } = await client.handOver.weigh({ chosen: [] });
      return groups.find((one) => one.id === 'own_words')?.count;
    };
    expect(await weighs()).toBe(0);
    await sends(true);
    await send(client.impact.editTestimony, { id: testimony, fields: said });
    expect(await weighs()).toBe(1);
    const { bytes, list } = await make();
    expect(bytes.includes(said.words)).toBe(false);
    expect(bytes.includes('It may be shown.')).toBe(true);
    expect(list(`SELECT json_extract(content, '$.leftOut') FROM impact_export`)).toEqual([1, 1]);
    expect(list('SELECT count(*) FROM impact_export_person')).toEqual([12]);
    // In the file of this head the copy says what was sent.
    const [copy] = (await client.impact.sent({})).copies;
    expect(JSON.stringify(await client.impact.sentCopy({ id: copy!.id }))).toContain(said.words);
    // Taken out here, they still stand in the copies, and stay behind.
    await send(client.impact.removeTestimony, { id: testimony });
    expect(await weighs()).toBe(1);
    expect((await make()).bytes.includes(said.words)).toBe(false);
  });

  it('is kept of all that leaves, so that nothing leaves where the file is only looked at', async () => {
    const { app, client, folder, sends, handedOver } = await six();
    await sends(true);
    await finish(client.app.close, {});
    await app.files.openPath(join(folder, 'Elm Park School.baton'));
    const [backup] = (await client.backups.list({})).backups;
    await finish(client.backups.look, { id: backup!.id });
    const before = handedOver.length;
    expect(await refused(sends(true))).toMatchObject({ code: 'backups.only-looked-at' });
    expect(handedOver.length).toBe(before);
  });

  it('passes to the next head without a name that may be shown no more', async () => {
    const { client, send, area, sends, says, person } = await six({ passphrase: PASSPHRASE });
    const named = { ...permitted, shownAs: 'name' } as const;
    const { id: testimony } = await says({ permission: named });
    const passphrase = 'eleven slow barges turn';
    const own = async () => (await client.handOver.weigh({ chosen: [] })).groups;
    const count = async () => (await own()).find((one) => one.id === 'own_words')?.count;
    const passed = async () => {
      const chosen = handOverGroupIds.filter((one) => one !== 'own_words');
      await finish(client.handOver.make, { chosen, passphrase });
      const { list } = await handed(area.folder, { passphrase });
      return list('SELECT content FROM impact_export_person').join();
    };
    await sends(false);
    expect([await count(), await passed()]).toEqual([0, expect.stringContaining(person.name)]);
    await send(client.impact.editTestimony, { id: testimony, fields: { ...said, permission: permitted } });
    await sends(false);
    expect(await count()).toBe(1);
    const now = await passed();
    expect(now).not.toContain(person.name);
    expect(now).toContain(said.words);
  });

  it('is hidden while a meeting looks on, and is no step to take back', async () => {
    const { client, send, sends } = await six();
    await sends(true);
    const [copy] = (await client.impact.sent({})).copies;
    const { undo } = await client.history.state({});
    const [step] = (await client.history.list({})).steps;
    expect(undo?.seq).not.toBe(step!.seq);
    expect(await refused(send(client.history.revert, { seq: step!.seq }))).toMatchObject({
      code: 'history.fixed',
    });
    await finish(client.app.startMeeting, { room: [] });
    expect(await client.impact.sent({})).toEqual({ copies: [], meeting: true });
    expect(await refused(client.impact.sentCopy({ id: copy!.id }))).toMatchObject({ code: 'impact.unknown' });
  });
});
