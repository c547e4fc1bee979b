import { expect, test } from 'vitest';
import { type Area, openArea } from '../helpers/area.ts';

/** What a page that begins to listen now hears first, up to how things stand. */
async function firstHeard({ client }: Area): Promise<string[]> {
  const stop = new AbortController();
  const heard: string[] = [];
  for await (const event of await client.app.changes({}, { signal: stop.signal })) {
    heard.push(event.type === 'menu' ? event.chosen : event.type);
    if (event.type === 'changed') break;
  }
  stop.abort();
  return heard;
}

test('a page that begins to listen while the screen is locked is covered before anything else', async () => {
  const area = await openArea();
  expect(await firstHeard(area)).toEqual(['changed']);
  area.app.menu('blank');
  expect(await firstHeard(area)).toEqual(['blank', 'changed']);
  area.app.menu('unblank');
  expect(await firstHeard(area)).toEqual(['changed']);
});
