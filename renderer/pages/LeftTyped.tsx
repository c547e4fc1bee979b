import { Button, Modal, Textarea } from '@mantine/core';
import { use } from 'react';
import { useTypedInPlace } from '../ui/unsaved.ts';

interface LeftTypedProps {
  /** Null where it cannot be read any more. */
  readonly typed: Promise<string | null>;
  readonly onClose: () => void;
}

/** Hands back what was being written when the file was locked or a meeting began. */
export function LeftTyped({ typed, onClose }: LeftTypedProps) {
  const words = use(typed);
  // It may be locked again before anybody has copied it.
  useTypedInPlace(words !== null, words);
  if (words === null) return null;
  return (
    <Modal
      opened
      onClose={onClose}
      closeOnClickOutside={false}
      title="What you were writing"
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <p>Its page was closed before it was saved. Copy what you need: when you close this, it is gone.</p>
      <Textarea
        mt="md"
        label="Typed and not saved"
        readOnly
        autosize
        maxRows={12}
        data-autofocus
        value={words}
        onFocus={({ currentTarget }) => currentTarget.select()}
      />
      <Button mt="md" onClick={onClose}>
        I have what I need
      </Button>
    </Modal>
  );
}
