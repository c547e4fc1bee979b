import { beforeEach, describe, expect, test } from 'vitest';
import { type Area, finish, openArea, refused } from '../helpers/area.ts';
import { historyOf } from '../helpers/history.ts';

const ON = '2026-11-20';
let area: Area;
let history: ReturnType<typeof historyOf>;
let here: string;
let talkedOf: string;
beforeEach(async () => {
  area = await openArea();
  history = historyOf(area);
  here = (await add('Zephyrine', 'Quagthorpe')).id;
  talkedOf = (await add('Ada', 'Quill')).id;
});

const add = (forename: string, surname: string) =>
  area.send(area.client.staff.add, { forename, surname, kind: 'teaching' });
const place = async (id: string) => {
  const [stage] = await area.client.stages.list({});
  return area.send(area.client.stages.place, {
    ids: [id],
    stageId: stage?.id ?? '',
    reason: 'We know them.',
  });
};
const note = (personId: string) =>
  area.send(area.client.staff.addNote, { personId, on: ON, words: 'Xylophonic.', by: 'The head' });
const rename = (id: string, surname: string) =>
  area.send(area.client.staff.edit, { ids: [id], change: { surname } });
const meet = () => finish(area.client.app.startMeeting, { room: [here] });
const words = async () => (await history.list({})).steps.map((step) => step.words);

describe('in a meeting', () => {
  test('what is shown on the board can be undone and done again', async () => {
    await meet();
    await place(talkedOf);
    expect((await history.state()).undo?.words).toMatch(/^Put Ada Quill on Stage 6/);
    await history.undo();
    expect((await area.client.stages.board({})).cards.filter((card) => card.place !== null)).toEqual([]);
    await history.redo();
    expect((await area.client.stages.board({})).cards.filter((card) => card.place !== null)).toHaveLength(1);
  });

  test('steps about who is in the room, and private ones, are neither listed nor named', async () => {
    await rename(here, 'Quagthorpe-Lunn');
    await note(talkedOf);
    await meet();
    const { steps, hidden, areas } = await history.list({});
    expect(hidden).toBe(true);
    expect(steps.map((step) => step.words)).toEqual(['Added Ada Quill']);
    expect(areas).toEqual(['staff']);
    expect((await history.state()).undo?.words).toBe('Added Ada Quill');
    expect(JSON.stringify(await history.list({ text: 'note' }))).not.toContain('note');
  });

  test('they cannot be taken back either, by whoever guesses their number', async () => {
    await note(talkedOf);
    const noted = await history.latest();
    await rename(here, 'Quagthorpe-Lunn');
    const renamed = await history.latest();
    await meet();
    for (const seq of [noted, renamed]) {
      expect((await refused(history.revert(seq))).code).toBe('history.missing');
      const ask = area.send(area.client.history.undo, { seq });
      expect((await refused(ask)).code).toBe('history.not-the-latest');
    }
    await finish(area.client.app.endMeeting, {});
    expect(await words()).toEqual([
      'Changed surname of Zephyrine Quagthorpe-Lunn',
      'Added a note about Ada Quill',
      'Added Ada Quill',
      'Added Zephyrine Quagthorpe',
    ]);
  });

  test('a step that took a private one back is as private', async () => {
    await note(talkedOf);
    await history.undo();
    await meet();
    expect(await words()).toEqual(['Added Ada Quill']);
    expect((await history.state()).redo).toBeNull();
  });

  test('a refusal does not name the private step that stands in the way', async () => {
    const added = (await history.list({})).steps[0]?.seq ?? 0;
    await note(talkedOf);
    await meet();
    const refusal = await refused(history.revert(added));
    expect(refusal.code).toBe('history.rested-on');
    expect(JSON.stringify(refusal)).not.toMatch(/note|Xylophonic|"seq"/);
    expect(refusal.say).toBe('“Added Ada Quill” cannot be taken back, because of a later step.');
  });

  test('the whole history is there again when it has ended', async () => {
    await note(talkedOf);
    await meet();
    await finish(area.client.app.endMeeting, {});
    expect((await history.state()).undo?.words).toBe('Added a note about Ada Quill');
  });
});
