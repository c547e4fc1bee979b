import { lazy } from 'react';
import type { AppRoute } from '../App.tsx';

/** Every page by its address. Pages load when they are first opened, so that the first one shows at once. */
export const routes: readonly AppRoute[] = [
  {
    path: '/staff',
    page: lazy(() => import('../staff/StaffPage.tsx').then((m) => ({ default: m.StaffPage }))),
  },
];
