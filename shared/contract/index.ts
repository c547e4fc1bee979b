import { appContract } from './app.ts';
import { settingsContract } from './settings.ts';
import { staffContract } from './staff.ts';

/** Everything a page can ask of core, by area. */
export const contract = {
  staff: staffContract,
  settings: settingsContract,
  app: appContract,
};
export type Contract = typeof contract;
