import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createJobRunner, forkNode } from '../../electron/core/jobs/runner.ts';
import { headRow } from '../../electron/core/spreadsheets/nomination/place.ts';
import { writeNominationWorkbook } from '../../electron/core/spreadsheets/nomination-workbook.ts';
import type { NominationWorkbook } from '../../electron/core/spreadsheets/nomination-workbook-data.ts';
import { nominationLine, nominationWorkbook } from '../helpers/nominations.ts';
import { zipTexts } from '../helpers/zip-text.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'baton-nominations-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function written(more: Partial<NominationWorkbook> = {}) {
  const path = join(folder, 'nominations.xlsx');
  const result = await writeNominationWorkbook(path, nominationWorkbook(more));
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(path);
  return { path, result, workbook, raw: await zipTexts(path) };
}
const sheetOf = (workbook: ExcelJS.Workbook, name: string) => workbook.getWorksheet(name)!;
const textsOf = (sheet: ExcelJS.Worksheet) => {
  const found: string[] = [];
  sheet.eachRow((row) =>
    row.eachCell((cell) => {
      const value =
        cell.value instanceof Date ? cell.value.toISOString().slice(0, 10) : (cell.result ?? cell.value);
      found.push(String(value));
    }),
  );
  return found;
};

describe('the nomination workbook', () => {
  it('has its five sheets in order, all visible, and says its own digest and length', async () => {
    const { path, result, workbook } = await written();
    expect(workbook.worksheets.map((sheet) => [sheet.name, sheet.state])).toEqual([
      ['Nominations', 'visible'],
      ['Eligibility', 'visible'],
      ['School summary', 'visible'],
      ['Guidance', 'visible'],
      ['For another Baton', 'visible'],
    ]);
    const bytes = await readFile(path);
    expect(result).toEqual({
      sha256: createHash('sha256').update(bytes).digest('hex'),
      bytes: bytes.length,
    });
  });

  it('lays out Nominations as asked: heads in row 4, panes, filter, pages, widths', async () => {
    const { workbook, raw } = await written();
    const sheet = sheetOf(workbook, 'Nominations');
    const heads = sheet.getRow(4);
    expect(heads.getCell(1).value).toBe('Ref');
    expect(heads.getCell(29).value).toBe('Project');
    expect([30, 31, 32].map((at) => heads.getCell(at).value)).toEqual([
      'Decision',
      'Decision date',
      'Organiser’s note',
    ]);
    expect([1, 6, 25, 32].map((at) => sheet.getColumn(at).width)).toEqual([15, 21, 34, 22]);
    const columns = raw.get('xl/worksheets/sheet1.xml')!;
    expect(columns).toMatch(/<col min="5" max="5" width="9.0/);
    expect(columns).toMatch(/<col min="19" max="19" width="9.0/);
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', xSplit: 3, ySplit: 4 });
    expect(sheet.autoFilter).toBe('A4:AF11');
    expect(sheet.pageSetup).toMatchObject({ orientation: 'landscape', paperSize: 9, fitToWidth: 3 });
    const book = raw.get('xl/workbook.xml')!;
    expect(book).toContain(`localSheetId="0">&apos;Nominations&apos;!$A$1:$AF$11<`);
    expect(book).toContain(`&apos;Nominations&apos;!$A:$C,&apos;Nominations&apos;!$1:$4<`);
    expect(book).not.toContain('hidden');
  });

  it('keeps to the order of elements that Excel insists on', async () => {
    const { raw } = await written();
    for (const number of [1, 2, 3, 4, 5]) {
      const xml = raw.get(`xl/worksheets/sheet${number}.xml`)!;
      const order = [
        '<sheetData>',
        '<sheetProtection',
        '<autoFilter',
        '<dataValidations',
        '<pageMargins',
        '<pageSetup',
        '<headerFooter',
      ];
      const places = order.map((tag) => xml.indexOf(tag)).filter((at) => at >= 0);
      expect(places).toEqual([...places].sort((a, b) => a - b));
      expect(xml.split('<sheetProtection')).toHaveLength(2);
    }
  });

  it('keeps what a person wrote as text: no formula, no lost nought, no broken character', async () => {
    const reasons = [
      '=1+1',
      '+44 20 7946 0000',
      '@SUM(A1)',
      'A & B < C > "D"',
      'half \ud800 and \u0007',
      ' two\r\nlines ',
    ];
    const { workbook, raw } = await written({
      rows: reasons.map((reason, index) => nominationLine(index, { reason, trn: '0012345', ref: '-2' })),
    });
    const sheet = sheetOf(workbook, 'Nominations');
    expect(reasons.map((_, index) => sheet.getRow(5 + index).getCell(25).value)).toEqual([
      '=1+1',
      '+44 20 7946 0000',
      '@SUM(A1)',
      'A & B < C > "D"',
      'half \ufffd and ',
      ' two\nlines ',
    ]);
    expect(sheet.getCell('Q5').value).toBe('0012345');
    expect(sheet.getCell('A5').value).toBe('-2');
    expect(raw.get('xl/worksheets/sheet1.xml')).not.toContain('<f>');
    expect(sheet.getCell('X5').value).toEqual(new Date('2026-11-20T00:00:00Z'));
    expect(sheet.getCell('X5').numFmt).toBe('dd/mm/yyyy');
  });

  it('fills only the columns that the programme asks for, and guides only to those', async () => {
    const { workbook, raw } = await written({ asked: ['role', 'reason'] });
    const sheet = sheetOf(workbook, 'Nominations');
    const filled: string[] = [];
    sheet.getRow(4).eachCell((head, at) => {
      if (at <= 29 && sheet.getRow(5).getCell(at).value !== null) filled.push(String(head.value));
    });
    expect(filled).toEqual(['Ref', 'Surname', 'Forename', 'Programme', 'Eligibility', 'Role', 'Reason']);
    const topics = textsOf(sheetOf(workbook, 'Guidance'));
    expect(topics).toContain('Role');
    expect(topics).not.toContain('TRN');
    expect([...raw.values()].join('')).not.toContain('9900000');
  });

  it('locks all but the yellow cells, without a password', async () => {
    const { workbook, raw } = await written();
    const sheet = sheetOf(workbook, 'Nominations');
    expect(sheet.getCell('AD5')).toMatchObject({ value: 'Pending', protection: { locked: false } });
    expect(sheet.getCell('AE5').protection).toMatchObject({ locked: false });
    expect(sheet.getCell('Y5').protection?.locked ?? true).toBe(true);
    const xml = raw.get('xl/worksheets/sheet1.xml')!;
    expect(xml).toMatch(/<sheetProtection sheet="1"[^>]*autoFilter="0"/);
    expect(xml).not.toMatch(/hashValue|password/);
  });

  it('limits each column as one range, which do not overlap, past row 10', async () => {
    const rows = Array.from({ length: 30 }, (_, index) => nominationLine(index, { stage: 'Pathway' }));
    const xml = (await written({ rows })).raw.get('xl/worksheets/sheet1.xml')!;
    const ranges = [...xml.matchAll(/sqref="([^"]+)"/g)]
      .map(([, range]) => range)
      .filter((range) => range?.includes(':'));
    const validated = ranges.filter((range) => /^([A-Z]+)5:\1?34$/.test(range!));
    expect(validated).toEqual(
      ['AD', 'AE', 'E', 'H', 'I', 'K', 'L', 'M', 'O', 'Q', 'S', 'U', 'X'].map((name) => `${name}5:${name}34`),
    );
    expect(xml).toContain('<formula1>&quot;6,7,8,Pathway&quot;</formula1>');
    expect(xml).toContain('&quot;Pending,Accepted,Reserve,Not accepted&quot;');
  });

  it('counts in the summary with formulas that have their results in', async () => {
    const { workbook } = await written();
    const sheet = sheetOf(workbook, 'School summary');
    const at = textRow(sheet, 'Stage 6 Towards Middle Leadership');
    expect(sheet.getRow(at).getCell(2).value).toEqual({
      formula: `COUNTIFS(Nominations!$F$5:$F$11,"="&$A${at})`,
      result: 3,
    });
    const total = sheet.getRow(textRow(sheet, 'All programmes'));
    expect(
      [2, 3, 4, 5, 6].map((column) => total.getCell(column).result ?? total.getCell(column).value),
    ).toEqual([7, 5, 1, 1, 7]);
  });

  it('names marking, school and page on every page, with & kept', async () => {
    const { raw } = await written({ marking: 'CONFIDENTIAL: Heads & governors' });
    const xml = raw.get('xl/worksheets/sheet2.xml')!;
    expect(xml).toContain('CONFIDENTIAL: Heads &amp;&amp; governors');
    expect(xml).toContain('Page &amp;P of &amp;N');
    expect(xml).toContain('Harrowmere High School');
  });
});

describe('the sheet for another Baton', () => {
  it('can be left out, and the guidance then does not speak of it', async () => {
    const { workbook } = await written({ forAnotherBaton: false });
    expect(workbook.worksheets.map((sheet) => sheet.name)).not.toContain('For another Baton');
    expect(textsOf(sheetOf(workbook, 'Guidance')).join(' ')).not.toContain('For another Baton');
  });

  it('says format, instant, URN, records and a digest that its own rows give', async () => {
    const { workbook } = await written();
    const sheet = sheetOf(workbook, 'For another Baton');
    expect([1, 2, 3, 4, 5].map((at) => sheet.getRow(at).getCell(1).value)).toEqual([
      'format',
      'exportedAt',
      'URN',
      'records',
      'SHA-256',
    ]);
    expect(sheet.getCell('E1').value).toBe('For another Baton; repeats the sheets before it');
    const records = recordsOf(sheet);
    expect(sheet.getCell('B4').value).toBe(String(records.length));
    const hash = createHash('sha256');
    for (const { type, id, json } of records) hash.update(`${type}\t${id}\t${json}\n`);
    expect(sheet.getCell('B5').value).toBe(hash.digest('hex'));
  });

  it('holds nothing that the other sheets do not show', async () => {
    const said = { on: '2026-11-12', byName: 'Jo Marsh', authority: 'Marlshire' };
    const { workbook } = await written({
      asked: ['role', 'reason', 'date_nominated', 'years_in_role'],
      rows: [
        {
          ...nominationLine(0),
          authority: [
            { ...said, step: 'asked', words: '' },
            { ...said, step: 'not_endorsed', words: 'Not yet: next year.' },
          ],
        },
        nominationLine(1),
      ],
    });
    expect(textsOf(sheetOf(workbook, 'Guidance'))).toContain('Local authority');
    const shown = new Set(
      workbook.worksheets.filter((sheet) => sheet.name !== 'For another Baton').flatMap(textsOf),
    );
    // Page headers show the title; dates are written there as day/month/year.
    shown.add('Leadership nominations 2027/28').add('2027-01-29');
    for (const { json } of recordsOf(sheetOf(workbook, 'For another Baton'))) {
      for (const leaf of leaves(JSON.parse(json))) expect(shown).toContain(String(leaf));
    }
  });

  it('gives a row of rules the height of whichever of its words wrap', async () => {
    const line = nominationLine(0);
    const setBy = 'The alliance’s heads, in our own wording of it';
    const { workbook } = await written({
      rows: [{ ...line, rules: [{ ...line.rules[0]!, setBy, reason: 'Met.' }] }],
    });
    const sheet = sheetOf(workbook, 'Eligibility');
    const row = sheet.getRow(headRow + 1);
    expect(row.getCell(4).value).toBe(setBy);
    // Three lines of thirteen points in a column sixteen digits wide.
    expect(row.height).toBeGreaterThanOrEqual(3 * 13);
  });

  it('splits what is longer than 30,000 characters, and gives it back whole', async () => {
    const reason = 'She leads 🎓 '.repeat(2500);
    const { workbook } = await written({
      rows: [nominationLine(0, { reason, project: 'Ü'.repeat(20_000) })],
    });
    const sheet = sheetOf(workbook, 'For another Baton');
    sheet.eachRow((row, at) => {
      if (at > 6) expect(String(row.getCell(5).value).length).toBeLessThanOrEqual(30_000);
    });
    const nomination = recordsOf(sheet).find((record) => record.type === 'nomination')!;
    expect(JSON.parse(nomination.json).values.reason).toBe(reason);
  });
});

it('leaves nothing behind where the file cannot be written', async () => {
  const path = join(folder, 'no-such-folder', 'n.xlsx');
  await expect(writeNominationWorkbook(path, nominationWorkbook())).rejects.toThrow(/ENOENT/);
  expect(await readdir(folder)).toEqual([]);
});

it('is written in the jobs’ process, with progress, as it would be here', async () => {
  const entry = join(import.meta.dirname, '../../electron/core/jobs/jobs.ts');
  const said: string[] = [];
  const path = join(folder, 'job.xlsx');
  const result = await createJobRunner({ fork: () => forkNode(entry) }).run(
    'writeNominationWorkbook',
    { path, data: nominationWorkbook() },
    { onProgress: (_, say) => said.push(say) },
  );
  expect(result.sha256).toBe(
    createHash('sha256')
      .update(await readFile(path))
      .digest('hex'),
  );
  expect(said[0]).toBe('Writing nominations');
});

it('writes a workbook without nominations too', async () => {
  const { workbook } = await written({ rows: [], programmes: [] });
  expect(sheetOf(workbook, 'Nominations').rowCount).toBe(4);
});

function textRow(sheet: ExcelJS.Worksheet, text: string): number {
  let found = 0;
  sheet.eachRow((row, at) => {
    if (row.getCell(1).value === text) found = at;
  });
  return found;
}

function recordsOf(sheet: ExcelJS.Worksheet): { type: string; id: string; json: string }[] {
  const records: { type: string; id: string; json: string }[] = [];
  sheet.eachRow((row, at) => {
    if (at < 7) return;
    const [type, id, part, , json] = [1, 2, 3, 4, 5].map((column) => String(row.getCell(column).value));
    if (part === '1') records.push({ type: type!, id: id!, json: json! });
    else records.at(-1)!.json += json;
  });
  return records;
}

function leaves(value: unknown): unknown[] {
  if (Array.isArray(value)) return value.flatMap(leaves);
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(leaves) : [value];
}
