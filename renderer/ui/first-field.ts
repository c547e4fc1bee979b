/**
 * Typing starts in the first field of a dialog, or in what is marked to come first, not on the button that closes. A
 * dialog that was still reading when it opened has given the focus to that button: it goes on to the field.
 */
export function startInFirstField(form: HTMLElement | null): void {
  const marked = form?.querySelector<HTMLElement>('[data-autofocus]');
  const first = marked ?? form?.querySelector<HTMLElement>('input:not([type="hidden"]), textarea');
  first?.setAttribute('data-autofocus', '');
  if (form?.closest('[role="dialog"]')?.contains(document.activeElement)) first?.focus();
}
