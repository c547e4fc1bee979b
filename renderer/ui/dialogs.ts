import { useRef } from 'react';

/** For a dialog that others may stand over: Esc reaches every one that is open, and is meant for the one on top. */
export function useOnTop(onClose: () => void) {
  const ref = useRef<HTMLDivElement>(null);
  return {
    ref,
    onClose: () => {
      if (ref.current === null || !isForAnother(ref.current)) onClose();
    },
  };
}

/** Whether what was just pressed was pressed in another dialog; where it was in none, the last of those open is on top. */
function isForAnother(own: Element): boolean {
  const pressed = window.event?.target;
  const top =
    (pressed instanceof Element ? pressed.closest('[role="dialog"]') : null) ??
    [...document.querySelectorAll('[role="dialog"]')].at(-1);
  return top !== undefined && !own.contains(top);
}
