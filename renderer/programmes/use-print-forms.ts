import { client, runJob } from '../client.ts';
import { usePrint } from '../use-print.ts';

/** Prints nomination forms to sign, and letters on what was decided. */
export function usePrintForms() {
  const { printing, print } = usePrint();
  return {
    printing,
    printLetters: (ids: readonly string[]) =>
      print((options) => runJob(client.programmes.printLetters, { ids: [...ids] }, options)),
    print: (ids: readonly string[]) =>
      print((options) => runJob(client.programmes.printForms, { ids: [...ids] }, options)),
  };
}
