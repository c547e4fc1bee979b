import { Button } from '@mantine/core';
import { webAddress } from '../../shared/rules/web-address.ts';
import { client, runJob } from '../client.ts';
import { onDesktop } from '../shell.ts';
import { explain } from '../submit.ts';
import { LinkButton } from '../ui/LinkButton.tsx';
import { showDone, showProblem } from '../ui/undo.tsx';
import classes from './programmes.module.css';

interface GuidePlaceProps {
  readonly programmeId: string;
  /** The place of the element whose guide it is; null where it is the programme's own. */
  readonly element: number | null;
  /** Where it is kept, as it was typed. */
  readonly kept: string;
  /** Whose guide it is, for whoever cannot see what stands around it. */
  readonly of: string;
}

/** A folder or a file somewhere, in words that a file manager takes; a shelf in the office is not copied. */
const isPath = (kept: string): boolean => /[\\/]/.test(kept);

/** Where a guide is: a web address opens in the browser, a path can be copied. Nothing opens by itself. */
export function GuidePlace({ programmeId, element, kept, of }: GuidePlaceProps) {
  const address = webAddress(kept);
  const open = async () => {
    try {
      await runJob(client.programmes.openGuide, { id: programmeId, element });
    } catch (error) {
      showProblem(explain(error));
    }
  };
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(kept);
      showDone('Where the guide is kept is copied.');
    } catch {
      showProblem('It could not be copied.', 'Mark the words and copy them.');
    }
  };
  if (address === null)
    return (
      <span className={classes.guide}>
        {kept}
        {isPath(kept) ? (
          <Button size="sm" aria-label={`Copy where it is: ${of}`} onClick={() => void copy()}>
            Copy where it is
          </Button>
        ) : null}
      </span>
    );
  const label = `${address}, opens in your browser: ${of}`;
  return onDesktop() ? (
    <LinkButton aria-label={label} onClick={() => void open()}>
      {address}
    </LinkButton>
  ) : (
    <a href={address} target="_blank" rel="noopener noreferrer" aria-label={label}>
      {address}
    </a>
  );
}
