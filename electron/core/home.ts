import type { homeContract } from '../../shared/contract/home.ts';
import type { Handlers } from './context.ts';
import { attention } from './home/attention.ts';
import { addReminder, doneReminder, editReminder, removeReminder } from './home/reminders.ts';

export { homeContract as contract } from '../../shared/contract/home.ts';

/** What needs attention, put together from what the areas say; and the head's own reminders. */
export const handlers: Handlers<typeof homeContract> = {
  attention,
  addReminder,
  editReminder,
  doneReminder,
  removeReminder,
};
