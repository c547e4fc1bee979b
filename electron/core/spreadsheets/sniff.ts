import { Refusal } from '../../../shared/contract/refusal.ts';
import { inWords, limits } from './limits.ts';
import { streamsOf } from './ole2.ts';

const saveAs = 'Open it in Excel, choose File, Save As, pick ‘Excel Workbook (.xlsx)’, and import that file.';
const csvOrXlsx = 'Ask for the table as CSV or as an Excel workbook (.xlsx), and choose that file.';

const startsWith = (file: Buffer, ...bytes: number[]) => bytes.every((byte, at) => file[at] === byte);

/**
 * Tells what a file is from its first bytes, never from its name.
 *
 * In: the whole file. Out: 'zip' (to be read as a workbook) or 'text' (to be read as CSV).
 * Throws a Refusal that names what it is and the way out: empty, too large, old .xls, password-protected,
 * PDF, web page, binary.
 */
export function sniff(file: Buffer): 'zip' | 'text' {
  if (file.length === 0) {
    throw new Refusal('table.empty', 'This file is empty: it holds no bytes at all.', { wayOut: csvOrXlsx });
  }
  if (file.length > limits.bytes) throw tooLarge();
  if (startsWith(file, 0x50, 0x4b)) return 'zip';
  if (startsWith(file, 0xd0, 0xcf, 0x11, 0xe0)) throw ole2(file);
  if (startsWith(file, 0x25, 0x50, 0x44, 0x46)) {
    throw new Refusal('table.pdf', 'This is a PDF: its table cannot be read reliably.', {
      wayOut: csvOrXlsx,
    });
  }
  if (startsWith(file, 0x7b, 0x5c, 0x72, 0x74, 0x66)) {
    throw new Refusal('table.document', 'This is a text document (RTF), not a table.', { wayOut: csvOrXlsx });
  }
  if (
    startsWith(file, 0x1f, 0x8b) ||
    startsWith(file, 0x52, 0x61, 0x72, 0x21) ||
    startsWith(file, 0x37, 0x7a)
  ) {
    throw new Refusal('table.compressed', 'This is a compressed file.', {
      wayOut: 'Unpack it first, and import the CSV or .xlsx file inside.',
    });
  }
  return 'text';
}

/** The refusal of a file of more bytes than the limit. */
export function tooLarge(): Refusal {
  return new Refusal('table.too-large', `This file is larger than ${limits.bytes / 1024 / 1024} MB.`, {
    wayOut: 'Export only staff who work here now, without photographs, and import that file.',
  });
}

/** The refusal of a table of more rows than the limit. */
export function tooManyRows(): Refusal {
  return new Refusal('table.too-many-rows', `This table has more than ${inWords(limits.rows)} rows.`, {
    wayOut: 'Export only staff who work here now, without pupils or leavers, and import that file.',
  });
}

/** The refusal of a table of more columns than the limit. */
export function tooManyColumns(): Refusal {
  return new Refusal('table.too-many-columns', `This table has more than ${limits.columns} columns.`, {
    wayOut: 'Keep only the columns about staff, save, and import that file.',
  });
}

/** A text file that is markup, or not text at all. `start` is its beginning, decoded. */
export function refuseMarkup(start: string): void {
  const head = start.trimStart().slice(0, 512).toLowerCase();
  if (/^<(!doctype html|html|table|head|body|meta|div)/.test(head) || /^<\?xml[^>]*>\s*<html/.test(head)) {
    throw new Refusal('table.web-page', 'This is a web page, even if its name ends in .xls.', {
      wayOut: saveAs,
    });
  }
  if (head.includes('urn:schemas-microsoft-com:office:spreadsheet')) {
    throw new Refusal('table.xml-2003', 'This is an Excel 2003 XML file, even if its name ends in .xls.', {
      wayOut: saveAs,
    });
  }
  if (head.startsWith('<')) {
    throw new Refusal('table.xml', 'This is an XML file, not a table of rows and columns.', {
      wayOut: csvOrXlsx,
    });
  }
  if (/^[[{]\s*["{[\]}]/.test(head)) {
    throw new Refusal('table.json', 'This is a JSON file, not a table of rows and columns.', {
      wayOut: csvOrXlsx,
    });
  }
}

/** The refusal of a file that is neither a workbook nor text. */
export function notATable(): Refusal {
  return new Refusal('table.binary', 'This is not a spreadsheet: it holds data that is not text.', {
    wayOut: csvOrXlsx,
  });
}

function ole2(file: Buffer): Refusal {
  const streams = new Set(streamsOf(file));
  if (streams.has('EncryptedPackage')) {
    return new Refusal('table.password', 'This workbook is protected by a password, so it cannot be read.', {
      wayOut:
        'Open it in Excel with the password, choose File, Info, Protect Workbook, Encrypt with Password, clear the password, save, and import it again.',
    });
  }
  if (streams.has('Workbook') || streams.has('Book')) {
    return new Refusal('table.old-xls', 'This is an old Excel file (.xls), which cannot be read.', {
      wayOut: saveAs,
    });
  }
  if (streams.has('WordDocument')) {
    return new Refusal('table.document', 'This is an old Word document, not a table.', { wayOut: csvOrXlsx });
  }
  return new Refusal(
    'table.old-office',
    'This is an old Office file (.xls) or one protected by a password, which cannot be read.',
    { wayOut: `${saveAs} If it asks for a password, clear it before saving.` },
  );
}
