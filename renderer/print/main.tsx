import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import { printJob } from '../../shared/contract/documents.ts';
import { layOut } from './documents.tsx';
import { countPages } from './measure.ts';
import { paperCss } from './paper.ts';
import './print.css';

declare global {
  interface Window {
    /** Lays one job out on this page; when it resolves the page is ready to print. */
    batonPrint: (job: unknown) => Promise<void>;
  }
}

const longestWait = 5000;
const paper = new CSSStyleSheet();
let root: Root | null = null;

/** Fonts can stall in a window that is never shown: a document in a fallback font is better than none. */
async function fontsReady(): Promise<void> {
  await Promise.race([document.fonts.ready, new Promise((resolve) => setTimeout(resolve, longestWait))]);
}

window.batonPrint = async (given) => {
  const job = printJob.parse(given);
  const sheets = layOut(job);
  document.title = job.title;
  root ??= createRoot(document.body);
  const page = root;
  flushSync(() =>
    page.render(
      sheets.map(({ element, running }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two people may have the same name, and a job is laid out once
        <article key={index} className={`doc sheet${index}`} aria-label={running}>
          {element}
        </article>
      )),
    ),
  );
  // Asking for a measure starts the fonts' loading.
  document.body.getBoundingClientRect();
  await fontsReady();
  const documents = Array.from(document.querySelectorAll<HTMLElement>('.doc'));
  const pages = countPages(
    documents,
    sheets.map((sheet) => sheet.margins),
  );
  paper.replaceSync(paperCss(sheets, pages, job.data.school, job.data.printedOn));
  document.adoptedStyleSheets = [paper];
};
