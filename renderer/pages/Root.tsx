import { useCallback } from 'react';
import { App } from '../App.tsx';
import { useFeed, useStatus } from '../session.ts';
import { useFrame } from './frame.ts';
import { runMenu } from './menu.ts';
import { routes } from './routes.tsx';
import { Start } from './Start.tsx';

/** The first page while no file is open, else the frame with the file's pages. */
export function Root() {
  const status = useStatus();
  useFeed(useCallback((chosen: string) => runMenu(chosen), []));
  if (status === undefined) return null;
  return status.file === null ? <Start status={status} /> : <OpenFile key={status.file.id} />;
}

function OpenFile() {
  const frame = useFrame();
  return frame === null ? null : <App frame={frame} routes={routes} />;
}
