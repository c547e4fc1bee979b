import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import type { PrintJobData } from '../../shared/contract/documents.ts';
import { layOut } from './documents.tsx';
import { furtherFonts, usualFonts } from './fonts.ts';
import { countPages, pageSize } from './measure.ts';
import { paperCss, type Sheet } from './paper.ts';
import './print.css';

declare global {
  interface Window {
    /** Lays one job out on this page, as core checked it; when it resolves the page is ready to print. */
    batonPrint: (job: PrintJobData) => Promise<void>;
  }
}

/** Of no concern to the screen, so that setting it lays nothing out again. */
const paper = new CSSStyleSheet({ media: 'print' });
let root: Root | null = null;

const attributesOf = (sheet: Sheet, index: number) => ({
  className: `doc sheet${index}`,
  style: pageSize(sheet),
  'aria-label': sheet.running,
});

const fonts = usualFonts();

window.batonPrint = async (job) => {
  const sheets = layOut(job);
  document.title = job.title;
  // Anew for each job, since the page is changed below behind React's back.
  root?.unmount();
  const page = createRoot(document.body);
  root = page;
  flushSync(() =>
    page.render(
      sheets.map((sheet, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two people may have the same name, and a job is laid out once
        <article key={index} {...attributesOf(sheet, index)}>
          {sheet.element}
        </article>
      )),
    ),
  );
  // Words that were put together of parts are one text, not several: less to lay out, to tag and to print.
  document.body.normalize();
  await fonts;
  const documents = Array.from(document.querySelectorAll<HTMLElement>('.doc'));
  // The first count starts the loading of fonts for other alphabets, which may change it.
  countPages(documents);
  await furtherFonts();
  const pages = countPages(documents);
  paper.replaceSync(paperCss(sheets, pages, job.data.school, job.data.printedOn));
  document.adoptedStyleSheets = [paper];
};
