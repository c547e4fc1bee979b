import { zip } from '../../helpers/zip.ts';
import type { HostileSheet } from './hostile-sheet.ts';
import { byHand, honest, relation, relations, sheet } from './parts.ts';

const END = 'PK\x05\x06';
const CENTRAL = 'PK\x01\x02';

/** The archive with bytes changed from where a mark stands last. */
function changed(file: Buffer, mark: string, change: (at: number, bytes: Buffer) => void): Buffer {
  const bytes = Buffer.from(file);
  change(bytes.lastIndexOf(Buffer.from(mark, 'latin1')), bytes);
  return bytes;
}

const spaces = (megabytes: number) => Buffer.alloc(megabytes * 1024 * 1024, 32);

/** Archives that lie about themselves, or that are far larger than they look. */
export const archives: readonly HostileSheet[] = [
  {
    name: 'a bomb of one part',
    must: 'refused',
    bytes: () => honest([{ name: 'xl/media/a', content: spaces(300) }]),
    slow: true,
  },
  {
    name: 'a bomb in the sheet',
    must: 'refused',
    bytes: () =>
      byHand({ 'xl/worksheets/sheet1.xml': Buffer.concat([Buffer.from('<worksheet>'), spaces(250)]) }),
    slow: true,
  },
  {
    name: 'a bomb that says it is small',
    must: 'refused',
    bytes: () => zip([{ name: 'xl/workbook.xml', content: spaces(120), declared: 1_000 }]),
  },
  {
    name: 'a bomb of many parts',
    must: 'refused',
    bytes: () => {
      const content = spaces(4);
      return zip(Array.from({ length: 60 }, (_, at) => ({ name: `xl/${at}.xml`, content })));
    },
    slow: true,
  },
  {
    name: 'more parts than a workbook has',
    must: 'refused',
    bytes: () => zip(Array.from({ length: 5_000 }, (_, at) => ({ name: `a/${at}`, content: '' }))),
  },
  {
    name: 'an archive in an archive',
    must: 'refused',
    bytes: () => zip([{ name: 'staff.xlsx', content: honest() }]),
  },
  {
    name: 'a directory that counts more than it has',
    must: 'refused',
    bytes: () => changed(honest(), END, (at, bytes) => bytes.writeUInt16LE(60_000, at + 10)),
  },
  {
    name: 'a directory that counts less than it has',
    must: 'harmless',
    most: 1,
    bytes: () => changed(honest(), END, (at, bytes) => bytes.writeUInt16LE(1, at + 10)),
  },
  {
    name: 'a directory that lies elsewhere',
    must: 'refused',
    bytes: () => changed(honest(), END, (at, bytes) => bytes.writeUInt32LE(7, at + 16)),
  },
  {
    name: 'a directory beyond the end',
    must: 'refused',
    bytes: () => changed(honest(), END, (at, bytes) => bytes.writeUInt32LE(0x7fffffff, at + 16)),
  },
  {
    name: 'a part that lies beyond the end',
    must: 'refused',
    bytes: () => allCentral(honest(), (at, bytes) => bytes.writeUInt32LE(0x7ffffff0, at + 42)),
  },
  {
    name: 'parts that all lie in one place',
    must: 'refused',
    bytes: () => allCentral(honest(), (at, bytes) => bytes.writeUInt32LE(0, at + 42)),
  },
  {
    name: 'sizes of 4 GB',
    must: 'refused',
    bytes: () => allCentral(honest(), (at, bytes) => bytes.writeUInt32LE(0xfffffffe, at + 24)),
  },
  {
    name: 'a way of packing that there is not',
    must: 'refused',
    bytes: () => allCentral(honest(), (at, bytes) => bytes.writeUInt16LE(99, at + 10)),
  },
  {
    name: 'checksums that do not fit',
    must: 'refused',
    bytes: () => allCentral(honest(), (at, bytes) => bytes.writeUInt32LE(1, at + 16)),
  },
  {
    name: 'packed data that is none',
    must: 'refused',
    bytes: () => changed(honest(), 'sheet1.xml', (at, bytes) => bytes.fill(0xff, 60, at - 200)),
  },
  {
    name: 'an absolute path',
    must: 'harmless',
    most: 1,
    bytes: () => honest([{ name: '/etc/passwd', content: 'root' }]),
  },
  {
    name: 'a path that climbs',
    must: 'refused',
    bytes: () => honest([{ name: '../../../etc/passwd', content: 'root' }]),
  },
  {
    name: 'a path on a Windows drive',
    must: 'refused',
    bytes: () => honest([{ name: 'C:\\Windows\\x', content: 'x' }]),
  },
  {
    name: 'a name with a NUL',
    must: 'harmless',
    most: 1,
    bytes: () => honest([{ name: 'xl/a\0b', content: 'x' }]),
  },
  {
    name: 'a name of 60,000 letters',
    must: 'harmless',
    most: 1,
    bytes: () => honest([{ name: 'x'.repeat(60_000), content: 'x' }]),
  },
  {
    name: 'the sheet twice',
    must: 'refused',
    bytes: () => honest([{ name: 'XL/worksheets/sheet1.xml', content: sheet('') }]),
  },
  { name: 'cut in the middle', must: 'refused', bytes: () => honest().subarray(0, 900) },
  { name: 'the end alone', must: 'refused', bytes: () => honest().subarray(-22) },
  { name: 'two letters', must: 'refused', bytes: () => Buffer.from('PK') },
  {
    name: 'a comment of 64 KB that holds another archive',
    must: 'harmless',
    most: 1,
    bytes: () => Buffer.concat([honest(), honest()]),
  },
  {
    name: 'relations in a circle',
    must: 'refused',
    bytes: () => byHand({ 'xl/_rels/workbook.xml.rels': relation('s', 'worksheet', 'workbook.xml') }),
  },
  {
    name: 'a sheet that is its own relations',
    must: 'refused',
    bytes: () =>
      byHand({ 'xl/_rels/workbook.xml.rels': relation('s', 'worksheet', '_rels/workbook.xml.rels') }),
  },
  {
    name: 'a sheet on another computer',
    must: 'refused',
    bytes: () =>
      byHand({
        'xl/_rels/workbook.xml.rels': relation(
          's',
          'worksheet',
          'https://example.org/sheet.xml',
          'TargetMode="External"',
        ),
      }),
  },
  {
    name: 'a sheet elsewhere on this computer',
    must: 'refused',
    bytes: () =>
      byHand({ 'xl/_rels/workbook.xml.rels': relation('s', 'worksheet', '../../../../../../etc/passwd') }),
  },
  {
    name: 'relations without an end',
    must: 'refused',
    bytes: () =>
      byHand({
        'xl/_rels/workbook.xml.rels': relations('<Relationship Id="s"').replace('</Relationships>', ''),
      }),
  },
  {
    name: 'no sheets',
    must: 'refused',
    bytes: () => byHand({ 'xl/workbook.xml': '<workbook><sheets/></workbook>' }),
  },
];

/** Changes every entry of an archive's directory. */
function allCentral(file: Buffer, change: (at: number, bytes: Buffer) => void): Buffer {
  const bytes = Buffer.from(file);
  for (let at = bytes.indexOf(CENTRAL, 0, 'latin1'); at !== -1; at = bytes.indexOf(CENTRAL, at + 4, 'latin1'))
    change(at, bytes);
  return bytes;
}
