import { Button, Modal, Textarea } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { AppStatus } from '../../shared/contract/app.ts';
import { takeTyped } from '../left-typed.ts';
import { showProblem } from '../ui/undo.tsx';

interface LeftTypedProps {
  readonly file: NonNullable<AppStatus['file']>;
  readonly onClose: () => void;
}

/** Hands back what was being written when the file was locked, the page covered or a meeting begun. */
export function LeftTyped({ file, onClose }: LeftTypedProps) {
  const [words, setWords] = useState<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is handed out once
  useEffect(() => {
    takeTyped(file).then(
      (typed) => (typed === null ? onClose() : setWords(typed)),
      () => {
        onClose();
        showProblem('What you were writing cannot be read any more', 'The passphrase was changed meanwhile.');
      },
    );
  }, []);
  return (
    <Modal
      opened={words !== null}
      onClose={onClose}
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
        value={words ?? ''}
        onFocus={({ currentTarget }) => currentTarget.select()}
      />
      <Button mt="md" onClick={onClose}>
        I have what I need
      </Button>
    </Modal>
  );
}
