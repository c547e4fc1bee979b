import { client, runJob, send } from '../client.ts';
import { useReadOnly } from '../ui/read-only.ts';
import { usePrint } from '../use-print.ts';

/** Prints nomination forms to sign, and letters on what was decided. */
export function usePrintForms() {
  const { printing, print } = usePrint();
  const readOnly = useReadOnly();
  return {
    printing,
    printLetters: (ids: readonly string[]) =>
      print(async (options) => {
        const file = await runJob(client.programmes.printLetters, { ids: [...ids] }, options);
        // A file that can only be read prints letters as well, and keeps nothing.
        if (file !== null && readOnly === null)
          await send(client.programmes.lettersPrinted, { ids: [...ids] });
        return file;
      }),
    print: (ids: readonly string[]) =>
      print((options) => runJob(client.programmes.printForms, { ids: [...ids] }, options)),
  };
}
