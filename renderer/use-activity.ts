import { useEffect } from 'react';
import { client, runJob } from './client.ts';

const OFTEN_ENOUGH_MS = 20_000;
const signs = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;

/** Tells core now and then that somebody is there, which decides when the file is locked. */
export function useActivity(watched: boolean): void {
  useEffect(() => {
    if (!watched) return;
    let told = 0;
    const stirred = () => {
      if (performance.now() - told < OFTEN_ENOUGH_MS) return;
      told = performance.now();
      // Where core is out of reach the page says so elsewhere.
      runJob(client.app.stirred, {}).catch(() => undefined);
    };
    for (const sign of signs) window.addEventListener(sign, stirred, { passive: true });
    return () => {
      for (const sign of signs) window.removeEventListener(sign, stirred);
    };
  }, [watched]);
}
