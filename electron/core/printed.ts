import type { PrintJobData } from '../../shared/contract/documents.ts';
import type { JobContext, QueryContext } from './context.ts';
import { plainName } from './file-names.ts';
import { build } from './sql.ts';

/** The masthead of every document: our school, and the day it is printed. */
export function schoolPrinted({ db, today }: QueryContext): { school: string; printedOn: string } {
  const row = db.get(build.selectFrom('school').select('name').where('ours', '=', 1).orderBy('id'));
  return { school: row?.name ?? '', printedOn: today };
}

/**
 * Prints a document and hands it to the user. `fileName` is the name without its ending, as in 'Nair Priya -
 * Pathway plan - 2026-11-20'. Null where the user thinks better of it.
 * @throws ZodError where the data are not what the document needs: nothing is half printed.
 */
export async function printAndHandOver(
  context: JobContext,
  job: PrintJobData,
  fileName: string,
): Promise<{ ref: string; name: string } | null> {
  context.progress(null, 'Making the PDF');
  const { printJob } = await import('../../shared/contract/documents.ts');
  const path = context.shell.temporary('document.pdf');
  await context.shell.printToPdf(printJob.parse(job), path, context.signal);
  return context.shell.handOver(path, plainName(`${fileName}.pdf`));
}
