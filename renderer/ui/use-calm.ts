import { useEffect, useState } from 'react';

/** False until the browser first has nothing better to do: for what nobody sees yet when a page is first drawn. */
export function useCalm(): boolean {
  const [calm, setCalm] = useState(false);
  useEffect(() => {
    const asked = requestIdleCallback(() => setCalm(true), { timeout: 1_000 });
    return () => cancelIdleCallback(asked);
  }, []);
  return calm;
}
