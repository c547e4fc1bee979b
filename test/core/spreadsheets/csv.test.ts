import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { readCsv } from '../../../electron/core/spreadsheets/csv.ts';

const cells = (file: Buffer) => readCsv(file).rows.map((row) => row.cells);
const text = 'Forename;Surname\r\nZoë;O’Example\r\n';
const expected = [
  ['Forename', 'Surname'],
  ['Zoë', 'O’Example'],
];

test.each<[string, Buffer]>([
  ['UTF-8', Buffer.from(text)],
  ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${text}`)],
  ['UTF-16 little end first', iconv.encode(text, 'utf-16le', { addBOM: true })],
  ['UTF-16 big end first', iconv.encode(text, 'utf-16be', { addBOM: true })],
  ['UTF-16 without a mark', iconv.encode(text, 'utf-16le')],
  ['Windows-1252', iconv.encode(text, 'win1252')],
  ['Mac Roman', iconv.encode(text.replaceAll('\r\n', '\r'), 'macintosh')],
  [
    'UTF-8 that was taken for Windows-1252 and encoded again',
    iconv.encode(iconv.decode(Buffer.from(text), 'win1252'), 'utf-8'),
  ],
  ['commas', Buffer.from(text.replaceAll(';', ','))],
  ['tabs', Buffer.from(text.replaceAll(';', '\t'))],
  ['tabs between quoted cells', Buffer.from('"Forename"\t"Surname"\r\n"Zoë"\t"O’Example"\r\n')],
  ['lone carriage returns', Buffer.from(text.replaceAll('\r\n', '\r'))],
  ['the separator named on top', Buffer.from(`sep=;\r\n${text}`)],
])('%s reads the same', (_, file) => expect(cells(file)).toEqual(expected));

test('of two exports put together, each is read in its own encoding', () => {
  const both = Buffer.concat([Buffer.from(text), iconv.encode('Renée;Duñez\r\n', 'win1252')]);
  expect(cells(both)).toEqual([...expected, ['Renée', 'Duñez']]);
});

test('letters that only look as if they were encoded twice stay', () => {
  const portuguese = 'Forename;Surname\r\nÃngela;Âÿ João\r\n';
  expect(cells(Buffer.from(portuguese)).at(1)).toEqual(['Ãngela', 'Âÿ João']);
});

test('a quoted line break starts no row, and ids keep their zeros', () => {
  const { rows } = readCsv(Buffer.from('Name,Code\n"Example,\nAda",0012\n\nBen Example,0013\n'));
  expect(rows).toEqual([
    { number: 1, cells: ['Name', 'Code'] },
    { number: 2, cells: ['Example,\nAda', '0012'] },
    { number: 4, cells: ['Ben Example', '0013'] },
  ]);
});

test('a stray quotation mark does not swallow the rest of the file', () => {
  expect(cells(Buffer.from('A,B\n"x,1\ny,2\n'))).toEqual([
    ['A', 'B'],
    ['x', '1'],
    ['y', '2'],
  ]);
});

test.each([
  ['one mark opens a cell and nothing closes it', 'One,"Teacher\nTwo,Teacher\nThree,Teacher'],
  ['a later cell has marks of its own', 'One,"Teacher\nTwo,Teacher\nThree,"Teacher"'],
  ['a later cell has a mark within', 'One,"Teacher\nTwo,Teacher\nThree,Teacher" '],
])('every line is read as a line of its own where %s', (_, lines) => {
  const rows = cells(Buffer.from(`Name,Job\n${lines}\nFour,Teacher\n`));
  expect(rows.map(([name]) => name)).toEqual(['Name', 'One', 'Two', 'Three', 'Four']);
  expect(rows.at(1)).toEqual(['One', 'Teacher']);
});

test.each([
  ['further down', ['One,Ada,"Teacher,a@x', 'Two,Ben,Cook,b@x', 'Three,Cy,TA",c@x', 'Four,Di,Head,']],
  ['of the next row', ['One,Ada,"Teacher,a@x', 'Two,Ben,Cook",b@x', 'Three,Cy,TA,c@x', 'Four,Di,Head,d@x']],
])('two stray marks take no row with them into one cell: %s', (_, lines) => {
  const rows = cells(Buffer.from(`Surname,Forename,Post,Email\r\n${lines.join('\r\n')}\r\n`));
  expect(rows.map(([name]) => name)).toEqual(['Surname', 'One', 'Two', 'Three', 'Four']);
  expect(JSON.stringify(rows)).not.toContain('\\"');
});

test('an address over several lines is one cell', () => {
  const file = 'Surname,Forename,Note\nOne,Ada,"1 High Street\nElm Park, Essex, RM1"\nTwo,Ben,"a\nb"\n';
  expect(cells(Buffer.from(file)).map(([name]) => name)).toEqual(['Surname', 'One', 'Two']);
});

test('a quotation mark within a cell leaves the separators and marks of other cells as they are meant', () => {
  const file =
    'Name,Job\nWilliam "Bill" One,Teacher 6" ruler\nTwo,"Head of ""Maths"", acting"\n"Di" Three,Cook\n';
  expect(cells(Buffer.from(file))).toEqual([
    ['Name', 'Job'],
    ['William "Bill" One', 'Teacher 6" ruler'],
    ['Two', 'Head of "Maths", acting'],
    ['"Di" Three', 'Cook'],
  ]);
});

test('what a spreadsheet program writes comes back as it was', () => {
  const cell = fc.stringMatching(/^[a-z0-9 ,;"'\n.@-]{0,12}$/).map((one) => `x${one}`);
  const table = fc.array(fc.tuple(cell, cell, cell), { minLength: 2, maxLength: 8 });
  fc.assert(
    fc.property(table, (rows) => {
      const file = stringify([['Forename', 'Surname', 'Email'], ['a', 'b', 'c'], ...rows], { quoted: true });
      expect(cells(Buffer.from(file)).slice(2)).toEqual(rows);
    }),
    { seed: 3 },
  );
});
