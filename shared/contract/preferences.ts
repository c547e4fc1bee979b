import { z } from 'zod';
import { jobOfAnyFile, query } from './kinds.ts';
import { type Preferences, usualPreferences } from './usual-preferences.ts';

export type { Preferences };

const theme = z.enum(['system', 'light', 'dark']);
const density = z.enum(['roomy', 'compact']);
const columns = z.array(z.string().max(40)).max(40);

/** As they are kept: what cannot be read is as if it had never been set. */
export const preferences = z.object({
  theme: theme.catch(usualPreferences.theme),
  singleKeys: z.boolean().catch(usualPreferences.singleKeys),
  staffDensity: density.catch(usualPreferences.staffDensity),
  staffColumns: columns.nullable().catch(usualPreferences.staffColumns),
}) satisfies z.ZodType<Preferences>;

export const preferenceChange = z
  .strictObject({
    theme,
    singleKeys: z.boolean(),
    staffDensity: density,
    staffColumns: columns.nullable(),
  })
  .partial();
export type PreferenceChange = z.infer<typeof preferenceChange>;

export const preferencesContract = {
  preferences: query(z.strictObject({}), preferences),
  /** Keeps what was chosen for the next start, and tells every page. */
  prefer: jobOfAnyFile(preferenceChange, preferences),
};
