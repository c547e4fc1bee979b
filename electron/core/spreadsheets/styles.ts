import type ExcelJS from 'exceljs';

type Style = Partial<ExcelJS.Style>;

// exceljs writes no named styles, and knows a style again only by its object: every cell shares one of these.
const ink = { argb: 'FF1A1F22' };
const accent = { argb: 'FF12454E' };
const line: Partial<ExcelJS.Border> = { style: 'thin', color: { argb: 'FFA9B9BC' } };
const fill = (argb: string): ExcelJS.Fill => ({ type: 'pattern', pattern: 'solid', fgColor: { argb } });
const font = (more: Partial<ExcelJS.Font> = {}): Partial<ExcelJS.Font> => ({
  name: 'Arial',
  size: 10,
  color: ink,
  ...more,
});
const top: Partial<ExcelJS.Alignment> = { vertical: 'top', wrapText: true };
const left: Partial<ExcelJS.Alignment> = { ...top, horizontal: 'left' };
const centred: Partial<ExcelJS.Alignment> = { ...top, horizontal: 'center' };
const middle: Partial<ExcelJS.Alignment> = { vertical: 'middle', wrapText: true };
const ruled = { bottom: line };
const open: Partial<ExcelJS.Protection> = { locked: false };
const yellow = fill('FFFFF8E1');
const asText = '@';
const asDate = 'dd/mm/yyyy';

export const styles = {
  title: { font: font({ size: 14, bold: true, color: accent }) },
  sub: { font: font({ size: 9, color: { argb: 'FF5A6468' } }) },
  band: { font: font({ bold: true, color: accent }) },
  head: {
    font: font({ bold: true, color: { argb: 'FFFFFFFF' } }),
    fill: fill('FF12454E'),
    alignment: middle,
  },
  headCentred: {
    font: font({ bold: true, color: { argb: 'FFFFFFFF' } }),
    fill: fill('FF12454E'),
    alignment: { ...middle, horizontal: 'center' },
  },
  headOrg: {
    font: font({ bold: true }),
    fill: fill('FFF1E3B8'),
    alignment: middle,
    border: { bottom: { style: 'medium', color: accent } },
  },
  label: { font: font({ bold: true }), alignment: top, border: ruled },
  text: { font: font(), alignment: top, border: ruled, numFmt: asText },
  strong: { font: font({ bold: true }), alignment: top, border: ruled, numFmt: asText },
  doubt: { font: font({ bold: true, italic: true }), alignment: top, border: ruled, numFmt: asText },
  refused: {
    font: font({ bold: true, color: { argb: 'FF8A2B1E' } }),
    alignment: top,
    border: ruled,
    numFmt: asText,
  },
  num: { font: font(), alignment: centred, border: ruled },
  total: { font: font({ bold: true }), alignment: centred, border: ruled },
  date: { font: font(), alignment: left, border: ruled, numFmt: asDate },
  input: {
    font: font(),
    alignment: top,
    border: ruled,
    fill: yellow,
    protection: open,
    numFmt: asText,
  },
  inputNum: { font: font(), alignment: centred, border: ruled, fill: yellow, protection: open },
  inputDate: {
    font: font(),
    alignment: left,
    border: ruled,
    fill: yellow,
    protection: open,
    numFmt: asDate,
  },
  signature: { font: font(), border: { bottom: { style: 'thin', color: ink } } },
  // Runs over the empty cells beside it.
  fact: { font: font(), alignment: { vertical: 'top' }, border: ruled, numFmt: asText },
  plain: { font: font(), numFmt: asText },
} satisfies Record<string, Style>;
export type StyleName = keyof typeof styles;
