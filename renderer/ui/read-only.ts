import { createContext, useContext } from 'react';

/** Why nothing can be changed in the file that is open, in a sentence with its way out; null where it can. */
export const ReadOnly = createContext<string | null>(null);

export const useReadOnly = (): string | null => useContext(ReadOnly);
