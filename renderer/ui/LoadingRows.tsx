import { VisuallyHidden } from '@mantine/core';
import { useEffect, useState } from 'react';
import classes from './LoadingRows.module.css';

const WIDTHS = ['70%', '92%', '84%', '60%', '78%', '88%'];

/** Grey bars in place of rows, only once waiting has become noticeable. Nothing moves. */
export function LoadingRows({ label, rows = 4 }: { readonly label: string; readonly rows?: number }) {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 300);
    return () => clearTimeout(timer);
  }, []);
  if (!late) return null;
  return (
    <div className={classes.rows} role="status">
      <VisuallyHidden>{label}</VisuallyHidden>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: bars have no identity but their place
        <div key={row} className={classes.row} style={{ width: WIDTHS[row % WIDTHS.length] }} />
      ))}
    </div>
  );
}
