import { useSubmit } from './submit.ts';
import { showUndoable } from './taking-back.ts';

/**
 * A form's sending, as `useSubmit` has it. What `keep` sends is, once it is kept, said with a way to take it back, and
 * the form closes; what was refused leaves it open. Words that hang on the reply are asked for once it is there.
 */
export function useKept(fields: readonly string[], onClose: () => void) {
  const { submit, ...form } = useSubmit(fields);
  const keep = async (work: () => Promise<unknown>, said: string | (() => string)): Promise<void> => {
    if (!(await submit(work))) return;
    showUndoable(typeof said === 'string' ? said : said());
    onClose();
  };
  return { ...form, keep };
}
