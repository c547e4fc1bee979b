import { describe, expect, it } from 'vitest';
import type { TableWorkbook } from '../../electron/core/spreadsheets/table-workbook.ts';
import { finish, openArea } from '../helpers/area.ts';
import { taken, whole } from '../helpers/impact.ts';

const permitted = { on: '2025-07-10', askedBy: 'The head', shownAs: 'role' } as const;
const said = { words: 'It opened a door.', saidOn: '2025-07-10', permission: null, role: 'A teacher' };

describe('what leaves', () => {
  it('never holds a testimony without permission, nor a name that was not ticked', async () => {
    let written: TableWorkbook | null = null;
    const area = await openArea({
      clock: () => new Date('2026-11-20T12:00:00.000Z'),
      work: (_, input) => {
        written = (input as { data: TableWorkbook }).data;
      },
    });
    const { client, send } = area;
    const [id = ''] = await taken(area, { year: '2024/25', offered: '2024-11-10' }, 6);
    const { name } = await client.impact.participant({ id });
    const { id: testimony } = await send(client.impact.addTestimony, { nominationId: id, fields: said });
    const choice = whole('2026-11-20');
    const leaves = async (people: boolean) => {
      await finish(client.impact.exportWorkbook, { choice, people });
      return JSON.stringify(written);
    };
    expect(await leaves(false)).not.toContain(said.words);
    await send(client.impact.editTestimony, { id: testimony, fields: { ...said, permission: permitted } });
    const book = await leaves(false);
    expect(book).toContain(said.words);
    expect(book).toContain('A teacher');
    expect(book).not.toContain(name);
    expect(await leaves(true)).toContain(name);
    expect(written!).toMatchObject({ marking: 'CONFIDENTIAL: names people' });
    const { steps } = await client.history.list({});
    expect(steps[0]?.words).toContain('with 6 participants by name');
    await finish(client.impact.printPage, { choice });
    const page = JSON.stringify(area.printed);
    expect(page).toContain(said.words);
    expect(page).not.toContain(name);
    // Named only once they agreed to that.
    const named = { ...permitted, shownAs: 'name' as const };
    await send(client.impact.editTestimony, { id: testimony, fields: { ...said, permission: named } });
    expect(await leaves(false)).toContain(name);
  });
});
