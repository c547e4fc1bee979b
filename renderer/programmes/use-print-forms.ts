import { client, runJob } from '../client.ts';
import { usePrint } from '../use-print.ts';

/** Prints nomination forms to sign. */
export function usePrintForms() {
  const { printing, print } = usePrint();
  return {
    printing,
    print: (ids: readonly string[]) =>
      print((options) => runJob(client.programmes.printForms, { ids: [...ids] }, options)),
  };
}
