import { Component, type ReactNode } from 'react';
import { ErrorPanel } from './ErrorPanel.tsx';
import { Page } from './Page.tsx';

interface PageBoundaryProps {
  readonly children: ReactNode;
}

/** Keeps a page that fails from taking the frame with it: what failed is said, with the way on. */
export class PageBoundary extends Component<PageBoundaryProps, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <Page title="This page did not load">
        <ErrorPanel title="The page could not be shown" onRetry={() => window.location.reload()}>
          Everything that was saved is safe. Check that Baton is still running, then try again, or choose
          another page at the side.
        </ErrorPanel>
      </Page>
    );
  }
}
