import { client, lastCommand, refusalOf, send } from './client.ts';
import { clearNotices, showDone, showFileProblem, showProblem, showUndo } from './ui/undo.tsx';

/**
 * Takes a step back or does it again, and says which; what is refused is said with the way out. 'again' is for a step of
 * the history that took another back: taking it back does that one again.
 */
export async function take(name: 'undo' | 'redo' | 'revert' | 'again', seq: number): Promise<void> {
  try {
    const { words } = await send(client.history[name === 'again' ? 'revert' : name], { seq });
    // What they say was done may be what was just taken back.
    clearNotices();
    if (name === 'redo' || name === 'again') showDone(`Did again: ${words}.`);
    else showDone(`Undid: ${words}.`, await redoOf(seq));
  } catch (error) {
    said(error);
  }
}

/** The step that was said to stand for good when undoing was last asked for by key. */
let saidToStand: number | null = null;

/**
 * The same for what is the latest at this moment: a key may be pressed before the page has heard of it. Where what was
 * done last stands for good, that is said first: whoever presses means that, and knows of no older step. Pressed again,
 * it goes on to the older one.
 */
export async function takeLatest(name: 'undo' | 'redo'): Promise<void> {
  try {
    const { [name]: step, stands } = await client.history.state({});
    if (name === 'undo' && stands !== null && stands.seq !== saidToStand) {
      saidToStand = stands.seq;
      showProblem(
        `“${stands.words}” cannot be taken back. ${stands.why}`,
        step === null ? undefined : `Undo once more takes back what was done before: “${step.words}”.`,
      );
    } else if (step !== null) await take(name, step.seq);
  } catch (error) {
    said(error);
  }
}

/** The way forward again, where what was taken back is what redo would do. */
async function redoOf(seq: number) {
  const { redo } = await client.history.state({});
  return redo?.seq === seq ? { label: 'Redo', run: () => void take('redo', seq) } : undefined;
}

/**
 * Says what the command sent last has done, with Undo beside it: that very step is taken back, whatever came after it
 * here or in another tab, unless something rests on it.
 */
export function showUndoable(sentence: string): void {
  const command = lastCommand();
  if (command === null) showDone(sentence);
  else showUndo(sentence, () => void takeCommandBack(command));
}

/** The same for what a job has done, which sends no command of the page's: its step is the latest of its area. */
export async function showJobUndoable(area: string, sentence: string): Promise<void> {
  const { undo } = await client.history.state({});
  if (undo?.area === area) showUndo(sentence, () => void take('undo', undo.seq));
  else showDone(sentence);
}

async function takeCommandBack(command: string): Promise<void> {
  try {
    const [{ step }, { undo }] = await Promise.all([
      client.history.stepOf({ command }),
      client.history.state({}),
    ]);
    if (step === null) showFileProblem('That has been taken back already.');
    else await take(step.seq === undo?.seq ? 'undo' : 'revert', step.seq);
  } catch (error) {
    said(error);
  }
}

function said(error: unknown): void {
  const { say, wayOut } = refusalOf(error);
  showFileProblem(say, wayOut);
}
