import { Notifications } from '@mantine/notifications';
import { useEffect, useRef } from 'react';
import classes from './Notices.module.css';

/**
 * What is said of what was done, at the foot beside the sidebar: left of any drawer, and at the top while a dialog is
 * open. It covers nothing: the page ends above it for as long as it is there, by the height that the frame reads from
 * `--notices-height`.
 */
export function Notices() {
  const stack = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (stack.current === null) return;
    let taken = 0;
    const take = (height: number) => {
      // Setting what every style may read has the whole page laid out again.
      if (height !== taken) makeRoom(height);
      taken = height;
    };
    const watching = new ResizeObserver(([entry]) => take(entry?.contentRect.height ?? 0));
    watching.observe(stack.current);
    return () => {
      watching.disconnect();
      take(0);
    };
  }, []);
  return (
    <div className={classes.notices}>
      <div ref={stack}>
        <Notifications
          withinPortal={false}
          position="bottom-left"
          className={classes.stack}
          autoClose={10_000}
          // None waits for room: `undo.tsx` sees to how many there are.
          limit={100}
          transitionDuration={120}
        />
      </div>
    </div>
  );
}

/** Takes `height` from the foot of the page; what is worked on there stays in sight. */
function makeRoom(height: number): void {
  const { style, clientHeight } = document.documentElement;
  const worked = document.activeElement?.getBoundingClientRect();
  style.setProperty('--notices-height', height === 0 ? '0px' : `${height + 2 * gap}px`);
  if (worked && worked.top < clientHeight && worked.bottom > clientHeight - height - 2 * gap)
    document.activeElement?.scrollIntoView({ block: 'nearest' });
}

const gap = 12;
