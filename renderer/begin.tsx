import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { connect, queries } from './client.ts';
import { askForFrame } from './pages/frame.ts';
import { NotConnectedPage } from './pages/NotConnectedPage.tsx';
import { Root } from './pages/Root.tsx';
import { forgetWhatIsRefused } from './refused.ts';
import { BatonTheme } from './ui/BatonTheme.tsx';

/** Shows the app, or how to get back to it where there is no session. */
export async function begin(session: Promise<void>): Promise<void> {
  // The first script does not wait for the end of the page, which may come later than all the others.
  if (document.readyState === 'loading')
    await new Promise((there) => document.addEventListener('DOMContentLoaded', there, { once: true }));
  const place = document.getElementById('root');
  if (place === null) throw new Error('The page has no place for the app.');
  const root = createRoot(place);
  try {
    await connect(session);
  } catch {
    root.render(
      <BatonTheme>
        <NotConnectedPage />
      </BatonTheme>,
    );
    return;
  }
  forgetWhatIsRefused();
  await askForFrame();
  root.render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        <BatonTheme>
          <Root />
        </BatonTheme>
      </QueryClientProvider>
    </StrictMode>,
  );
}
