import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { limits } from '../../../electron/core/spreadsheets/limits.ts';
import { readStaffList } from '../../../electron/core/spreadsheets/read-staff-list.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import { inlineRows, ole2, workbook } from '../../helpers/workbooks.ts';
import { zip } from '../../helpers/zip.ts';

const folder = mkdtempSync(join(tmpdir(), 'baton-refused-'));

async function refusal(content: string | Buffer): Promise<Refusal['data'] | null> {
  const path = join(folder, 'file');
  writeFileSync(path, content);
  try {
    await readStaffList({ path, today: '2026-11-23' });
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error.data;
    throw error;
  }
}

const good = workbook({
  sheets: [
    {
      name: 'S',
      rows: inlineRows([
        ['Forename', 'Surname'],
        ['Ada', 'Example'],
      ]),
    },
  ],
});
/** The archive, with another checksum in its directory than its parts have. */
function withWrongChecksums(file: Buffer): Buffer {
  const bytes = Buffer.from(file);
  for (let at = bytes.indexOf('PK\x01\x02'); at !== -1; at = bytes.indexOf('PK\x01\x02', at + 4))
    bytes.writeUInt32LE(1, at + 16);
  return bytes;
}
const tampered = (xml: string) => zip([{ name: 'xl/workbook.xml', content: xml }]);

test.each<[string, string, string | Buffer]>([
  ['an empty file', 'table.empty', ''],
  ['blanks alone', 'table.empty', '\uFEFF \r\n\r\n'],
  ['an old .xls', 'table.old-xls', ole2('Root Entry', 'Workbook')],
  [
    'a password-protected workbook',
    'table.password',
    ole2('Root Entry', 'EncryptionInfo', 'EncryptedPackage'),
  ],
  ['OLE2 whose directory is gone', 'table.old-office', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3])],
  ['a PDF', 'table.pdf', '%PDF-1.7 …'],
  ['a web page saved as .xls', 'table.web-page', '<html><table><tr><td>Forename</td></tr></table></html>'],
  ['a Word document', 'table.document', zip([{ name: 'word/document.xml', content: '<x/>' }])],
  [
    'an .ods',
    'table.ods',
    zip([
      { name: 'content.xml', content: '' },
      { name: 'META-INF/manifest.xml', content: '' },
    ]),
  ],
  ['a Numbers file', 'table.numbers', zip([{ name: 'Index/Document.iwa', content: '' }])],
  ['a binary workbook', 'table.xlsb', zip([{ name: 'xl/workbook.bin', content: '' }])],
  ['binary garbage', 'table.binary', Buffer.from([1, 2, 3, 0, 0, 200, 7, 8])],
  ['text with NUL bytes', 'table.binary', 'Forename,Surname\nA\0da,Example'],
  ['a truncated workbook', 'table.damaged', good.subarray(0, good.length - 60)],
  ['a part that breaks off', 'table.damaged', tampered('<workbook><sheets>')],
  ['a document type with entities', 'table.damaged', tampered('<!DOCTYPE x [<!ENTITY a "b">]><workbook/>')],
  [
    'an encrypted part',
    'table.password',
    zip([{ name: 'xl/workbook.xml', content: '<x/>', encrypted: true }]),
  ],
  [
    'the same part twice',
    'table.damaged',
    zip([
      { name: 'a', content: '' },
      { name: 'A', content: '' },
    ]),
  ],
  [
    'an archive that says it inflates too far',
    'table.inflates',
    zip([{ name: 'xl/workbook.xml', content: '<x/>', declared: limits.inflated + 1 }]),
  ],
  [
    'an archive that lies about its size',
    'table.damaged',
    zip([{ name: 'xl/workbook.xml', content: ' '.repeat(5_000_000), declared: 100 }]),
  ],
  [
    'hidden sheets alone',
    'table.all-hidden',
    workbook({ sheets: [{ name: 'S', rows: '', state: 'hidden' }] }),
  ],
  ['a sheet without cells', 'table.empty', workbook({ sheets: [{ name: 'S', rows: '' }] })],
  ['headings but nobody', 'import.nobody', 'Forename,Surname,Email\n'],
  ['no column of names', 'import.no-names', 'Email,TRN\na@school.example,1234567\n'],
  ['surnames alone', 'import.no-names', 'Surname,TRN\nExample,1234567\n'],
  ['too many rows', 'table.too-many-rows', `Forename,Surname\n${'Ada,Example\n'.repeat(limits.rows + 1)}`],
  ['too many columns', 'table.too-many-columns', `Forename,Surname${',x'.repeat(limits.columns)}\n`],
  [
    'a line longer than a spreadsheet can hold',
    'table.line-too-long',
    `Forename,Surname\n${'x'.repeat(limits.columns * limits.cellCharacters + 1)},Example\n`,
  ],
  ['a part whose checksum does not fit', 'table.damaged', withWrongChecksums(good)],
  ['more bytes than allowed', 'table.too-large', Buffer.alloc(limits.bytes + 1, 65)],
  ['pupils alone', 'import.pupils', 'Forename,Surname,UPN\nPip,Example,A123456789012\n'],
])('%s is refused with a sentence', async (_, code, content) => {
  const data = await refusal(content);
  expect(data?.code).toBe(code);
  expect(data?.say).toMatch(/\.$/);
});

test('whatever bytes a file holds, it is read or refused: never a crash', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), fc.nat(good.length - 1), async (bytes, at) => {
      await refusal(Buffer.from(bytes));
      const damaged = Buffer.from(good);
      damaged.set(bytes.subarray(0, Math.min(8, good.length - at)), at);
      await refusal(damaged);
    }),
    { numRuns: 150, seed: 4 },
  );
});
