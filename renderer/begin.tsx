import { QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { asRead } from '../shared/rules/by-text.ts';
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
  const draw = (page: ReactNode) =>
    root.render(
      <StrictMode>
        <QueryClientProvider client={queries}>
          <BatonTheme>{page}</BatonTheme>
        </QueryClientProvider>
      </StrictMode>,
    );
  // While Baton still answers: what the first drawing would otherwise make before all else.
  draw(null);
  asRead('', '');
  try {
    await connect(session);
  } catch {
    draw(<NotConnectedPage />);
    return;
  }
  forgetWhatIsRefused();
  await askForFrame();
  draw(<Root />);
}
