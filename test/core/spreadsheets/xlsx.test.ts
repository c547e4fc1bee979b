import { expect, test } from 'vitest';
import { openWorkbook } from '../../../electron/core/spreadsheets/xlsx.ts';
import { inlineRows, type WorkbookOptions, workbook } from '../../helpers/workbooks.ts';

async function read(options: WorkbookOptions) {
  const opened = await openWorkbook(workbook(options));
  const table = await opened.read(opened.sheets[0]!);
  return { ...opened, table, cells: table.rows.map((row) => row.cells) };
}
const names = inlineRows([
  ['Forename', 'Surname'],
  ['Ada', 'Example'],
]);
const expected = [
  ['Forename', 'Surname'],
  ['Ada', 'Example'],
];

test.each<[string, Omit<WorkbookOptions, 'sheets'>]>([
  ['as Excel orders its parts', {}],
  ['absolute targets', { absoluteTargets: true }],
  ['workbook.xml late in the archive', { workbookLast: true }],
  ['strict namespaces', { strict: true }],
  ['parts without compression', { stored: true }],
  ['prefixed namespaces', { prefix: 'x' }],
])('a workbook reads the same: %s', async (_, layout) => {
  const { cells } = await read({ ...layout, sheets: [{ name: 'Staff', rows: names }] });
  expect(cells).toEqual(expected);
});

test('sheets are found by relationship, not by file name, and keep their hidden state', async () => {
  const { sheets, cells } = await read({
    absoluteTargets: true,
    sheets: [
      { name: 'Staff', rows: names, part: 'worksheets/people of ours.xml' },
      { name: 'Lists', rows: '', state: 'hidden' },
      { name: 'Codes', rows: '', state: 'veryHidden' },
    ],
  });
  expect(sheets.map((sheet) => sheet.state)).toEqual(['visible', 'hidden', 'veryHidden']);
  expect(cells).toEqual(expected);
});

test('shared strings join their runs, leave phonetics out and undo escapes', async () => {
  const strings = [
    '<r><t>Ada </t></r><r><t xml:space="preserve"> Example</t></r><rPh><t>x</t></rPh>',
    '<t>one_x000D_two _x005F_x</t>',
    '<t>O&apos;Neill &amp; Co</t>',
  ];
  const { cells } = await read({
    strings,
    sheets: [
      { name: 'S', rows: '<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c></row>' },
    ],
  });
  expect(cells).toEqual([['Ada  Example', 'one\rtwo _x', "O'Neill & Co"]]);
});

test('numbers keep the zeros that their format shows, and dates come as dates', async () => {
  const formats = ['0000', 'dd/mm/yyyy', '[$-809]d mmmm yyyy;@', '0%', '"RP"0000000', 'hh:mm', '#,##0.00'];
  const value = (style: number, v: string) => `<c s="${style}"><v>${v}</v></c>`;
  const rows = `<row>${value(1, '12')}${value(2, '43709')}${value(3, '43709.5')}${value(4, '0.6')}${value(5, '234567')}${value(6, '0.5')}${value(7, '0.60000000000000009')}${value(0, '1.234567E6')}${value(0, '1234567.0')}</row>`;
  const { cells } = await read({ formats, sheets: [{ name: 'S', rows }] });
  expect(cells).toEqual([
    ['0012', '2019-09-01', '2019-09-01T12:00', '60%', '0234567', '12:00', '0.6', '1234567', '1234567'],
  ]);
});

test('the 1904 date system counts from its own epoch', async () => {
  const { cells, table } = await read({
    date1904: true,
    formats: ['d/m/yy'],
    sheets: [{ name: 'S', rows: '<row><c s="1"><v>42247</v></c></row>' }],
  });
  expect(cells).toEqual([['2019-09-01']]);
  expect(table.epoch).toBe(1904);
});

test('formulas are never worked out: the saved value counts; errors and booleans show as Excel shows them', async () => {
  const rows =
    '<row><c t="str"><f>1+1</f><v>Ada</v></c><c><f>2*3</f><v>7</v></c><c><f>now()</f></c><c t="e"><v>#N/A</v></c><c t="b"><v>1</v></c><c t="d"><v>2019-09-01T00:00:00</v></c></row>';
  const { cells } = await read({ sheets: [{ name: 'S', rows }] });
  expect(cells).toEqual([['Ada', '7', '', '#N/A', 'TRUE', '2019-09-01']]);
});

test('sparse rows and cells stand where their references say, and row numbers are the sheet’s', async () => {
  const rows =
    '<row r="3"><c r="B3" t="inlineStr"><is><t>b</t></is></c><c r="AA3"><v>1</v></c></row><row r="9" spans="1:1"/><row><c><v>2</v></c></row>';
  const { table } = await read({ sheets: [{ name: 'S', rows }] });
  expect(table.rows.map((row) => [row.number, row.cells.length])).toEqual([
    [3, 27],
    [10, 1],
  ]);
  expect(table.rows[0]!.cells[1]).toBe('b');
});

test('a name merged down beside several contracts belongs to each of them; a title merged sideways stands once', async () => {
  const cell = (r: string, text: string) => `<c r="${r}" t="inlineStr"><is><t>${text}</t></is></c>`;
  const rows = `<row r="1">${cell('A1', 'Staff list')}</row><row r="2">${cell('A2', 'Ada')}${cell('B2', 'one')}</row><row r="3">${cell('B3', 'two')}</row>`;
  const { cells } = await read({
    sheets: [
      { name: 'S', rows, after: '<mergeCells><mergeCell ref="A1:F1"/><mergeCell ref="A2:A3"/></mergeCells>' },
    ],
  });
  expect(cells).toEqual([['Staff list'], ['Ada', 'one'], ['Ada', 'two']]);
});

test('a blank in the last column that a sheet can have is no column too many', async () => {
  const rows =
    '<row r="1"><c r="A1" t="inlineStr"><is><t>Name</t></is></c><c r="XFD1" t="inlineStr"><is><t> </t></is></c></row>';
  expect((await read({ sheets: [{ name: 'S', rows }] })).cells).toEqual([['Name']]);
});
