import { renderToStaticMarkup } from 'react-dom/server';
import type { PrintJobData } from '../../shared/contract/documents.ts';
import type { PrintedParts } from '../../shared/contract/printed-markup.ts';
import { layOut } from './documents.tsx';
import { pageSize } from './measure.ts';

/**
 * One job as the HTML of its documents. Made by Node while the browser that prints it is still starting: the page then has neither React
 * to read nor elements to make.
 */
export function partsOf(job: PrintJobData): PrintedParts {
  const { school, printedOn } = job.data;
  return {
    title: job.title,
    school,
    printedOn,
    documents: layOut(job).map(({ element, ...sheet }, index) => ({
      sheet,
      html: () =>
        renderToStaticMarkup(
          <article className={`doc sheet${index}`} style={pageSize(sheet)} aria-label={sheet.running}>
            {element}
          </article>,
        ),
    })),
  };
}
