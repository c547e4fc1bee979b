import { appContract } from './app.ts';
import { staffContract } from './staff.ts';

/** Everything a page can ask of core, by area. */
export const contract = {
  staff: staffContract,
  app: appContract,
};
export type Contract = typeof contract;
