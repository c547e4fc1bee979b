import { appContract } from './app.ts';
import { programmesContract } from './programmes.ts';
import { settingsContract } from './settings.ts';
import { staffContract } from './staff.ts';

/** Everything a page can ask of core, by area. */
export const contract = {
  staff: staffContract,
  programmes: programmesContract,
  settings: settingsContract,
  app: appContract,
};
export type Contract = typeof contract;
