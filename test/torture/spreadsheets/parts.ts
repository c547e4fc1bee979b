import { inlineRows, workbook } from '../../helpers/workbooks.ts';
import { type ZipPart, zip } from '../../helpers/zip.ts';

export const heads = ['Forename', 'Surname', 'Job title'];
export const ada = ['Ada', 'Example', 'Class Teacher'];

/** An honest list of one person, as rows of a sheet. */
export const honestRows = inlineRows([heads, ada]);
export const honest = (more: readonly ZipPart[] = []): Buffer =>
  workbook({ sheets: [{ name: 'Staff', rows: honestRows }], extra: [...more] });

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** A workbook whose every part may be given by hand. */
export function byHand(parts: Readonly<Record<string, string | Buffer>>): Buffer {
  const usual: Record<string, string | Buffer> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': relations(
      `<Relationship Id="r" Type="${office}/officeDocument" Target="xl/workbook.xml"/>`,
    ),
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Staff" sheetId="1" r:id="s"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      `<Relationship Id="s" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/>`,
    ),
    'xl/worksheets/sheet1.xml': sheet(honestRows),
  };
  return zip(Object.entries({ ...usual, ...parts }).map(([name, content]) => ({ name, content })));
}

export const relations = (inside: string): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`;
export const relation = (id: string, type: string, target: string, more = ''): string =>
  relations(`<Relationship Id="${id}" Type="${office}/${type}" Target="${target}" ${more}/>`);
export const sheet = (rows: string, before = ''): string =>
  `<?xml version="1.0"?>${before}<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`;
