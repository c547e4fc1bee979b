import { SaxesParser } from 'saxes';
import { aheadOf, type QuickReader } from './quick-xml.ts';
import { damaged } from './zip.ts';

export type Attributes = Readonly<Record<string, string>>;

/** Told of each element by its local name: prefixes differ between writers, the names do not. */
export interface XmlReader {
  open(name: string, attributes: Attributes): void;
  text(text: string): void;
  close(name: string): void;
  /** Asked after every chunk; true ends the reading early. */
  readonly done?: boolean;
}

/**
 * Feeds one XML part to a reader, chunk by chunk. Throws a Refusal ('table.damaged') where it is not
 * well-formed, and where it declares a document type, which no spreadsheet program writes: entities of a
 * document's own are the way to make a parser read other files or grow without end.
 */
export async function readXml(
  chunks: AsyncIterable<Buffer> | Iterable<Buffer>,
  reader: XmlReader | QuickReader,
): Promise<void> {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  let failure: unknown;
  parser.on('error', (error) => {
    failure ??= error;
  });
  parser.on('doctype', () => {
    failure ??= new Error('document type');
  });
  parser.on('opentag', (tag) => reader.open(localName(tag.name), tag.attributes));
  parser.on('closetag', (tag) => reader.close(localName(tag.name)));
  parser.on('text', (text) => reader.text(text));
  parser.on('cdata', (text) => reader.text(text));
  const parse = (text: string) => void parser.write(text);
  const quick = 'quick' in reader ? aheadOf(parse, reader) : null;
  const write = quick?.write ?? parse;
  let first: Buffer | null = null;
  let decoder: TextDecoder | null = null;
  for await (const chunk of chunks) {
    if (first === null) {
      first = chunk;
      continue;
    }
    if (decoder === null) {
      decoder = new TextDecoder(encodingOf(first));
      write(decoder.decode(first, { stream: true }));
      if (failure) throw damaged();
      if (reader.done) return;
    }
    write(decoder.decode(chunk, { stream: true }));
    if (failure) throw damaged();
    if (reader.done) return;
  }
  // Most parts come whole, and what is whole is decoded in a tenth of the time.
  if (first !== null && decoder === null) write(wholeText(first));
  if (failure) throw damaged();
  if (reader.done) return;
  quick?.end();
  parser.close();
  if (failure || first === null) throw damaged();
}

const utf8 = new TextDecoder();

function wholeText(part: Buffer): string {
  const encoding = encodingOf(part);
  return (encoding === 'utf-8' ? utf8 : new TextDecoder(encoding)).decode(part);
}

const localNames = new Map<string, string>();
/** 'x:row' → 'row'. */
export function localName(name: string): string {
  const known = localNames.get(name);
  if (known !== undefined) return known;
  const local = name.slice(name.indexOf(':') + 1);
  if (localNames.size < 1000) localNames.set(name, local);
  return local;
}

/** The value of an attribute by its local name, for those that writers prefix: `r:id`. */
export function attribute(attributes: Attributes, local: string): string | undefined {
  for (const name of Object.keys(attributes)) {
    if (name !== local && name.endsWith(`:${local}`)) return attributes[name];
  }
  return attributes[local];
}

function encodingOf(start: Buffer): string {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

/** Spreadsheets write control characters as _xHHHH_, and a real underscore before such text as _x005F_. */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
