/** What the keys of the settings begin with that say which number was issued last. */
export const ISSUED = 'ref ';
