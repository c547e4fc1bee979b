import { Button } from '@mantine/core';
import { IconAlertTriangle } from '../icons.ts';
import classes from './TroubleBanner.module.css';
import { isTrouble, trouble } from './trouble.ts';
import type { SavedFacts } from './types.ts';

interface TroubleBannerProps {
  readonly saved: SavedFacts;
  readonly onSaveCopy: () => void;
}

/** Why the work is not known to be safe, and the way out. It stands above the page, so that it covers nothing of it. */
export function TroubleBanner({ saved, onSaveCopy }: TroubleBannerProps) {
  if (!isTrouble(saved.state)) return null;
  return (
    <section aria-label={trouble[saved.state]} className={classes.banner}>
      <IconAlertTriangle size={18} aria-hidden />
      <div role="alert" className={classes.words}>
        <b>{saved.reason ?? 'The file could not be written.'}</b> {saved.wayOut}
      </div>
      {saved.beside ? (
        <Button size="sm" component="a" href="#/versions">
          Compare the versions
        </Button>
      ) : null}
      {saved.state === 'cannot_save' ? (
        <Button size="sm" onClick={onSaveCopy}>
          Save a copy now
        </Button>
      ) : null}
    </section>
  );
}
