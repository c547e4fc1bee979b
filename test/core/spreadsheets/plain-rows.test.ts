import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openWorkbook } from '../../../electron/core/spreadsheets/xlsx.ts';
import { type WorkbookOptions, workbook } from '../../helpers/workbooks.ts';

async function read(options: WorkbookOptions) {
  const opened = await openWorkbook(workbook(options));
  return await opened.read(opened.sheets[0]!);
}

const attempt = (rows: string, strings: string[]) =>
  read({ strings, formats: ['dd/mm/yyyy', '0000'], sheets: [{ name: 'S', rows }] }).catch((error: unknown) =>
    error instanceof Error ? error.message : error,
  );

/** Before a comment nothing is plain: every row and every text after it takes the parser's way. */
const comment = '<!-- as some programs write -->';

const text = fc.oneof(
  fc.stringMatching(/^[A-Za-z0-9 .,'@-]{0,12}$/),
  fc.constantFrom(
    'O&apos;Neill &amp; Co',
    'Zoë',
    '👩‍🏫 Ada',
    'one\ntwo',
    '_x0041_da',
    'a &gt; b',
    ' ',
    '<![CDATA[a <b> c]]>',
  ),
);
const cell = fc.oneof(
  text.map((one) => (at: string) => `<c r="${at}" t="inlineStr"><is><t>${one}</t></is></c>`),
  text.map((one) => (at: string) => `<c r="${at}" t="str"><f>A1</f><v>${one}</v></c>`),
  text.map((one) => (at: string) => `<c t="str" r="${at}"><v>${one}</v></c>`),
  fc.nat(5).map((n) => (at: string) => `<c r="${at}" t="s"><v>${n}</v></c>`),
  fc.nat(60_000).map((n) => (at: string) => `<c r="${at}" s="${n % 3}"><v>${n}</v></c>`),
  fc.nat(2).map((s) => (at: string) => `<c r="${at}" s="${s}"/>`),
  fc.constant((at: string) => `<c r="${at}" t="inlineStr"><is><r><t>Ada</t></r><rPh><t>x</t></rPh></is></c>`),
  fc.constant((at: string) => `<c r="${at}"><v>1</v><!-- </row> --></c>`),
  fc.constant((at: string) => `<c r="${at}"><v>1</v`),
);
const row = fc.tuple(
  fc.array(cell, { maxLength: 5 }),
  fc.constantFrom('', ' spans="1:5" ht="15"', ' hidden="1"'),
  fc.constantFrom('', '\n', '\n  ', comment),
);

test('rows in their plain form read as the parser reads them, whatever rows stand between them', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(row, { maxLength: 12 }),
      fc.array(text, { minLength: 3, maxLength: 6 }),
      async (rows, texts) => {
        const strings = texts.map((one) => `<t>${one}</t>`);
        const xml = rows
          .map(([cells, more, after], at) => {
            const inside = cells.map((write, column) => write(`${'ABCDE'[column]}${at + 2}`)).join('');
            return cells.length === 0
              ? `<row r="${at + 2}"${more}/>${after}`
              : `<row r="${at + 2}"${more}>${inside}</row>${after}`;
          })
          .join('');
        const careful = strings.map((one, at) => (at === 0 ? `${one}${comment}` : one));
        expect(await attempt(xml, strings)).toEqual(await attempt(`${comment}${xml}`, careful));
      },
    ),
    { numRuns: 300, seed: 5 },
  );
});

test('a long sheet reads whole and in order, and one that breaks off in its last row is refused', async () => {
  const rows = Array.from(
    { length: 6_000 },
    (_, at) =>
      `<row r="${at + 1}"><c r="A${at + 1}" t="inlineStr"><is><t>${at % 7 === 0 ? 'A &amp; B' : 'Ada'} ${at}</t></is></c></row>`,
  );
  const table = await read({ sheets: [{ name: 'S', rows: rows.join('') }] });
  expect(table.rows.map(({ number }) => number)).toEqual(rows.map((_, at) => at + 1));
  expect(table.rows.map(({ cells }) => cells)).toEqual(
    rows.map((_, at) => [`${at % 7 === 0 ? 'A & B' : 'Ada'} ${at}`]),
  );
  const broken = [...rows.slice(0, -1), '<row r="6000"><c r="A6000"><v>1</v></row>'].join('');
  await expect(read({ sheets: [{ name: 'S', rows: broken }] })).rejects.toMatchObject({
    data: { code: 'table.damaged' },
  });
});
