import { pipeline, type Readable } from 'node:stream';
import { constants, crc32, createInflateRaw, inflateRawSync } from 'node:zlib';
import { type Entry, fromBuffer, type ZipFile } from 'yauzl';
import { Refusal } from '../../../shared/contract/refusal.ts';
import { limits } from './limits.ts';

/** An archive whose directory was checked. Names are found without regard to case, as Office does. */
export interface Archive {
  has(name: string): boolean;
  names(): string[];
  /** Inflated bytes of one part, in chunks; what comes out is counted, whatever the directory declared. */
  chunks(name: string): AsyncIterable<Buffer>;
  close(): void;
}

/**
 * Opens a zip archive for reading. Throws a Refusal where it is damaged, encrypted, has a part twice, or
 * declares more than the limits, or than `most` bytes unpacked; reading a part throws one where more comes out than
 * was declared.
 */
export async function openArchive(file: Buffer, most: number = limits.inflated): Promise<Archive> {
  const zip = await open(file);
  const entries = await directory(zip);
  check(entries, file.length, most);
  const budget = { left: most };
  const byName = new Map(entries.map((entry) => [key(entry.fileName), entry]));
  return {
    has: (name) => byName.has(key(name)),
    names: () => [...byName.keys()],
    chunks: (name) => inflate(zip, file, byName.get(key(name)), budget),
    close: () => zip.close(),
  };
}

const key = (name: string) => name.replace(/^\/+/, '').replaceAll('\\', '/').toLowerCase();

function check(entries: Entry[], fileBytes: number, most: number): void {
  const inflated = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0);
  if (inflated > most) throw inflatesTooFar();
  if (inflated > limits.bytes && inflated / fileBytes > limits.ratio) throw inflatesTooFar();
  if (new Set(entries.map((entry) => key(entry.fileName))).size < entries.length) {
    throw new Refusal('table.damaged', 'This workbook is damaged: it holds the same part twice.', {
      wayOut: repair,
    });
  }
  if (entries.some((entry) => entry.isEncrypted())) {
    throw new Refusal('table.password', 'This file is protected by a password, so it cannot be read.', {
      wayOut: 'Unpack it with its password first, and import the file inside.',
    });
  }
}

async function* inflate(
  zip: ZipFile,
  file: Buffer,
  entry: Entry | undefined,
  budget: { left: number },
): AsyncGenerator<Buffer> {
  if (!entry) throw damaged();
  let out = 0;
  let checksum = 0;
  try {
    const chunks = isSmall(entry) ? [unpackedAtOnce(file, entry)] : await unpacked(zip, entry);
    for await (const chunk of chunks) {
      if (!(chunk instanceof Buffer)) continue;
      out += chunk.length;
      checksum = crc32(chunk, checksum);
      budget.left -= chunk.length;
      if (budget.left < 0) throw inflatesTooFar();
      if (out > entry.uncompressedSize) throw damaged();
      yield chunk;
    }
  } catch (error) {
    throw error instanceof Refusal ? error : damaged();
  }
  if (out !== entry.uncompressedSize || checksum !== entry.crc32) throw damaged();
}

/** A stream takes longer to set up than most parts to unpack, and a workbook has half a dozen of them. */
const small = 256 * 1024;
const deflated = 8;
const isSmall = (entry: Entry) =>
  entry.compressionMethod === deflated && Math.max(entry.uncompressedSize, entry.compressedSize) <= small;

const localHeader = { signature: 0x04034b50, length: 30, nameAt: 26, extraAt: 28 } as const;

/** A small part, whole. Throws where it is cut off, or where more comes out than was declared. */
function unpackedAtOnce(file: Buffer, entry: Entry): Buffer {
  const at = entry.relativeOffsetOfLocalHeader;
  if (file.readUInt32LE(at) !== localHeader.signature) throw damaged();
  const names = file.readUInt16LE(at + localHeader.nameAt) + file.readUInt16LE(at + localHeader.extraAt);
  const start = at + localHeader.length + names;
  const packed = file.subarray(start, start + entry.compressedSize);
  // Room for all of it and one byte more, so that zlib need not look for further room to see that this is the end.
  const chunkSize = Math.max(constants.Z_MIN_CHUNK, entry.uncompressedSize + 1);
  return inflateRawSync(packed, { chunkSize, maxOutputLength: Math.max(1, entry.uncompressedSize) });
}

/** zlib gives 16 KB at a time unless told: each piece is a wait, and a sheet has hundreds of them. */
const pieces = { chunkSize: 64 * 1024 };
const asStored = { decompress: false, decrypt: null, start: null, end: null };

function unpacked(zip: ZipFile, entry: Entry): Promise<Readable> {
  return new Promise((resolve, reject) => {
    if (!entry.isCompressed()) {
      zip.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream)));
      return;
    }
    zip.openReadStream(entry, asStored, (error, stored) => {
      if (error) reject(error);
      // A failure is thrown to whoever reads the stream; nothing more is to be done about it here.
      else resolve(pipeline(stored, createInflateRaw(pieces), () => undefined));
    });
  });
}

function open(file: Buffer): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    fromBuffer(file, { lazyEntries: true, autoClose: false }, (error, zip) => {
      if (error) reject(damaged());
      else resolve(zip);
    });
  });
}

function directory(zip: ZipFile): Promise<Entry[]> {
  if (zip.entryCount > limits.entries) throw inflatesTooFar();
  return new Promise((resolve, reject) => {
    const entries: Entry[] = [];
    zip.on('entry', (entry: Entry) => {
      if (!entry.fileName.endsWith('/')) entries.push(entry);
      zip.readEntry();
    });
    zip.on('end', () => resolve(entries));
    zip.on('error', () => reject(damaged()));
    zip.readEntry();
  });
}

const repair =
  'Export it again. If you cannot, open it in Excel (which may repair it), save it as an Excel workbook (.xlsx), and import that file.';

/** The archive or its XML breaks off or contradicts itself. */
export function damaged(): Refusal {
  return new Refusal('table.damaged', 'This workbook is damaged or was not copied completely.', {
    wayOut: repair,
  });
}

function inflatesTooFar(): Refusal {
  return new Refusal(
    'table.inflates',
    `This file unpacks to more than ${limits.inflated / 1024 / 1024} MB or far beyond its size, so it was not read.`,
    { wayOut: 'Copy the staff rows alone into a new workbook, save it, and import that file.' },
  );
}
