import { beforeEach, describe, expect, test } from 'vitest';
import { type Area, openArea, refused } from '../helpers/area.ts';

let area: Area;
beforeEach(async () => {
  area = await openArea();
});

const add = (forename: string, surname: string) =>
  area.send(area.client.staff.add, { forename, surname, kind: 'teaching' });
const surname = async (id: string) => (await area.client.staff.profile({ id })).surname;
const rename = (id: string, to: string) =>
  area.send(area.client.staff.edit, { ids: [id], change: { surname: to } });
const state = () => area.client.history.state({});
async function undo(): Promise<string> {
  const { undo } = await state();
  return (await area.send(area.client.history.undo, { seq: undo?.seq ?? 0 })).words;
}
async function redo(): Promise<string> {
  const { redo } = await state();
  return (await area.send(area.client.history.redo, { seq: redo?.seq ?? 0 })).words;
}

describe('undo and redo', () => {
  test('take whole commands back and do them again, naming each', async () => {
    const { id } = await add('Ada', 'Quill');
    await rename(id, 'Marsh');
    expect((await state()).undo?.words).toContain('Marsh');
    await undo();
    expect(await surname(id)).toBe('Quill');
    await redo();
    expect(await surname(id)).toBe('Marsh');
    await undo();
    await undo();
    expect(await area.client.staff.list({})).toEqual([]);
    await redo();
    expect(await surname(id)).toBe('Quill');
  });

  test('a command that was taken back is not taken for done where it is sent once more, and one done again is', async () => {
    const command = {
      commandId: 'only-once',
      data: { forename: 'Ada', surname: 'Quill', kind: 'teaching' },
    } as const;
    const first = await area.client.staff.add(command);
    expect(await area.client.staff.add(command)).toEqual(first);
    await undo();
    expect(await refused(area.client.staff.add(command))).toMatchObject({ code: 'history.taken-back-since' });
    await redo();
    expect(await area.client.staff.add(command)).toEqual(first);
    expect(await area.client.staff.list({})).toHaveLength(1);
  });

  test('a new change ends what could be done again', async () => {
    const { id } = await add('Ada', 'Quill');
    await rename(id, 'Marsh');
    await undo();
    await rename(id, 'Heath');
    expect((await state()).redo).toBeNull();
  });

  test('do nothing where another step has come since the page looked', async () => {
    const { id } = await add('Ada', 'Quill');
    const { undo: seen } = await state();
    await rename(id, 'Marsh');
    const refusal = await refused(area.send(area.client.history.undo, { seq: seen?.seq ?? 0 }));
    expect(refusal.code).toBe('history.not-the-latest');
    expect(await surname(id)).toBe('Marsh');
  });
});

describe('one step taken back alone', () => {
  test('leaves what came after it where that is about something else', async () => {
    const first = await add('Ada', 'Quill');
    await rename(first.id, 'Marsh');
    const { undo: renamed } = await state();
    const second = await add('Ben', 'Ash');
    await area.send(area.client.history.revert, { seq: renamed?.seq ?? 0 });
    expect(await surname(first.id)).toBe('Quill');
    expect(await surname(second.id)).toBe('Ash');
  });

  test('is refused, with the later step named, where that rests on it', async () => {
    const { id } = await add('Ada', 'Quill');
    const { undo: added } = await state();
    await rename(id, 'Marsh');
    const refusal = await refused(area.send(area.client.history.revert, { seq: added?.seq ?? 0 }));
    expect(refusal.code).toBe('history.rested-on');
    expect(refusal.say).toContain('Marsh');
    expect(await surname(id)).toBe('Marsh');
  });

  test('cannot be taken back twice', async () => {
    const { id } = await add('Ada', 'Quill');
    await rename(id, 'Marsh');
    const { undo: renamed } = await state();
    const seq = renamed?.seq ?? 0;
    await area.send(area.client.history.revert, { seq });
    expect((await refused(area.send(area.client.history.revert, { seq }))).code).toBe('history.undone');
  });
});

test('the list says what was done, to whom, and what was taken back, newest first', async () => {
  const { id } = await add('Ada', 'Quill');
  await rename(id, 'Marsh');
  await undo();
  const { steps, hidden } = await area.client.history.list({ person: id });
  expect(hidden).toBe(false);
  expect(steps.map(({ act, undone }) => [act, undone])).toEqual([
    ['undo', false],
    ['change', true],
    ['change', false],
  ]);
  expect(steps[0]?.people).toEqual([{ id, name: 'Ada Quill' }]);
  expect((await area.client.history.list({ text: 'nobody of that name' })).steps).toEqual([]);
});
