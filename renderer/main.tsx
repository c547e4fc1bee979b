import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { connect, queries } from './client.ts';
import { NotConnectedPage } from './pages/NotConnectedPage.tsx';
import { Root } from './pages/Root.tsx';
import { BatonTheme } from './ui/BatonTheme.tsx';

const place = document.getElementById('root');
if (place === null) throw new Error('The page has no place for the app.');
const root = createRoot(place);
try {
  await connect();
  root.render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        <BatonTheme>
          <Root />
        </BatonTheme>
      </QueryClientProvider>
    </StrictMode>,
  );
} catch {
  root.render(
    <BatonTheme>
      <NotConnectedPage />
    </BatonTheme>,
  );
}
