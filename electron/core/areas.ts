import type { Contract } from '../../shared/contract/index.ts';
import type { Handlers } from './context.ts';
import { programmes } from './programmes.ts';
import { settings } from './settings-handlers.ts';
import { staff } from './staff.ts';

type Areas = Omit<Contract, 'app'>;

/** The handlers of every area that works on the open school file; adding one here and in the contract is all. */
export const areas: { readonly [Name in keyof Areas]: Handlers<Areas[Name]> } = {
  staff,
  programmes,
  settings,
};
