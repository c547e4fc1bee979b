import { useCallback, useEffect, useRef, useState } from 'react';

/** As many rows as are drawn at once; more follow as the end comes into sight. */
const STEP = 50;

/**
 * Draws a long table in parts: `drawn` rows of `count`, more when the row at `end` comes near, and as far as `reach` asks.
 * For tables whose rows differ in height, which a table of sight alone cannot place.
 */
export function useDrawn(count: number) {
  const [drawn, setDrawn] = useState(STEP);
  const end = useRef<HTMLTableRowElement>(null);
  const more = useCallback(() => setDrawn((now) => now + STEP), []);
  const reach = useCallback((index: number) => setDrawn((now) => Math.max(now, index + STEP)), []);
  useEffect(() => {
    const row = end.current;
    if (row === null || drawn >= count) return;
    const watching = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) more();
      },
      { rootMargin: '400px' },
    );
    watching.observe(row);
    return () => watching.disconnect();
  }, [drawn, count, more]);
  return { drawn: Math.min(drawn, count), end, more, reach };
}
