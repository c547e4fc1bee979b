import { AppShell } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useEffect, useRef, useState } from 'react';
import { helpBox } from '../help/help-box.ts';
import { PageVisits, usePageVisits } from '../page-focus.ts';
import { PlainTitles } from '../page-title.ts';
import { pageKeys } from '../shortcut-keys.ts';
import { useShortcut } from '../shortcuts.ts';
import { clearProblems } from '../undo.tsx';
import { askBeforeLeaving } from '../unsaved.ts';
import { useCalm } from '../use-calm.ts';
import { KeptVisits, useVisits } from '../visits.ts';
import classes from './AppFrame.module.css';
import { BackupBanner } from './BackupBanner.tsx';
import { FileCard } from './FileCard.tsx';
import { Find } from './Find.tsx';
import { findBox, useFindShown } from './find-box.ts';
import { useFocusAfterDialog } from './focus-after-dialog.ts';
import { useFocusAfterRow } from './focus-after-row.ts';
import { Header } from './Header.tsx';
import { MeetingBanner } from './MeetingBanner.tsx';
import { MeetingDialog } from './MeetingDialog.tsx';
import { NoticeBanner } from './NoticeBanner.tsx';
import { Sidebar } from './Sidebar.tsx';
import { TroubleBanner } from './TroubleBanner.tsx';
import type { FrameProps } from './types.ts';

/** What stands round every page: header, sidebar, the open file, meeting mode, find and help. */
export function AppFrame(props: FrameProps) {
  const { file, saved, meeting, counts, findable, people, path, children } = props;
  const folded = useMediaQuery('(max-width: 1099px)', undefined, { getInitialValueInEffect: false }) ?? false;
  const [choosingRoom, setChoosingRoom] = useState(false);
  const calm = useCalm();
  const finding = useFindShown();
  const visits = usePageVisits(path);
  // The page that Baton opened on has left none behind.
  useEffect(() => {
    if (visits > 0) clearProblems();
  }, [visits]);
  useFocusAfterDialog();
  useFocusAfterRow();
  const page = useRef<HTMLElement>(null);
  const kept = useVisits(page, path);

  const switchMeeting = () => {
    if (meeting) void props.onEndMeeting();
    else setChoosingRoom(true);
  };
  useShortcut({
    keys: 'mod+k',
    alternative: 'alt+shift+k',
    does: 'Find a person, post or programme',
    run: () => {
      if (!askBeforeLeaving()) findBox.open();
    },
  });
  useShortcut({
    keys: 'mod+shift+m',
    alternative: 'alt+shift+m',
    does: 'Meeting mode on or off',
    run: switchMeeting,
  });
  useShortcut({
    keys: 'mod+shift+l',
    alternative: 'alt+shift+l',
    does: 'Lock the file, or cover it where it has no passphrase',
    run: props.onLock,
  });
  useShortcut({
    keys: pageKeys.back,
    does: 'Back to the page before, as it was left',
    run: () => window.history.back(),
  });
  useShortcut({
    keys: pageKeys.forward,
    does: 'Forward to where you came back from',
    run: () => window.history.forward(),
  });
  useShortcut({ keys: 'mod+z', does: 'Undo the latest change', run: props.onUndo });
  useShortcut({
    keys: 'mod+shift+z',
    alternative: 'mod+y',
    does: 'Redo what was undone',
    run: props.onRedo,
  });

  return (
    <PlainTitles value={meeting !== null}>
      <a href={`#${pageId}`} className={classes.skip} onClick={skipToPage}>
        Skip to the page
      </a>
      <AppShell
        header={{ height: 48 }}
        navbar={{ width: { base: 56, md: 208 }, breakpoint: 0 }}
        padding={0}
        transitionDuration={0}
        classNames={{ header: classes.header, navbar: classes.sidebar, main: classes.main }}
      >
        <AppShell.Header>
          <Header
            saved={saved}
            undo={props.undo}
            redo={props.redo}
            inMeeting={meeting !== null}
            onFind={findBox.open}
            onMeeting={switchMeeting}
            onHelp={() => helpBox.open('guide')}
          />
        </AppShell.Header>
        <AppShell.Navbar component="div">
          <Sidebar path={path} counts={counts} folded={folded} />
          <FileCard file={file} menu={props.fileMenu} folded={folded} />
        </AppShell.Navbar>
        <AppShell.Main component="div">
          <div className={classes.column}>
            <TroubleBanner saved={saved} onSaveCopy={props.onSaveCopy} />
            {props.backup ? <BackupBanner {...props.backup} /> : null}
            {props.notices
              .filter(({ page }) => page === null || !path.startsWith(page))
              .map((notice) => (
                <NoticeBanner key={notice.label} {...notice} />
              ))}
            {meeting ? <MeetingBanner meeting={meeting} onEnd={switchMeeting} /> : null}
            <main ref={page} className={classes.page} id={pageId}>
              <KeptVisits value={kept}>
                <PageVisits value={visits}>{children}</PageVisits>
              </KeptVisits>
            </main>
          </div>
        </AppShell.Main>
      </AppShell>
      {calm || finding ? <Find findable={findable} /> : null}
      {calm || choosingRoom ? (
        <MeetingDialog
          opened={choosingRoom}
          people={people}
          lastRoom={props.lastRoom}
          onStart={props.onStartMeeting}
          onClose={() => setChoosingRoom(false)}
        />
      ) : null}
    </PlainTitles>
  );
}

const pageId = 'page';

/** The address holds the page already, so the link moves the focus and leaves the address alone. */
function skipToPage(event: React.MouseEvent): void {
  event.preventDefault();
  document.querySelector<HTMLElement>(`#${pageId} h1`)?.focus();
}
