import type { DataOf } from '../../../shared/contract/kinds.ts';
import type { runningContract } from '../../../shared/contract/running.ts';
import type { CommandContext } from '../context.ts';
import { build } from '../sql.ts';
import { requireEvent } from './events.ts';

/** Says that nobody need fill the rest of a register, as where none was kept; or asks for it again. */
export function needRegister(
  { db, today, describe }: CommandContext,
  { id, needed }: DataOf<(typeof runningContract)['needRegister']>,
): { done: true } {
  const { title } = requireEvent(db, id);
  const not_needed_on = needed ? null : today;
  db.run(build.updateTable('programme_event').set({ not_needed_on }).where('id', '=', id));
  describe(`${needed ? 'Asked again for the register' : 'Asked for no more of the register'} of ‘${title}’`);
  return { done: true };
}
