import type { Need } from '../../../shared/contract/home.ts';

/** Something that needs attention, before it is known how much it presses. */
export type Found = Omit<Need, 'band' | 'reminderId'> & { readonly reminderId?: string };
