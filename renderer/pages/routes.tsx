import { lazy } from 'react';
import type { AppRoute } from '../App.tsx';

const home = () => import('./home/HomePage.tsx').then((m) => ({ default: m.HomePage }));
const staff = () => import('./staff/StaffWithActions.tsx').then((m) => ({ default: m.StaffWithActions }));

/** Fetches the two pages that come first while nobody waits; one that fails is fetched when it is opened. */
export function loadFirstPages(): void {
  home()
    .then(staff)
    .catch(() => undefined);
}

/** Every page by its address. Pages load when they are first opened, so that the first one shows at once. */
export const routes: readonly AppRoute[] = [
  {
    path: '/',
    page: lazy(home),
  },
  {
    path: '/flags',
    page: lazy(() => import('../talent/FlagsPage.tsx').then((m) => ({ default: m.FlagsPage }))),
  },
  {
    path: '/staff',
    page: lazy(staff),
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
    page: lazy(() => import('../stages/StagesPage.tsx').then((m) => ({ default: m.StagesPage }))),
  },
  {
    path: '/reviews',
    page: lazy(() => import('../reviews/ReviewsPage.tsx').then((m) => ({ default: m.ReviewsPage }))),
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
    path: '/reviews/:id/answers',
    page: lazy(() => import('../reviews/EntryPage.tsx').then((m) => ({ default: m.EntryPage }))),
  },
  {
    path: '/reviews/:id/forms',
    page: lazy(() => import('../reviews/forms/FormsPage.tsx').then((m) => ({ default: m.FormsPage }))),
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
    page: lazy(() => import('../programmes/ProgrammesPage.tsx').then((m) => ({ default: m.ProgrammesPage }))),
  },
  {
    path: '/programmes/rounds/:id/exports',
    page: lazy(() => import('../programmes/ExportsPage.tsx').then((m) => ({ default: m.ExportsPage }))),
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
    path: '/plans',
    page: lazy(() => import('../plans/PlansPage.tsx').then((m) => ({ default: m.PlansPage }))),
  },
  {
    path: '/plans/:personId',
    page: lazy(() => import('../plans/PlanPage.tsx').then((m) => ({ default: m.PlanPage }))),
  },
];
