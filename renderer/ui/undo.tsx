import { Button } from '@mantine/core';
import { notifications, notificationsStore } from '@mantine/notifications';
import { IconAlertTriangle, IconCircleCheck } from './icons.ts';
import classes from './undo.module.css';

interface Way {
  readonly label: string;
  readonly run: () => void;
}

/** As many notices as stand over a page at once. */
const most = 3;

/** Makes room for one more: the oldest go that say what was done. What could not be done stays until it is closed. */
function makeRoom(): void {
  const { notifications: there } = notificationsStore.getState();
  const done = there.flatMap(({ id, autoClose }) => (id === undefined || autoClose === false ? [] : [id]));
  for (const id of done.slice(0, Math.max(0, there.length + 1 - most))) notifications.hide(id);
}

/** Says what was done, with one way on: 'Exported 3 nominations.' Show file. Out: its id. */
export function showDone(sentence: string, way?: Way): string {
  const id = crypto.randomUUID();
  makeRoom();
  notifications.show(doneNotice(id, sentence, way));
  return id;
}

const doneNotice = (id: string, sentence: string, way?: Way) => ({
  id,
  withCloseButton: true,
  closeButtonProps: { 'aria-label': 'Close' },
  icon: <IconCircleCheck size={18} aria-hidden />,
  classNames: { root: classes.toast, icon: classes.icon, body: classes.body, description: classes.words },
  message: (
    <span className={classes.row}>
      <span>{sentence}</span>
      {way ? (
        <Button
          size="sm"
          onClick={() => {
            notifications.hide(id);
            way.run();
          }}
        >
          {way.label}
        </Button>
      ) : null}
    </span>
  ),
});

/** The notice that offers Undo now. */
let undoable: { readonly id: string; readonly sentence: string } | null = null;

/**
 * Says what changed and offers to take it back: 'Laura Dunmore is on Stage 6.' Undo. The notice before it keeps its words and
 * offers nothing any more: of several Undo buttons none says which step it means.
 */
export function showUndo(sentence: string, undo: () => void): void {
  if (undoable !== null) notifications.update(doneNotice(undoable.id, undoable.sentence));
  undoable = { id: showDone(sentence, { label: 'Undo', run: undo }), sentence };
}

/** What was said of what could not be done on a page, until it is left. */
const problems = new Set<string>();

/**
 * Says what could not be done on a page and the way out; stays until it is closed, or the page is left. Said again, it
 * takes its own place.
 */
export function showProblem(sentence: string, wayOut?: string): void {
  problems.add(showFileProblem(sentence, wayOut));
}

/** The same of what is no page's own, as a copy that was not saved: stays until it is closed. Out: its id. */
export function showFileProblem(sentence: string, wayOut?: string): string {
  const words = wayOut === undefined ? sentence : `${sentence} ${wayOut}`;
  const notice = {
    id: words,
    autoClose: false,
    withCloseButton: true,
    closeButtonProps: { 'aria-label': 'Close' },
    icon: <IconAlertTriangle size={18} aria-hidden />,
    classNames: {
      root: classes.toast,
      icon: classes.badIcon,
      body: classes.body,
      description: classes.words,
    },
    message: (
      // Another element each time, so that it is read out each time.
      <span role="alert" key={crypto.randomUUID()}>
        {words}
      </span>
    ),
  };
  problems.delete(words);
  // The one that is there already is changed; where there is none, it is shown.
  notifications.update(notice);
  if (!notificationsStore.getState().notifications.some(({ id }) => id === words)) makeRoom();
  notifications.show(notice);
  return words;
}

/** Takes away what could not be done on a page once it is left: it stood over the next one, which knows nothing of it. */
export function clearProblems(): void {
  for (const id of problems) notifications.hide(id);
  problems.clear();
}

/** Takes away whatever was said before a meeting began or another file was opened. */
export function clearNotices(): void {
  notifications.clean();
}
