/** How somebody likes Baton on this computer. Of the computer, never of the file: nothing about people is kept here. */
export interface Preferences {
  theme: 'system' | 'light' | 'dark';
  /** Whether single letters act on lists. */
  singleKeys: boolean;
  staffDensity: 'roomy' | 'compact';
  /** Which columns the staff list shows; null for the usual ones. */
  staffColumns: string[] | null;
}

/** How Baton is until somebody chooses otherwise. */
export const usualPreferences: Preferences = {
  theme: 'system',
  singleKeys: true,
  staffDensity: 'compact',
  staffColumns: null,
};
