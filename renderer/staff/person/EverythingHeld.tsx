import { Button } from '@mantine/core';
import { client, runJob } from '../../client.ts';
import { useStatus } from '../../session.ts';
import { IconPrinter } from '../../ui/icons.ts';
import { useShortcut } from '../../ui/shortcuts.ts';
import { usePrint } from '../../use-print.ts';

interface EverythingHeldProps {
  readonly personId: string;
}

/**
 * Prints everything held about one person: opening their page and this are the two clicks. A meeting shows only part of
 * it, so it is not offered in one.
 */
export function EverythingHeld({ personId }: EverythingHeldProps) {
  const meeting = useStatus()?.meeting != null;
  const { printing, print } = usePrintEverything(personId);
  if (meeting) return null;
  return (
    <Button leftSection={<IconPrinter size={16} aria-hidden />} disabled={printing !== null} onClick={print}>
      {printing ?? 'Everything held'}
    </Button>
  );
}

/** The same with the key that prints: once on a page. */
export function EverythingHeldByKey({ personId }: EverythingHeldProps) {
  const meeting = useStatus()?.meeting != null;
  const { print } = usePrintEverything(personId);
  useShortcut({
    keys: 'mod+p',
    alternative: 'alt+shift+p',
    does: 'Print everything held about them',
    off: meeting,
    run: () => meeting || print(),
  });
  return <EverythingHeld personId={personId} />;
}

function usePrintEverything(personId: string) {
  const { printing, print } = usePrint();
  return {
    printing,
    print: () =>
      printing === null &&
      print(
        (options) => runJob(client.staff.printRecord, { id: personId }, options),
        'Making the PDF',
        () => 'Everything held about them is in the PDF.',
      ),
  };
}
