import { z } from 'zod';
import { job, query } from './kinds.ts';

const theme = z.enum(['system', 'light', 'dark']);
const density = z.enum(['roomy', 'compact']);
const columns = z.array(z.string().max(40)).max(40);

/**
 * How somebody likes Baton on this computer. Of the computer, never of the file: nothing about people is kept here.
 * What cannot be read is as if it had never been set.
 */
export const preferences = z.object({
  theme: theme.catch('system'),
  /** Whether single letters act on lists. */
  singleKeys: z.boolean().catch(true),
  staffDensity: density.catch('compact'),
  /** Which columns the staff list shows; null for the usual ones. */
  staffColumns: columns.nullable().catch(null),
});
export type Preferences = z.infer<typeof preferences>;

export const usualPreferences: Preferences = preferences.parse({});

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
  prefer: job(preferenceChange, preferences),
};
