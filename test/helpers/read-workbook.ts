import { SaxesParser } from 'saxes';
import { zipTexts } from './zip-text.ts';

export interface ReadSheet {
  readonly name: string;
  readonly state: string;
  /** Cells by column letter, row by row, as they read; only rows that hold something. */
  readonly rows: readonly Readonly<Record<string, string>>[];
}

/** A workbook as its own XML says it, without the library that wrote it. */
export async function readWorkbook(path: string): Promise<ReadSheet[]> {
  const parts = await zipTexts(path);
  const part = (name: string): string => {
    const found = parts.get(name);
    if (found === undefined) throw new Error(`The workbook has no part ${name}.`);
    return found;
  };
  const strings = texts(parts.get('xl/sharedStrings.xml') ?? '<sst/>', 'si');
  const targets = new Map(
    attributes(part('xl/_rels/workbook.xml.rels'), 'Relationship').map((one) => [
      one.Id ?? '',
      one.Target ?? '',
    ]),
  );
  return attributes(part('xl/workbook.xml'), 'sheet').map((sheet) => ({
    name: sheet.name ?? '',
    state: sheet.state ?? 'visible',
    rows: rowsOf(part(`xl/${(targets.get(sheet['r:id'] ?? '') ?? '').replace(/^\/?xl\//, '')}`), strings),
  }));
}

function parse(xml: string, on: (parser: SaxesParser) => void): void {
  const parser = new SaxesParser();
  on(parser);
  parser.write(xml).close();
}

function attributes(xml: string, name: string): Record<string, string>[] {
  const found: Record<string, string>[] = [];
  parse(xml, (parser) => {
    parser.on('opentag', (tag) => {
      if (tag.name === name) found.push(tag.attributes as Record<string, string>);
    });
  });
  return found;
}

/** The text inside each element of that name. */
function texts(xml: string, name: string): string[] {
  const found: string[] = [];
  let open = false;
  parse(xml, (parser) => {
    parser.on('opentag', (tag) => {
      if (tag.name !== name) return;
      open = true;
      found.push('');
    });
    parser.on('text', (text) => {
      if (open) found.push(`${found.pop() ?? ''}${text}`);
    });
    parser.on('closetag', (tag) => {
      if (tag.name === name) open = false;
    });
  });
  return found;
}

function rowsOf(xml: string, strings: readonly string[]): Record<string, string>[] {
  const rows: Record<string, string>[] = [];
  let row: Record<string, string> = {};
  let column = '';
  let kind = '';
  let text = '';
  let inValue = false;
  parse(xml, (parser) => {
    parser.on('opentag', ({ name, attributes: given }) => {
      const attribute = given as Record<string, string>;
      if (name === 'row') row = {};
      if (name === 'c') {
        column = (attribute.r ?? '').replace(/\d+/, '');
        kind = attribute.t ?? 'n';
        text = '';
      }
      if (name === 'v' || name === 't') inValue = true;
    });
    parser.on('text', (said) => {
      if (inValue) text += said;
    });
    parser.on('closetag', ({ name }) => {
      if (name === 'v' || name === 't') inValue = false;
      if (name === 'c' && text !== '') row[column] = kind === 's' ? (strings[Number(text)] ?? '') : text;
      if (name === 'row' && Object.keys(row).length > 0) rows.push(row);
    });
  });
  return rows;
}
