const TICK_MS = 1_000;
/** After an answer the next is asked for so much later. */
const EVERY = 4;
/** Longer than any step that Baton takes at once: only then it is said that it does not answer. */
const PATIENCE = 12;
/** A tick that comes so late tells that this page itself was held up, or the computer asleep. */
const LATE_MS = 3 * TICK_MS;

interface Heart {
  /** Asks for a sign of life; any end of it is one, a failure too: that Baton has ended is told elsewhere. */
  readonly ask: (signal: AbortSignal) => Promise<unknown>;
  /** Whether nobody sees the page: nothing is asked then. */
  readonly isHidden: () => boolean;
  /** Called when Baton stops answering, and when it answers again. */
  readonly tell: (answers: boolean) => void;
}

/**
 * Notices that Baton hangs without ending: it is asked for a sign of life every few seconds, and when none has come for
 * PATIENCE seconds of waiting that is told. Time in which the page was hidden, held up or asleep does not count.
 *
 * @returns what ends it.
 */
export function watchHeart({ ask, isHidden, tell }: Heart): () => void {
  let asking: AbortController | null = null;
  let ticks = 0;
  let answers = true;
  let last = Date.now();
  const say = (now: boolean) => {
    if (now === answers) return;
    answers = now;
    tell(now);
  };
  const beat = () => {
    asking?.abort();
    const mine = new AbortController();
    asking = mine;
    ticks = 0;
    const answered = () => {
      if (asking !== mine) return;
      asking = null;
      ticks = 0;
      say(true);
    };
    ask(mine.signal).then(answered, answered);
  };
  const tick = () => {
    const now = Date.now();
    const late = now - last >= LATE_MS;
    last = now;
    if (late || isHidden()) ticks = 0;
    else ticks += 1;
    if (asking === null && ticks >= EVERY) beat();
    else if (asking !== null && ticks >= PATIENCE) {
      say(false);
      // What was asked may have been lost.
      beat();
    }
  };
  const timer = setInterval(tick, TICK_MS);
  return () => {
    clearInterval(timer);
    asking?.abort();
    asking = null;
  };
}
