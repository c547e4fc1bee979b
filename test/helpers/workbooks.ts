import { type ZipPart, zip } from './zip.ts';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const strictMain = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
const strictOffice = 'http://purl.oclc.org/ooxml/officeDocument/relationships';

export interface WorkbookOptions {
  /** The XML inside <sheetData>, one string a sheet. */
  sheets: { name: string; rows: string; state?: string; part?: string; after?: string }[];
  strings?: string[];
  /** Number formats in the order of the cell styles 1, 2, … (style 0 is General). */
  formats?: string[];
  date1904?: boolean;
  absoluteTargets?: boolean;
  strict?: boolean;
  /** A namespace prefix on every element of the main namespace. */
  prefix?: string;
  /** Puts workbook.xml, styles and strings after the sheets. */
  workbookLast?: boolean;
  /** Leaves every part uncompressed. */
  stored?: boolean;
  extra?: ZipPart[];
}

/** A hand-built workbook in a layout that some program writes and few libraries' own writers do. */
export function workbook(options: WorkbookOptions): Buffer {
  const [ns, rel] = options.strict ? [strictMain, strictOffice] : [main, office];
  const p = options.prefix ? `${options.prefix}:` : '';
  const declare = options.prefix ? `xmlns:${options.prefix}="${ns}"` : `xmlns="${ns}"`;
  const prefixed = (xml: string) => (p ? xml.replace(/<(\/?)([a-z])/gi, `<$1${p}$2`) : xml);
  const target = (part: string) => (options.absoluteTargets ? `/xl/${part}` : part);
  const parts = options.sheets.map((sheet, at) => sheet.part ?? `worksheets/sheet${at + 1}.xml`);
  const root = (name: string, inside: string, more = '') =>
    `<?xml version="1.0"?><${p}${name} ${declare} ${more}>${prefixed(inside)}</${p}${name}>`;
  const rels = (list: string[]) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.join('')}</Relationships>`;
  const sheets: ZipPart[] = options.sheets.map((sheet, at) => ({
    name: `xl/${parts[at]}`,
    content: root('worksheet', `<sheetData>${sheet.rows}</sheetData>${sheet.after ?? ''}`),
  }));
  const list = options.sheets
    .map(
      ({ name, state }, at) =>
        `<sheet name="${name}" sheetId="${at + 1}" ${state ? `state="${state}"` : ''} r:id="s${at}"/>`,
    )
    .join('');
  const formats = options.formats ?? [];
  const styles = `<numFmts>${formats.map((code, at) => `<numFmt numFmtId="${170 + at}" formatCode="${code.replaceAll('"', '&quot;')}"/>`).join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${formats.map((_, at) => `<xf numFmtId="${170 + at}"/>`).join('')}</cellXfs>`;
  const book: ZipPart[] = [
    {
      name: 'xl/workbook.xml',
      content: root(
        'workbook',
        `${options.date1904 ? '<workbookPr date1904="1"/>' : ''}<sheets>${list}</sheets>`,
        `xmlns:r="${rel}"`,
      ),
    },
    { name: 'xl/styles.xml', content: root('styleSheet', styles) },
    {
      name: 'xl/sharedStrings.xml',
      content: root('sst', (options.strings ?? []).map((one) => `<si>${one}</si>`).join('')),
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: rels([
        ...parts.map(
          (part, at) => `<Relationship Id="s${at}" Type="${rel}/worksheet" Target="${target(part)}"/>`,
        ),
        `<Relationship Id="styles" Type="${rel}/styles" Target="${target('styles.xml')}"/>`,
        `<Relationship Id="strings" Type="${rel}/sharedStrings" Target="${target('sharedStrings.xml')}"/>`,
        `<Relationship Id="out" Type="${rel}/externalLink" Target="file:///C:/secret.xlsx" TargetMode="External"/>`,
      ]),
    },
  ];
  const types = {
    name: '[Content_Types].xml',
    content: '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
  };
  const package_ = {
    name: '_rels/.rels',
    content: rels([
      `<Relationship Id="r" Type="${rel}/officeDocument" Target="${options.absoluteTargets ? '/' : ''}xl/workbook.xml"/>`,
    ]),
  };
  const order = options.workbookLast ? [...sheets, ...book, package_] : [package_, ...book, ...sheets];
  const { stored, extra = [] } = options;
  return zip([types, ...order, ...extra].map((part) => ({ stored, ...part })));
}

/** Rows of inline strings: cells in turn, without references where `bare`. */
export const inlineRows = (rows: string[][]): string =>
  rows
    .map(
      (cells) => `<row>${cells.map((cell) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`).join('')}</row>`,
    )
    .join('');

/** An OLE2 container whose directory names these streams. */
export function ole2(...streams: string[]): Buffer {
  const file = Buffer.alloc(512 * 3);
  file.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  file.writeUInt16LE(9, 30);
  file.writeUInt32LE(1, 48);
  file.writeUInt32LE(0, 76);
  file.fill(0xff, 512, 1024);
  streams.forEach((name, at) => {
    const start = 1024 + at * 128;
    file.write(name, start, 'utf16le');
    file.writeUInt16LE((name.length + 1) * 2, start + 64);
  });
  return file;
}
