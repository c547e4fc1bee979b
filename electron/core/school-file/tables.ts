import type { CohortTables } from './tables/cohorts.ts';
import type { FileTables } from './tables/file.ts';
import type { HistoryTables } from './tables/history.ts';
import type { HomeTables } from './tables/home.ts';
import type { ImportTables } from './tables/import.ts';
import type { IntakeTables } from './tables/intake.ts';
import type { MatchingTables } from './tables/matching.ts';
import type { OutcomeTables } from './tables/outcomes.ts';
import type { PlanTables } from './tables/plans.ts';
import type { ProgrammeTables } from './tables/programmes.ts';
import type { ProjectTables } from './tables/projects.ts';
import type { ReviewTables } from './tables/reviews.ts';
import type { RunningTables } from './tables/running.ts';
import type { StaffTables } from './tables/staff.ts';
import type { StageTables } from './tables/stages.ts';
import type { TalentTables } from './tables/talent.ts';

/** The tables as TypeScript sees them; `test/core/schema.test.ts` compares them with the migrations. */
export interface Tables
  extends FileTables,
    StaffTables,
    ImportTables,
    StageTables,
    CohortTables,
    ReviewTables,
    TalentTables,
    ProgrammeTables,
    RunningTables,
    MatchingTables,
    IntakeTables,
    OutcomeTables,
    ProjectTables,
    PlanTables,
    HomeTables,
    HistoryTables {}
