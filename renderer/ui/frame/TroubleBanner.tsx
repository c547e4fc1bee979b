import { Button } from '@mantine/core';
import { IconAlertTriangle } from '../icons.ts';
import { Banner, bannerWords } from './Banner.tsx';
import { isTrouble, trouble } from './trouble.ts';
import type { SavedFacts } from './types.ts';

interface TroubleBannerProps {
  readonly saved: SavedFacts;
  readonly onSaveCopy: () => void;
}

/** Why the work is not known to be safe, and the way out. */
export function TroubleBanner({ saved, onSaveCopy }: TroubleBannerProps) {
  if (!isTrouble(saved.state)) return null;
  return (
    <Banner label={trouble[saved.state]} tone="bad">
      <IconAlertTriangle size={18} aria-hidden />
      <div role="alert" className={bannerWords}>
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
    </Banner>
  );
}
