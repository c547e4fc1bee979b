import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, test } from 'vitest';
import { inRoot } from '../../build/paths.ts';
import { turns } from '../../electron/desktop/turns.ts';
import { printed, privacyNotice } from '../helpers/documents.ts';
import { withDesktop } from './with-desktop.ts';

const { folder, startDouble } = withDesktop();

test('a document prints to A4, tagged, with its title, from a hidden window that is gone afterwards', async () => {
  const place = folder();
  const job = path.join(place, 'job.json');
  const out = path.join(place, 'out.pdf');
  writeFileSync(
    job,
    JSON.stringify({ document: 'privacy-notice', title: 'Privacy notice', data: privacyNotice }),
  );
  const desktop = await startDouble({ main: inRoot('test/desktop/fixtures/print-job.ts'), args: [job, out] });
  expect([await desktop.ended, desktop.output()]).toEqual([0, '']);
  expect(desktop.lastTrace()).toContain('window closed');
  const pdf = await getDocument({ data: new Uint8Array(readFileSync(out)) }).promise;
  const page = await pdf.getPage(1);
  const { width, height } = page.getViewport({ scale: 1 });
  expect([Math.round(width), Math.round(height)]).toEqual([595, 842]);
  expect((await page.getStructTree())?.children.length).toBeGreaterThan(0);
  const { items } = await page.getTextContent();
  expect(items.map((item) => ('str' in item ? item.str : '')).join(' ')).toContain(printed.school);
});

test('at most two documents are printed at a time, and one that fails lets the next go on', async () => {
  const inTurn = turns(2);
  const gates = [0, 1, 2, 3].map(() => Promise.withResolvers<void>());
  const begun: number[] = [];
  const work = gates.map(({ promise }, index) =>
    inTurn(() => {
      begun.push(index);
      return promise;
    }).catch(() => 'failed'),
  );
  await Promise.resolve();
  expect(begun).toEqual([0, 1]);
  gates[1]?.reject(new Error('no paper'));
  expect(await work[1]).toBe('failed');
  await expect.poll(() => begun).toEqual([0, 1, 2]);
  for (const gate of gates) gate.resolve();
  await Promise.all(work);
  expect(begun).toEqual([0, 1, 2, 3]);
});
