/**
 * Marks a field that holds nothing or something that cannot be read, so that its form is not sent with what the field held before.
 * To be given as its `ref`.
 */
export const markUnread = (problem: string | null) => (field: HTMLInputElement | null) =>
  field?.setCustomValidity(problem ?? '');

/** Goes to the first field of the form that is so marked; false where there is none. */
export function goToUnread(form: HTMLFormElement): boolean {
  for (const field of form.elements)
    if (field instanceof HTMLInputElement && field.validity.customError) {
      field.focus();
      return true;
    }
  return false;
}
