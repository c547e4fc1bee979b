import { z } from 'zod';
import type { DataOf } from '../../../shared/contract/kinds.ts';
import type { runningContract } from '../../../shared/contract/running.ts';
import type { CommandContext } from '../context.ts';
import { keepSetting, setting } from '../settings.ts';
import type { Reader } from '../sql.ts';
import { requireEvent } from './events.ts';

/** Kept beside the settings, under the event's own key. */
const keyOf = (eventId: string) => `register not needed ${eventId}`;

/** Since when an event's register is not asked for, though somebody in it is not marked; null while it is. */
export const notNeededOn = (db: Reader, eventId: string): string | null =>
  setting(db, keyOf(eventId), z.string()) ?? null;

/** Says that nobody need fill the rest of a register, as where none was kept; or asks for it again. */
export function needRegister(
  context: CommandContext,
  { id, needed }: DataOf<(typeof runningContract)['needRegister']>,
): { done: true } {
  const { title } = requireEvent(context.db, id);
  keepSetting(context.db, keyOf(id), needed ? null : context.today);
  context.describe(
    `${needed ? 'Asked again for the register' : 'Asked for no more of the register'} of ‘${title}’`,
  );
  return { done: true };
}

/** Forgets the same with an event that is taken out. */
export const forgetNeed = ({ db }: CommandContext, eventId: string): void =>
  keepSetting(db, keyOf(eventId), null);
