import { Button, Modal, type ModalProps } from '@mantine/core';
import { useLeaveTyped } from './LeaveTyped.tsx';
import classes from './ReadOnlyNote.module.css';
import { ReadOnlyNote } from './ReadOnlyNote.tsx';
import { useReadOnly } from './read-only.ts';

/**
 * A dialog that ends in a change. Esc leaves it, and asks first once something has been written. In a file that can only
 * be read it says so at once, and asks for nothing.
 */
export function ChangeDialog({ children, ...modal }: ModalProps) {
  const whyNot = useReadOnly();
  const { leaving, asking } = useLeaveTyped(modal.opened && whyNot === null, modal.onClose);
  return (
    <Modal {...modal} {...(whyNot === null && leaving)}>
      {whyNot === null ? (
        <>
          {children}
          {asking}
        </>
      ) : (
        <div className={classes.dialog}>
          <ReadOnlyNote whyNot={whyNot} role="note" />
          <Button data-autofocus onClick={modal.onClose}>
            Close
          </Button>
        </div>
      )}
    </Modal>
  );
}
