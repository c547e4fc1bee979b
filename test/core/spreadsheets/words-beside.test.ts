import JSZip from 'jszip';
import { expect, test } from 'vitest';
import { wordsBeside } from '../../../electron/core/spreadsheets/words-beside.ts';
import { openArchive } from '../../../electron/core/spreadsheets/zip.ts';

async function said(part: string, xml: string): Promise<string[]> {
  const zip = new JSZip();
  zip.file(part, xml);
  return wordsBeside(await openArchive(await zip.generateAsync({ type: 'nodebuffer' })));
}

test.each([
  [
    'a note, in pieces',
    'xl/comments1.xml',
    '<comments><authors><author>Ben</author></authors><commentList><comment ref="D9"><text><r><t>See </t></r><r><t>me.</t></r></text></comment></commentList></comments>',
  ],
  [
    'a reply',
    'xl/threadedComments/threadedComment1.xml',
    '<ThreadedComments><threadedComment ref="D9"><text>See me.</text></threadedComment></ThreadedComments>',
  ],
  [
    'a text box',
    'xl/drawings/drawing1.xml',
    '<xdr:wsDr xmlns:xdr="x" xmlns:a="a"><xdr:sp><xdr:txBody><a:p><a:r><a:t>See me.</a:t></a:r></a:p></xdr:txBody></xdr:sp></xdr:wsDr>',
  ],
])('%s is read beside the cells', async (_, part, xml) => {
  expect(await said(part, xml)).toEqual(['See me.']);
});

test('an empty drawing, which some programs write for every sheet, says nothing', async () => {
  expect(await said('xl/drawings/drawing1.xml', '<xdr:wsDr xmlns:xdr="x"/>')).toEqual([]);
});
