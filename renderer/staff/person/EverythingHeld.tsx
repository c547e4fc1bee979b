import { Button } from '@mantine/core';
import { client, runJob } from '../../client.ts';
import { IconPrinter } from '../../ui/icons.ts';
import { usePrint } from '../../use-print.ts';

/** Prints everything held about one person: opening their page and this are the two clicks. */
export function EverythingHeld({ personId }: { readonly personId: string }) {
  const { printing, print } = usePrint();
  return (
    <Button
      leftSection={<IconPrinter size={16} aria-hidden />}
      disabled={printing !== null}
      onClick={() =>
        print(
          (options) => runJob(client.staff.printRecord, { id: personId }, options),
          'Making the PDF',
          () => 'Everything held about them is in the PDF.',
        )
      }
    >
      {printing ?? 'Everything held'}
    </Button>
  );
}
