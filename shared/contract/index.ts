import { appContract } from './app.ts';
import { backupsContract } from './backups.ts';
import { cohortsContract } from './cohorts.ts';
import { erasureContract } from './erasure.ts';
import { frameContract } from './frame.ts';
import { handOverContract } from './hand-over.ts';
import { historyContract } from './history.ts';
import { homeContract } from './home.ts';
import { impactContract } from './impact.ts';
import { importContract } from './import.ts';
import { intakeContract } from './intake.ts';
import { matchingContract } from './matching.ts';
import { plansContract } from './plans.ts';
import { programmesContract } from './programmes.ts';
import { projectsContract } from './projects.ts';
import { reviewsContract } from './reviews.ts';
import { runningContract } from './running.ts';
import { settingsContract } from './settings.ts';
import { staffContract } from './staff.ts';
import { stagesContract } from './stages.ts';
import { talentContract } from './talent.ts';
import { versionsContract } from './versions.ts';

/** Everything a page can ask of core, by area. */
export const contract = {
  staff: staffContract,
  stages: stagesContract,
  cohorts: cohortsContract,
  reviews: reviewsContract,
  programmes: programmesContract,
  settings: settingsContract,
  import: importContract,
  talent: talentContract,
  matching: matchingContract,
  intake: intakeContract,
  impact: impactContract,
  projects: projectsContract,
  running: runningContract,
  plans: plansContract,
  frame: frameContract,
  home: homeContract,
  history: historyContract,
  backups: backupsContract,
  versions: versionsContract,
  handOver: handOverContract,
  erasure: erasureContract,
  app: appContract,
};
export type Contract = typeof contract;
