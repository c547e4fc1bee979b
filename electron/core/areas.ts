import type { Contract } from '../../shared/contract/index.ts';
import { cohorts } from './cohorts.ts';
import type { Handlers } from './context.ts';
import { history } from './history.ts';
import { home } from './home.ts';
import { impact } from './impact.ts';
import { importing } from './import.ts';
import { intake } from './intake.ts';
import { matching } from './matching.ts';
import { plans } from './plans.ts';
import { programmes } from './programmes.ts';
import { projects } from './projects.ts';
import { reviews } from './reviews.ts';
import { running } from './running.ts';
import { settings } from './settings-handlers.ts';
import { staff } from './staff.ts';
import { stages } from './stages.ts';
import { talent } from './talent.ts';

type Areas = Omit<Contract, 'app' | 'backups' | 'versions' | 'handOver' | 'erasure'>;

/** The handlers of every area that works on the open school file; adding one here and in the contract is all. */
export const areas: { readonly [Name in keyof Areas]: Handlers<Areas[Name]> } = {
  staff,
  stages,
  cohorts,
  reviews,
  programmes,
  settings,
  import: importing,
  talent,
  matching,
  intake,
  impact,
  projects,
  running,
  plans,
  home,
  history,
};
