import { type ComponentType, Suspense } from 'react';
import { Route, Router, Switch } from 'wouter';
import { EmptyState } from './ui/EmptyState.tsx';
import { AppFrame } from './ui/frame/AppFrame.tsx';
import type { FrameProps } from './ui/frame/types.ts';
import { usePathOfHash } from './ui/hash.ts';
import { LoadingRows } from './ui/LoadingRows.tsx';
import { Page } from './ui/Page.tsx';
import { PageBoundary } from './ui/PageBoundary.tsx';
import { pageOf } from './ui/page-focus.ts';

export interface AppRoute {
  /** As wouter reads it: '/staff/:id'. Ids only, never names. */
  readonly path: string;
  readonly page: ComponentType;
}

/** What stands round the pages, but for the place and the page itself. */
export type FrameFacts = Omit<FrameProps, 'path' | 'children'>;

interface AppProps {
  readonly frame: FrameFacts;
  readonly routes: readonly AppRoute[];
}

/** The frame with the page that the address names. */
export function App(props: AppProps) {
  return (
    <Router hook={usePathOfHash}>
      <Framed {...props} />
    </Router>
  );
}

function Framed({ frame, routes }: AppProps) {
  const [path] = usePathOfHash();
  return (
    <AppFrame {...frame} path={path}>
      <PageBoundary key={pageOf(path)}>
        <Suspense fallback={<LoadingRows label="Opening the page" />}>
          <Switch>
            {routes.map(({ path, page }) => (
              <Route key={path} path={path} component={page} />
            ))}
            <Route>
              <NoSuchPage />
            </Route>
          </Switch>
        </Suspense>
      </PageBoundary>
    </AppFrame>
  );
}

function NoSuchPage() {
  return (
    <Page title="Nothing here">
      <EmptyState title="This page is not in the file that is open">
        It may have been deleted, or the link is from another file. <a href="#/">Go to Home</a>
      </EmptyState>
    </Page>
  );
}
