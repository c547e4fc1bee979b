import type { historyContract } from '../../shared/contract/history.ts';
import type { Handlers } from './context.ts';
import { list } from './history/list.ts';
import { state, stepOf } from './history/state.ts';
import { redo, revert, undo } from './history/taking-back.ts';

export { historyContract as contract } from '../../shared/contract/history.ts';

/** What was done in this file, in words; and how it is taken back. */
export const handlers: Handlers<typeof historyContract> = { state, stepOf, list, undo, redo, revert };
