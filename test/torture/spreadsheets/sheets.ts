import { inlineRows, workbook } from '../../helpers/workbooks.ts';
import type { HostileSheet } from './hostile-sheet.ts';
import { ada, byHand, heads, honest, honestRows, relation, sheet } from './parts.ts';

const SECRET = 'Canary';
const entities = (levels: number) =>
  `<!DOCTYPE x [<!ENTITY e0 "${SECRET}">${Array.from({ length: levels }, (_, at) => `<!ENTITY e${at + 1} "${`&e${at};`.repeat(10)}">`).join('')}]>`;
const cell = (inside: string) => `<c t="inlineStr"><is><t>${inside}</t></is></c>`;
const inSheet = (rows: string, before = '') => byHand({ 'xl/worksheets/sheet1.xml': sheet(rows, before) });
const row = (cells: string) => `<row>${cells}</row>`;

/** Workbooks whose XML is the attack. */
export const sheets: readonly HostileSheet[] = [
  {
    name: 'a billion laughs',
    must: 'refused',
    secret: SECRET,
    bytes: () => inSheet(honestRows + row(cell('&e9;')), entities(9)),
  },
  {
    name: 'an entity from a file',
    must: 'refused',
    secret: 'root:',
    bytes: () =>
      inSheet(honestRows + row(cell('&x;')), '<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
  },
  {
    name: 'an entity from the network',
    must: 'refused',
    bytes: () => inSheet(honestRows, '<!DOCTYPE x SYSTEM "http://127.0.0.1:1/x.dtd">'),
  },
  {
    name: 'parameter entities',
    must: 'refused',
    bytes: () => inSheet(honestRows, '<!DOCTYPE x [<!ENTITY % a SYSTEM "file:///etc/passwd">%a;]>'),
  },
  {
    name: 'an entity in the shared strings',
    must: 'refused',
    secret: SECRET,
    bytes: () =>
      byHand({
        'xl/_rels/workbook.xml.rels': relation('s', 'worksheet', 'worksheets/sheet1.xml').replace(
          '</Relationships>',
          '<Relationship Id="t" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
        ),
        'xl/sharedStrings.xml': `${entities(3)}<sst><si><t>&e3;</t></si></sst>`,
        'xl/worksheets/sheet1.xml': sheet(`${honestRows}<row><c t="s"><v>0</v></c></row>`),
      }),
  },
  {
    name: 'formulas without values',
    must: 'harmless',
    most: 1,
    secret: 'calc',
    bytes: () =>
      inSheet(
        honestRows +
          row('<c t="str"><f>cmd|" /c calc"!A1</f></c><c><f>WEBSERVICE("http://127.0.0.1:1/")</f></c>'),
      ),
  },
  {
    name: 'a formula as a name',
    must: 'harmless',
    most: 2,
    bytes: () => inSheet(inlineRows([heads, ada, ['=HYPERLINK("http://127.0.0.1:1/")', '+1+1', '@SUM(A1)']])),
  },
  {
    name: 'a link to another workbook',
    must: 'harmless',
    most: 1,
    bytes: () =>
      honest([
        {
          name: 'xl/externalLinks/externalLink1.xml',
          content: '<externalLink><ddeLink ddeService="cmd" ddeTopic="/c calc"/></externalLink>',
        },
      ]),
  },
  {
    name: 'macros',
    must: 'harmless',
    most: 1,
    bytes: () => honest([{ name: 'xl/vbaProject.bin', content: Buffer.from([0xd0, 0xcf, 0x11, 0xe0]) }]),
  },
  {
    name: 'objects',
    must: 'harmless',
    most: 1,
    bytes: () => honest([{ name: 'xl/embeddings/oleObject1.bin', content: Buffer.alloc(100_000, 1) }]),
  },
  {
    name: 'a sheet that says it is huge',
    must: 'harmless',
    most: 1,
    bytes: () =>
      byHand({
        'xl/worksheets/sheet1.xml': sheet(honestRows).replace(
          '<sheetData>',
          '<dimension ref="A1:XFD1048576"/><sheetData>',
        ),
      }),
  },
  {
    name: 'a cell at the far corner',
    must: 'refused',
    bytes: () =>
      inSheet(`${honestRows}<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>far</t></is></c></row>`),
  },
  {
    name: 'a cell where there is none',
    must: 'harmless',
    most: 2,
    bytes: () => inSheet(`${honestRows}<row r="-5"><c r="ZZZZZZ99999999999"><v>1</v></c></row>`),
  },
  {
    name: 'a row at the end of numbers',
    must: 'harmless',
    most: 2,
    bytes: () =>
      inSheet(`${honestRows}<row r="9007199254740993"><c r="A9007199254740993"><v>1</v></c></row>`),
  },
  {
    name: 'a million empty rows',
    must: 'harmless',
    most: 1,
    bytes: () => inSheet(`${honestRows}${'<row/>'.repeat(1_000_000)}`),
    slow: true,
  },
  {
    name: '20,000 people',
    must: 'refused',
    bytes: () => inSheet(inlineRows([heads]) + inlineRows([ada]).repeat(20_000)),
  },
  {
    name: '3,000 columns',
    must: 'refused',
    bytes: () => inSheet(row(cell('Forename') + cell('Surname') + cell('x').repeat(3_000))),
  },
  {
    name: 'two million shared strings',
    must: 'harmless',
    most: 1,
    slow: true,
    bytes: () =>
      workbook({
        sheets: [{ name: 'Staff', rows: honestRows }],
        strings: Array.from({ length: 2_000_000 }, () => '<t>x</t>'),
      }),
  },
  {
    name: 'shared strings that are not there',
    must: 'harmless',
    most: 2,
    bytes: () =>
      inSheet(
        `${honestRows}<row><c t="s"><v>99999999</v></c><c t="s"><v>-1</v></c><c t="s"><v>1e99</v></c></row>`,
      ),
  },
  {
    name: 'a cell of 20 MB',
    must: 'harmless',
    most: 2,
    slow: true,
    bytes: () => inSheet(honestRows + row(cell('x'.repeat(20 * 1024 * 1024)))),
  },
  {
    name: 'elements 100,000 deep',
    must: 'harmless',
    most: 1,
    bytes: () => inSheet(honestRows + '<x>'.repeat(100_000)),
  },
  {
    name: 'an element with 200,000 attributes',
    must: 'harmless',
    most: 2,
    bytes: () =>
      inSheet(`${honestRows}<row ${Array.from({ length: 200_000 }, (_, at) => `a${at}="1"`).join(' ')}/>`),
  },
  {
    name: 'a name of two million letters',
    must: 'harmless',
    most: 2,
    bytes: () => inSheet(`${honestRows}<${'x'.repeat(2_000_000)}/>`),
  },
  { name: 'a comment without an end', must: 'refused', bytes: () => inSheet(`${honestRows}<!-- `) },
  {
    name: 'bytes that are no text',
    must: 'harmless',
    most: 2,
    bytes: () =>
      byHand({
        'xl/worksheets/sheet1.xml': Buffer.concat([
          Buffer.from(sheet(honestRows)).subarray(0, -30),
          Buffer.from([0xff, 0xfe, 0x00, 0xd8]),
        ]),
      }),
  },
  {
    name: 'names that are words of the language',
    must: 'harmless',
    most: 2,
    bytes: () =>
      inSheet(
        inlineRows([
          [...heads, '__proto__', 'constructor'],
          [...ada, 'a', 'b'],
          ['__proto__', 'constructor', 'toString', 'x', 'y'],
        ]),
      ),
  },
  {
    name: 'dates at the end of time',
    must: 'harmless',
    most: 1,
    bytes: () =>
      inSheet(
        inlineRows([[...heads, 'Start Date', 'QTS Date']]).replace('</row>', '</row>') +
          inlineRows([[...ada, '1e308', '-99999999999']]),
      ),
  },
];
