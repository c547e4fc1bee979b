import { Activity, lazy, Suspense, useCallback, useEffect, useState } from 'react';
import { App } from '../App.tsx';
import { useErasing } from '../erasure/running.ts';
import { takeTyped } from '../left-typed.ts';
import { useKeptPreferences } from '../preferences.ts';
import { useFeed, useHeartbeat, useStatus, useTimesOpened } from '../session.ts';
import { Help } from '../ui/help/Help.tsx';
import { ReadOnly } from '../ui/read-only.ts';
import { useTypedUnder } from '../ui/unsaved.ts';
import { useActivity } from '../use-activity.ts';
import { useAway } from '../use-away.ts';
import { useBroughtUp } from './brought-up.ts';
import { Cover } from './Cover.tsx';
import { useFrame } from './frame.ts';
import { runMenu, useTellMenu } from './menu.ts';
import { whyReadOnly } from './notices.ts';
import { Opening } from './Opening.tsx';
import { fetchFurtherPages, routes } from './routes.tsx';

// Seldom what comes first, and then they are there as soon as they are asked for.
const Start = lazy(() => import('./Start.tsx').then((m) => ({ default: m.Start })));
const UnlockPage = lazy(() => import('./unlock/UnlockPage.tsx').then((m) => ({ default: m.UnlockPage })));
const RecoveryCodePage = lazy(() =>
  import('./unlock/RecoveryCodePage.tsx').then((m) => ({ default: m.RecoveryCodePage })),
);
const UnconfirmedPage = lazy(() =>
  import('./unlock/UnconfirmedPage.tsx').then((m) => ({ default: m.UnconfirmedPage })),
);
const ForgottenPage = lazy(() =>
  import('./unlock/ForgottenPage.tsx').then((m) => ({ default: m.ForgottenPage })),
);
const LeftTyped = lazy(() => import('./LeftTyped.tsx').then((m) => ({ default: m.LeftTyped })));
const SittingPage = lazy(() =>
  import('../reviews/sitting/SittingPage.tsx').then((m) => ({ default: m.SittingPage })),
);
const ErasingPage = lazy(() =>
  import('../erasure/ErasingPage.tsx').then((m) => ({ default: m.ErasingPage })),
);

/** The first page while no file is open, else the frame with the file's pages; covered while the screen is locked. */
export function Root() {
  useTellMenu();
  const givenAway = useStatus()?.sitting != null;
  return (
    <>
      <Suspense fallback={null}>
        <Shown />
      </Suspense>
      {givenAway ? null : <Help />}
    </>
  );
}

function Shown() {
  const status = useStatus();
  const opened = useTimesOpened();
  const preferred = useKeptPreferences();
  const [covered, setCovered] = useState(false);
  const [later, setLater] = useState(false);
  const page = `${opened} ${status?.meeting == null}`;
  useTypedUnder(covered, page);
  useActivity(status?.file?.encrypted === true || status?.sitting != null);
  useHeartbeat();
  useAway(status?.file?.readOnly === false, status?.file?.saved.state === 'cannot_save');
  useFeed(
    useCallback((chosen: string) => {
      if (chosen === 'blank') setCovered(true);
      else if (chosen === 'unblank') setCovered(false);
      else runMenu(chosen);
    }, []),
  );
  const erasing = useErasing();
  const shown = status !== undefined && preferred;
  useEffect(() => {
    if (shown) requestIdleCallback(fetchFurtherPages);
  }, [shown]);
  if (status === undefined || !preferred) return null;
  if (erasing !== null) return <ErasingPage {...erasing} />;
  if (status.locked !== null) return <UnlockPage locked={status.locked} />;
  if (status.sitting !== null) return <SittingPage sitting={status.sitting} />;
  const cover = <Cover onUncover={() => setCovered(false)} />;
  if (covered && status.file?.encrypted !== false) return cover;
  if (status.file === null && status.atStart.opening !== null)
    return <Opening name={status.atStart.opening} />;
  if (status.file === null) return <Start status={status} />;
  if (status.file.recoveryCodeNew) return <RecoveryCodePage />;
  if (
    status.file.recoveryCodeUnconfirmed &&
    !status.file.openedByRecoveryCode &&
    status.meeting === null &&
    !later
  )
    return <UnconfirmedPage onLater={() => setLater(true)} />;
  if (status.file.openedByRecoveryCode && !later)
    return <ForgottenPage about={status.file.name} onLater={() => setLater(true)} />;
  // Another file, or a meeting that begins or ends, starts every page afresh: an open form or a typed name may be
  // about somebody who is not to be seen any more.
  return (
    <>
      {covered ? cover : null}
      {/* Kept under the cover: a screen locks by itself, maybe while something is typed and not saved. */}
      <Activity key={page} mode={covered ? 'hidden' : 'visible'}>
        <OpenFile onCover={() => setCovered(true)} />
      </Activity>
    </>
  );
}

function OpenFile({ onCover }: { readonly onCover: () => void }) {
  const frame = useFrame(onCover);
  const status = useStatus();
  const file = status?.file ?? null;
  const [typed, setTyped] = useState(() =>
    status?.meeting === null && file !== null ? takeTyped(file) : null,
  );
  useBroughtUp(file);
  if (frame === null || file === null) return null;
  return (
    <ReadOnly value={whyReadOnly(file)}>
      <App frame={frame} routes={routes} />
      {typed === null ? null : (
        <Suspense fallback={null}>
          <LeftTyped typed={typed} onClose={() => setTyped(null)} />
        </Suspense>
      )}
    </ReadOnly>
  );
}
