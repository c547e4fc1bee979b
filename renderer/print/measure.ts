import type { Margins } from './paper.ts';

const gap = 10;

/**
 * How many pages each document will take: CSS cannot count one document's pages within a PDF, so each is flowed
 * into columns of exactly a page's size, which Chromium breaks by the same rules as pages.
 */
export function countPages(documents: readonly HTMLElement[], margins: readonly Margins[]): number[] {
  const root = document.documentElement;
  root.classList.add('measuring');
  documents.forEach((element, index) => {
    const { top, right, bottom, left } = margins[index] ?? { top: 0, right: 0, bottom: 0, left: 0 };
    element.style.width = `${210 - left - right}mm`;
    element.style.height = `${297 - top - bottom}mm`;
  });
  const pages = documents.map((element) => {
    const page = element.clientWidth;
    return Math.max(1, Math.round((element.scrollWidth + gap) / (page + gap)));
  });
  root.classList.remove('measuring');
  for (const element of documents) {
    element.style.removeProperty('width');
    element.style.removeProperty('height');
  }
  return pages;
}
