import { useEffect } from 'react';
import { client, runJob } from './client.ts';

/**
 * Tells core when the page is hidden or left, so that the file itself is written: the computer may be closed next, or
 * the drive pulled out. The desktop's window tells by itself when it loses the focus. Where the file cannot be written
 * it is tried again as soon as somebody comes back, who may have put the matter right.
 */
export function useAway(opened: boolean, cannotSave: boolean): void {
  useEffect(() => {
    if (!opened) return;
    const leave = () => {
      if (document.visibilityState !== 'hidden') return;
      // Where it cannot be written the status says so, on every page that is left.
      runJob(client.app.away, {}).catch(() => undefined);
    };
    document.addEventListener('visibilitychange', leave);
    window.addEventListener('pagehide', leave);
    return () => {
      document.removeEventListener('visibilitychange', leave);
      window.removeEventListener('pagehide', leave);
    };
  }, [opened]);
  useEffect(() => {
    if (!cannotSave) return;
    // What comes of it is told by the status.
    const back = () => void runJob(client.app.away, {}).catch(() => undefined);
    window.addEventListener('focus', back);
    return () => window.removeEventListener('focus', back);
  }, [cannotSave]);
}
