import type { PrintedMarkup } from '../../shared/contract/printed-markup.ts';
import './case-history.css';
import './certificate.css';
import './cohort-strengths.css';
import './impact.css';
import './recovery.css';
import './nomination.css';
import './questions.css';
import './plan.css';
import './record.css';
import './notice.css';
import './review-form.css';
import './review.css';
import './term-sheet.css';
import { furtherFonts, usualFonts } from './fonts.ts';
import { countPages } from './measure.ts';
import { paperCss } from './paper.ts';
import './print.css';

declare global {
  interface Window {
    /** Lays one job's documents out on this page; when it resolves the page is ready to print. */
    batonPrint: (printed: PrintedMarkup) => Promise<void>;
  }
}

/** Of no concern to the screen, so that setting it lays nothing out again. */
const paper = new CSSStyleSheet({ media: 'print' });
const fonts = usualFonts();

window.batonPrint = async ({ title, html, sheets, school, printedOn }) => {
  document.title = title;
  document.documentElement.classList.remove('counted');
  document.body.innerHTML = html;
  await fonts;
  const documents = Array.from(document.querySelectorAll<HTMLElement>('.doc'));
  // The first count starts the loading of fonts for other alphabets, which may change it.
  countPages(documents);
  await furtherFonts();
  const pages = countPages(documents);
  paper.replaceSync(paperCss(sheets, pages, school, printedOn));
  document.adoptedStyleSheets = [paper];
  document.documentElement.classList.add('counted');
};
