import type { Recents } from '../../electron/core/recents.ts';

/** A list of recent files that stays empty. */
export const noRecents: Recents = {
  list: () => [],
  opened: () => undefined,
  met: () => undefined,
  closed: () => undefined,
  forget: () => undefined,
};
