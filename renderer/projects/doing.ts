import { client, runJob } from '../client.ts';
import { usePrint } from '../use-print.ts';

/** Prints case histories, one or many in one PDF. */
export function usePrintCaseHistories() {
  const { printing, print, cancel } = usePrint();
  return {
    printing,
    cancel,
    print: (ids: readonly string[]) =>
      print(
        (options) => runJob(client.projects.print, { ids: [...ids] }, options),
        ids.length === 1 ? 'Making the PDF' : `Making ${ids.length} case histories`,
      ),
  };
}
