import { lazy } from 'react';
import type { AppRoute } from '../App.tsx';
import { HomePage } from './home/HomePage.tsx';
import { pageAhead } from './page-ahead.tsx';
import { StaffWithActions } from './staff/StaffWithActions.tsx';

const stages = pageAhead(() => import('../stages/StagesPage.tsx').then((m) => m.StagesPage));
const reviews = pageAhead(() => import('../reviews/ReviewsPage.tsx').then((m) => m.ReviewsPage));
const programmes = pageAhead(() => import('../programmes/ProgrammesPage.tsx').then((m) => m.ProgrammesPage));
const plans = pageAhead(() => import('../plans/PlansPage.tsx').then((m) => m.PlansPage));

/** Fetches the pages that the navigation leads to, one after another, while nobody waits. */
export async function fetchFurtherPages(): Promise<void> {
  for (const page of [stages, programmes, plans, reviews]) await page.fetch();
}

/** Every page by its address. Pages load when they are first opened, so that the first one shows at once. */
export const routes: readonly AppRoute[] = [
  {
    path: '/',
    page: HomePage,
  },
  {
    path: '/flags',
    page: lazy(() => import('../talent/FlagsPage.tsx').then((m) => ({ default: m.FlagsPage }))),
  },
  {
    path: '/staff',
    page: StaffWithActions,
  },
  {
    path: '/staff/import',
    page: lazy(() => import('../staff/import/ImportPage.tsx').then((m) => ({ default: m.ImportPage }))),
  },
  {
    path: '/staff/posts',
    page: lazy(() => import('../staff/PostsPage.tsx').then((m) => ({ default: m.PostsPage }))),
  },
  {
    path: '/staff/:id',
    page: lazy(() => import('./person/PersonPage.tsx').then((m) => ({ default: m.PersonPage }))),
  },
  {
    path: '/stages',
    page: stages.page,
  },
  {
    path: '/reviews',
    page: reviews.page,
  },
  {
    path: '/reviews/frameworks',
    page: lazy(() => import('../reviews/FrameworksPage.tsx').then((m) => ({ default: m.FrameworksPage }))),
  },
  {
    path: '/reviews/frameworks/:versionId',
    page: lazy(() => import('../reviews/FrameworkPage.tsx').then((m) => ({ default: m.FrameworkPage }))),
  },
  {
    path: '/reviews/cohort',
    page: lazy(() =>
      import('../reviews/CohortFiguresPage.tsx').then((m) => ({ default: m.CohortFiguresPage })),
    ),
  },
  {
    path: '/reviews/:id/answers',
    page: lazy(() => import('../reviews/EntryPage.tsx').then((m) => ({ default: m.EntryPage }))),
  },
  {
    path: '/reviews/:id/forms',
    page: lazy(() => import('../reviews/forms/FormsPage.tsx').then((m) => ({ default: m.FormsPage }))),
  },
  {
    path: '/reviews/:id/students',
    page: lazy(() =>
      import('../reviews/students/StudentsPage.tsx').then((m) => ({ default: m.StudentsPage })),
    ),
  },
  {
    path: '/reviews/:id',
    page: lazy(() => import('./reviews/ReviewWithPlan.tsx').then((m) => ({ default: m.ReviewWithPlan }))),
  },
  {
    path: '/stages/cohorts',
    page: lazy(() => import('../cohorts/CohortsPage.tsx').then((m) => ({ default: m.CohortsPage }))),
  },
  {
    path: '/stages/cohorts/new/:stage?',
    page: lazy(() => import('../cohorts/StartCohortPage.tsx').then((m) => ({ default: m.StartCohortPage }))),
  },
  {
    path: '/stages/rollover',
    page: lazy(() =>
      import('../cohorts/rollover/RolloverPage.tsx').then((m) => ({ default: m.RolloverPage })),
    ),
  },
  {
    path: '/stages/register',
    page: lazy(() =>
      import('../cohorts/graduation/GraduatesPage.tsx').then((m) => ({ default: m.GraduatesPage })),
    ),
  },
  {
    path: '/stages/cohorts/:id',
    page: lazy(() => import('../cohorts/CohortPage.tsx').then((m) => ({ default: m.CohortPage }))),
  },
  {
    path: '/stages/mentors',
    page: lazy(() => import('../cohorts/MentorsPage.tsx').then((m) => ({ default: m.MentorsPage }))),
  },
  {
    path: '/stages/questions',
    page: lazy(() => import('../stages/SettlePage.tsx').then((m) => ({ default: m.SettlePage }))),
  },
  {
    path: '/stages/edit/:id?',
    page: lazy(() => import('../stages/StageEditorPage.tsx').then((m) => ({ default: m.StageEditorPage }))),
  },
  {
    path: '/backups',
    page: lazy(() => import('../backups/BackupsPage.tsx').then((m) => ({ default: m.BackupsPage }))),
  },
  {
    path: '/erasures',
    page: lazy(() => import('../erasure/ErasuresPage.tsx').then((m) => ({ default: m.ErasuresPage }))),
  },
  {
    path: '/history',
    page: lazy(() => import('../history/HistoryPage.tsx').then((m) => ({ default: m.HistoryPage }))),
  },
  {
    path: '/settings',
    page: lazy(() => import('../settings/SettingsPage.tsx').then((m) => ({ default: m.SettingsPage }))),
  },
  {
    path: '/settings/hand-over',
    page: lazy(() =>
      import('../settings/hand-over/HandOverPage.tsx').then((m) => ({ default: m.HandOverPage })),
    ),
  },
  {
    path: '/versions',
    page: lazy(() => import('../versions/VersionsPage.tsx').then((m) => ({ default: m.VersionsPage }))),
  },
  {
    path: '/versions/backup/:id',
    page: lazy(() => import('../versions/VersionPage.tsx').then((m) => ({ default: m.BackupVersionPage }))),
  },
  {
    path: '/versions/copy/:id',
    page: lazy(() => import('../versions/VersionPage.tsx').then((m) => ({ default: m.CopyVersionPage }))),
  },
  {
    path: '/programmes',
    page: programmes.page,
  },
  {
    path: '/programmes/rounds/:id/exports',
    page: lazy(() => import('../programmes/ExportsPage.tsx').then((m) => ({ default: m.ExportsPage }))),
  },
  {
    path: '/programmes/rounds/:id/meetings',
    page: lazy(() =>
      import('../programmes/NeedsMeetingsPage.tsx').then((m) => ({ default: m.NeedsMeetingsPage })),
    ),
  },
  {
    path: '/programmes/rounds/:id/places',
    page: lazy(() => import('../programmes/PlacesPage.tsx').then((m) => ({ default: m.PlacesPage }))),
  },
  {
    path: '/programmes/rounds/:id/intake',
    page: lazy(() => import('../intake/IntakePage.tsx').then((m) => ({ default: m.IntakePage }))),
  },
  {
    path: '/programmes/rounds/:id/decisions',
    page: lazy(() => import('../intake/DecisionsPage.tsx').then((m) => ({ default: m.DecisionsPage }))),
  },
  {
    path: '/programmes/rounds/:id/running',
    page: lazy(() => import('../running/RunningPage.tsx').then((m) => ({ default: m.RunningPage }))),
  },
  {
    path: '/programmes/rounds/:id/running/:nomination',
    page: lazy(() => import('../running/ParticipantPage.tsx').then((m) => ({ default: m.ParticipantPage }))),
  },
  {
    path: '/programmes/rounds/:id/:nomination?',
    page: lazy(() => import('../programmes/RoundPage.tsx').then((m) => ({ default: m.RoundPage }))),
  },
  {
    path: '/programmes/:id/edit',
    page: lazy(() =>
      import('../programmes/ProgrammeEditPage.tsx').then((m) => ({ default: m.ProgrammeEditPage })),
    ),
  },
  {
    path: '/programmes/:id',
    page: lazy(() => import('../programmes/ProgrammePage.tsx').then((m) => ({ default: m.ProgrammePage }))),
  },
  {
    path: '/impact',
    page: lazy(() => import('../impact/ImpactPage.tsx').then((m) => ({ default: m.ImpactPage }))),
  },
  {
    path: '/impact/follow-ups',
    page: lazy(() => import('../impact/FollowUpsPage.tsx').then((m) => ({ default: m.FollowUpsPage }))),
  },
  {
    path: '/impact/participants/:id',
    page: lazy(() => import('../impact/ParticipantPage.tsx').then((m) => ({ default: m.ParticipantPage }))),
  },
  {
    path: '/matching/pool',
    page: lazy(() => import('../matching/PoolPage.tsx').then((m) => ({ default: m.PoolPage }))),
  },
  {
    path: '/matching/requests',
    page: lazy(() => import('../matching/RequestsPage.tsx').then((m) => ({ default: m.RequestsPage }))),
  },
  {
    path: '/matching/schools',
    page: lazy(() => import('../matching/SchoolsPage.tsx').then((m) => ({ default: m.SchoolsPage }))),
  },
  {
    path: '/matching/:kind?',
    page: lazy(() => import('../matching/MatchingPage.tsx').then((m) => ({ default: m.MatchingPage }))),
  },
  {
    path: '/projects',
    page: lazy(() => import('../projects/ProjectsPage.tsx').then((m) => ({ default: m.ProjectsPage }))),
  },
  {
    path: '/projects/opportunities',
    page: lazy(() =>
      import('../projects/OpportunitiesPage.tsx').then((m) => ({ default: m.OpportunitiesPage })),
    ),
  },
  {
    path: '/projects/library',
    page: lazy(() => import('../projects/LibraryPage.tsx').then((m) => ({ default: m.LibraryPage }))),
  },
  {
    path: '/projects/library/:id',
    page: lazy(() =>
      import('../projects/SharedProjectPage.tsx').then((m) => ({ default: m.SharedProjectPage })),
    ),
  },
  {
    path: '/projects/:id',
    page: lazy(() => import('../projects/ProjectPage.tsx').then((m) => ({ default: m.ProjectPage }))),
  },
  {
    path: '/plans',
    page: plans.page,
  },
  {
    path: '/plans/:personId',
    page: lazy(() => import('../plans/PlanPage.tsx').then((m) => ({ default: m.PlanPage }))),
  },
];
