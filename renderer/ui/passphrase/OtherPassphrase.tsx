import { Modal } from '@mantine/core';
import type { Typed } from '../../../shared/contract/protection.ts';
import { TypeToOpen } from './TypeToOpen.tsx';

/** What core refuses a version of the file with that another passphrase opens. */
export const OTHER_PASSPHRASE = 'unlock.other-passphrase';

interface OtherPassphraseProps {
  /** 'This backup', 'This copy'. */
  readonly what: string;
  readonly open: (typed: Typed) => Promise<unknown>;
  readonly onOpened: () => void;
  readonly onClose: () => void;
}

/** Asks for what opened a version of the file before its passphrase was changed. */
export function OtherPassphrase({ what, open, onOpened, onClose }: OtherPassphraseProps) {
  return (
    <Modal
      opened
      onClose={onClose}
      title={`${what} has another passphrase`}
      size={460}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <TypeToOpen
        button="Open it"
        open={async (typed) => {
          await open(typed);
          onOpened();
        }}
      >
        {(byCode) => (
          <p>
            The passphrase of the file was changed since.{' '}
            {byCode ? 'Type the recovery code of that time.' : 'Type the passphrase it had then.'} You are not
            asked again until the file is closed or locked.
          </p>
        )}
      </TypeToOpen>
    </Modal>
  );
}
