/** Whether what was just pressed was meant for another dialog than that of `own`: Esc reaches every one that is open. */
export function isForAnother(own: Element): boolean {
  const pressed = window.event?.target;
  const top =
    (pressed instanceof Element ? pressed.closest('[role="dialog"]') : null) ??
    [...document.querySelectorAll('[role="dialog"]')].at(-1);
  return own.isConnected && top !== undefined && !top.contains(own) && !own.contains(top);
}
