import type { CDPSession } from 'playwright-core';

const inches: Record<string, [number, number]> = {
  A3: [11.7, 16.54],
  A4: [8.27, 11.69],
  A5: [5.83, 8.27],
  Letter: [8.5, 11],
  Legal: [8.5, 14],
};

interface PrintOptions {
  pageSize?: string | { width: number; height: number };
  landscape?: boolean;
  printBackground?: boolean;
  preferCSSPageSize?: boolean;
  generateTaggedPDF?: boolean;
  generateDocumentOutline?: boolean;
  margins?: { top?: number; bottom?: number; left?: number; right?: number };
}

/** Prints with Electron's own defaults, so that an option left out shows: Letter, no backgrounds, no tags. */
export async function printWith(cdp: CDPSession, options: PrintOptions): Promise<Buffer> {
  const size = options.pageSize ?? 'Letter';
  const paper = typeof size === 'string' ? inches[size] : ([size.width, size.height] as const);
  if (paper === undefined) throw new Error(`Invalid pageSize: ${String(size)}`);
  const { top = 0.4, bottom = 0.4, left = 0.4, right = 0.4 } = options.margins ?? {};
  const { data } = await cdp.send('Page.printToPDF', {
    paperWidth: paper[0],
    paperHeight: paper[1],
    landscape: options.landscape ?? false,
    printBackground: options.printBackground ?? false,
    preferCSSPageSize: options.preferCSSPageSize ?? false,
    generateTaggedPDF: options.generateTaggedPDF ?? false,
    generateDocumentOutline: options.generateDocumentOutline ?? false,
    marginTop: top,
    marginBottom: bottom,
    marginLeft: left,
    marginRight: right,
  });
  await cdp.detach();
  return Buffer.from(data, 'base64');
}
