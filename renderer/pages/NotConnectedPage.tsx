import { ErrorPanel } from '../ui/ErrorPanel.tsx';
import { Page } from '../ui/Page.tsx';

/** What a page shows that has no session: its link was used before, or Baton was started again. */
export function NotConnectedPage() {
  return (
    <main>
      <Page title="This page is not connected with Baton">
        <ErrorPanel title="Each start of Baton gives one link, which works once">
          Your file is safe. Go back to the tab in which Baton is open, or start Baton again and use the new
          link.
        </ErrorPanel>
      </Page>
    </main>
  );
}
