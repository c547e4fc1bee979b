import { appContract } from './app.ts';

/** Everything a page can ask of core, by area. */
export const contract = {
  app: appContract,
};
export type Contract = typeof contract;
