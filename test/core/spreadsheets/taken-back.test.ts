import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readTable } from '../../../electron/core/spreadsheets/read-table.ts';
import { finish, openArea, refused } from '../../helpers/area.ts';
import { addPerson, openReview } from '../../helpers/reviews.ts';
import { temporaryFolder } from '../../helpers/school-file.ts';
import { inlineRows, workbook } from '../../helpers/workbooks.ts';
import { archives } from '../../torture/spreadsheets/archives.ts';
import { sheets } from '../../torture/spreadsheets/sheets.ts';
import { texts } from '../../torture/spreadsheets/texts.ts';

/** An open 360, and a file that somebody sends back, read as the jobs' process reads it. */
async function sentBack() {
  const path = join(temporaryFolder(), 'sent-back.xlsx');
  const read = (_: string, input: unknown) => readTable(input as Parameters<typeof readTable>[0]);
  const area = await openArea({ handed: () => path, work: read });
  const { client } = area;
  const id = await openReview(area, await addPerson(area, 'Ada', 'Marsh'));
  /** What is said of it by both ways in: a reply, or a refusal in a sentence. */
  const said = async (bytes: Buffer | string) => {
    writeFileSync(path, bytes);
    const ways = [
      () => finish(client.stages.readSheets, { refs: ['sent-back'] }),
      () => finish(client.reviews.readRaters, { id, ref: 'sent-back' }),
    ];
    const all: { refused: boolean; text: string }[] = [];
    for (const way of ways) {
      const asked = way();
      all.push(
        await asked.then(
          (reply) => ({ refused: false, text: JSON.stringify(reply) }),
          async () => ({ refused: true, text: JSON.stringify(await refused(asked)) }),
        ),
      );
    }
    return all;
  };
  return { ...area, said };
}

const hostile = [...archives, ...sheets, ...texts].filter((one) => !one.slow);

it('no hostile file that is sent back by a line manager or a rater is taken in, nor brings Baton down', async () => {
  const area = await sentBack();
  for (const one of hostile)
    for (const { text } of await area.said(one.bytes())) {
      expect([one.name, text]).not.toEqual([one.name, expect.stringContaining('app.unforeseen')]);
      if (one.secret !== undefined) expect([one.name, text.includes(one.secret)]).toEqual([one.name, false]);
      // Nothing in it is an answer.
      expect([one.name, text]).not.toEqual([one.name, expect.stringMatching(/"(rows|raters)":\[\{/)]);
    }
  expect(area.unforeseen).toEqual([]);
}, 120_000);

it('a workbook of more sheets than there are line managers is refused before they are all read', async () => {
  const area = await sentBack();
  const rows = inlineRows([
    ['Ref', 'Answer'],
    ['x', 'Yes'],
  ]);
  const many = Array.from({ length: 501 }, (_, at) => ({ name: `S${at}`, rows }));
  const [back] = await area.said(workbook({ sheets: many }));
  expect(back?.refused).toBe(true);
  expect(back?.text).toContain('stages.too-many-sheets');
});
