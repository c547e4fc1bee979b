import { client, runJob } from '../client.ts';
import { usePrint } from '../use-print.ts';

/** Prints pathway plans, one or many in one PDF. */
export function usePrintPlans() {
  const { printing, print, cancel } = usePrint();
  return {
    printing,
    cancel,
    print: (personIds: readonly string[]) =>
      print(
        (options) => runJob(client.plans.print, { personIds: [...personIds] }, options),
        personIds.length === 1 ? 'Making the PDF' : `Making ${personIds.length} plans`,
      ),
  };
}
