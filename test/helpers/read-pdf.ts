import { readFileSync } from 'node:fs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** The text of each page of a PDF, in its reading order, and what it says of itself. */
export async function readPdf(path: string) {
  const bytes = readFileSync(path);
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const pages: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const content = await (await pdf.getPage(number)).getTextContent();
    pages.push(
      content.items
        .map((item) => ('str' in item ? item.str : ''))
        .join(' ')
        .replaceAll(/\s+/g, ' '),
    );
  }
  const tagged = /\/MarkInfo <<[^>]*\/Marked true/.test(bytes.toString('latin1'));
  return { pages, tagged, outline: (await pdf.getOutline())?.map((item) => item.title) ?? [] };
}
