import { Button, Modal, type ModalProps } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { LeaveTyped } from './LeaveTyped.tsx';
import classes from './ReadOnlyNote.module.css';
import { ReadOnlyNote } from './ReadOnlyNote.tsx';
import { useReadOnly } from './read-only.ts';

/**
 * A dialog that ends in a change. Esc leaves it, and asks first once something has been typed. In a file that can only be
 * read it says so at once, and asks for nothing.
 */
export function ChangeDialog({ children, onClose, ...modal }: ModalProps) {
  const whyNot = useReadOnly();
  const [typed, setTyped] = useState(false);
  const [leaving, setLeaving] = useState(false);
  if (!modal.opened && typed) setTyped(false);
  if (!modal.opened && leaving) setLeaving(false);
  return (
    <Modal
      {...modal}
      onClose={() => (typed ? setLeaving(true) : onClose())}
      onInput={(event: FormEvent<HTMLElement>) => isText(event.target) && setTyped(true)}
    >
      {whyNot === null ? (
        <>
          {children}
          {leaving ? <LeaveTyped onLeave={onClose} onStay={() => setLeaving(false)} /> : null}
        </>
      ) : (
        <div className={classes.dialog}>
          <ReadOnlyNote whyNot={whyNot} role="note" />
          <Button data-autofocus onClick={onClose}>
            Close
          </Button>
        </div>
      )}
    </Modal>
  );
}

/** What is ticked, chosen or searched for is soon done again; what is written is not. */
const isText = (field: EventTarget) =>
  field instanceof HTMLElement &&
  field.matches('textarea, input:not([type="checkbox"], [type="radio"], [role])');
