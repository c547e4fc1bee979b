import { posix } from 'node:path';
import { Refusal } from '../../../shared/contract/refusal.ts';
import type { Sheet } from '../../../shared/rules/import/table.ts';
import { builtInFormat, type Format, formatOf } from './cell-text.ts';
import { plainText } from './quick-xml.ts';
import { type Attributes, attribute, readXml, unescapeText } from './xml.ts';
import { type Archive, damaged } from './zip.ts';

export interface SheetPart extends Sheet {
  readonly part: string;
}

/** What is needed before a sheet can be read, in whatever order the archive holds its parts. */
export interface Workbook {
  readonly sheets: readonly SheetPart[];
  readonly epoch: 1900 | 1904;
  readonly formats: readonly Format[];
  readonly strings: readonly string[];
}

interface Relationship {
  readonly type: string;
  readonly target: string;
}

/**
 * Reads workbook.xml, its relationships, styles and shared strings, wherever they are in the archive.
 * Throws a Refusal where the archive is no workbook (naming what it is) or lacks a part. External
 * relationships are never followed.
 */
export async function readWorkbook(archive: Archive): Promise<Workbook> {
  const root = await relationships(archive, '');
  const part = [...root.values()].find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml';
  if (!archive.has(part) || !part.endsWith('.xml') || posix.basename(part) === 'document.xml') {
    throw otherArchive(archive);
  }
  const related = await relationships(archive, part);
  let epoch: 1900 | 1904 = 1900;
  const found: { name: string; state: Sheet['state']; id: string }[] = [];
  await readXml(archive.chunks(part), {
    open(name, attributes) {
      if (name === 'workbookPr' && isTrue(attributes.date1904)) epoch = 1904;
      if (name !== 'sheet') return;
      const id = attribute(attributes, 'id') ?? '';
      found.push({ name: unescapeText(attributes.name ?? ''), state: stateOf(attributes.state), id });
    },
    text() {},
    close() {},
  });
  const sheets = found.flatMap(({ name, state, id }) => {
    const related_ = related.get(id);
    return related_?.type === 'worksheet' ? [{ name, state, part: related_.target }] : [];
  });
  if (sheets.length === 0) throw damaged();
  const of = (type: string) => [...related.values()].find((one) => one.type === type)?.target;
  return {
    sheets,
    epoch,
    formats: await readStyles(archive, of('styles')),
    strings: await readStrings(archive, of('sharedStrings')),
  };
}

/** `part` of '' stands for the package itself. */
async function relationships(archive: Archive, part: string): Promise<Map<string, Relationship>> {
  const folder = posix.dirname(part);
  const path = posix.join(folder, '_rels', `${posix.basename(part)}.rels`);
  const found = new Map<string, Relationship>();
  if (!archive.has(path)) return found;
  await readXml(archive.chunks(path), {
    open(name, attributes) {
      if (name !== 'Relationship' || attributes.TargetMode === 'External') return;
      const target = (attributes.Target ?? '').replaceAll('\\', '/');
      found.set(attributes.Id ?? '', {
        type: posix.basename(attributes.Type ?? ''),
        target: target.startsWith('/') ? target.slice(1) : posix.join(folder, target),
      });
    },
    text() {},
    close() {},
  });
  return found;
}

const isTrue = (value: string | undefined) => value === '1' || value === 'true';

function stateOf(value: string | undefined): Sheet['state'] {
  return value === 'hidden' || value === 'veryHidden' ? value : 'visible';
}

/** Schools' workbooks that one program wrote have the same styles to the byte. */
let lastStyles: { readonly part: Buffer; readonly formats: readonly Format[] } | null = null;
const mostStyles = 256 * 1024;

async function readStyles(archive: Archive, part: string | undefined): Promise<readonly Format[]> {
  if (!part || !archive.has(part)) return [];
  const chunks: Buffer[] = [];
  for await (const chunk of archive.chunks(part)) chunks.push(chunk);
  const [only, ...others] = chunks;
  if (only === undefined || others.length > 0 || only.length > mostStyles) return formatsIn(chunks);
  if (lastStyles?.part.equals(only)) return lastStyles.formats;
  const formats = await formatsIn(chunks);
  lastStyles = { part: only, formats };
  return formats;
}

async function formatsIn(chunks: readonly Buffer[]): Promise<Format[]> {
  const own = new Map<number, Format>();
  const formats: Format[] = [];
  let inCellFormats = false;
  await readXml(chunks, {
    open(name, attributes: Attributes) {
      if (name === 'numFmt') own.set(Number(attributes.numFmtId), formatOf(attributes.formatCode ?? ''));
      if (name === 'cellXfs') inCellFormats = true;
      if (name !== 'xf' || !inCellFormats) return;
      const id = Number(attributes.numFmtId ?? 0);
      formats.push(own.get(id) ?? builtInFormat(id));
    },
    text() {},
    close(name) {
      if (name === 'cellXfs') inCellFormats = false;
    },
  });
  return formats;
}

const plainString = new RegExp(`<si><t(?: xml:space="preserve")?>(${plainText})</t></si>`, 'y');

async function readStrings(archive: Archive, part: string | undefined): Promise<string[]> {
  if (!part || !archive.has(part)) return [];
  const strings: string[] = [];
  let text = '';
  let inText = false;
  let inPhonetic = false;
  let ready = false;
  await readXml(archive.chunks(part), {
    repeated: 'si',
    get ready() {
      return ready;
    },
    quick(from, at) {
      plainString.lastIndex = at;
      const found = plainString.exec(from);
      if (found === null) return -1;
      strings.push(unescapeText(found[1] ?? ''));
      return plainString.lastIndex;
    },
    open(name) {
      ready = name === 'sst';
      if (name === 'si') text = '';
      else if (name === 't') inText = !inPhonetic;
      else if (name === 'rPh') inPhonetic = true;
    },
    text(piece) {
      if (inText) text += piece;
    },
    close(name) {
      if (name === 't') inText = false;
      else if (name === 'rPh') inPhonetic = false;
      else if (name === 'si') {
        strings.push(unescapeText(text));
        ready = true;
      } else if (name === 'sst') ready = false;
    },
  });
  return strings;
}

function otherArchive(archive: Archive): Refusal {
  const names = archive.names();
  const some = (start: string) => names.some((name) => name.startsWith(start));
  const refuse = (code: string, say: string, wayOut: string) => new Refusal(code, say, { wayOut });
  if (some('xl/workbook.bin')) {
    return refuse(
      'table.xlsb',
      'This is a binary Excel workbook (.xlsb), which cannot be read.',
      'Open it in Excel, choose File, Save As, pick ‘Excel Workbook (.xlsx)’, and import that file.',
    );
  }
  if (some('xl/')) return damaged();
  if (some('word/') || some('ppt/')) {
    return refuse(
      'table.document',
      `This is a ${some('word/') ? 'Word document' : 'PowerPoint presentation'}, not a spreadsheet.`,
      'Copy its table into a new Excel workbook, save it as .xlsx, and import that file.',
    );
  }
  if (names.includes('content.xml') && names.includes('meta-inf/manifest.xml')) {
    return refuse(
      'table.ods',
      'This is an OpenDocument file (.ods), which cannot be read.',
      'Open it in LibreOffice, choose File, Save As, pick ‘Excel 2007–365 (.xlsx)’, and import that file.',
    );
  }
  if (some('index/') && names.some((name) => name.endsWith('.iwa') || name === 'index.zip')) {
    return refuse(
      'table.numbers',
      'This is a Numbers spreadsheet, which cannot be read.',
      'Open it in Numbers, choose File, Export To, Excel, and import that file.',
    );
  }
  return refuse(
    'table.compressed',
    'This is a zip archive, not a spreadsheet.',
    'Unpack it first, and import the CSV or .xlsx file inside.',
  );
}
