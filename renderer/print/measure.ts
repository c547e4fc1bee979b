import type { Sheet } from '../../shared/contract/printed-markup.ts';

/** The gap between columns on the screen, in pixels, as print.css has it. */
const gap = 10;

/** The size of a document's pages, for the columns into which the screen flows it. */
export function pageSize({ margins: { top, right, bottom, left }, landscape }: Sheet) {
  const [wide, high] = landscape ? [297, 210] : [210, 297];
  return { width: `${wide - left - right}mm`, height: `${high - top - bottom}mm` };
}

/**
 * How many pages each document takes. CSS cannot count one document's pages within a PDF, so on the screen each
 * flows into columns of exactly a page's size, which Chromium breaks by the same rules as pages.
 */
export function countPages(documents: readonly HTMLElement[]): number[] {
  return documents.map((element) => {
    const page = element.clientWidth;
    return Math.max(1, Math.round((element.scrollWidth + gap) / (page + gap)));
  });
}
