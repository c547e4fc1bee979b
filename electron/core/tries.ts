import { Refusal } from '../../shared/contract/refusal.ts';
import { createTurns } from './turns.ts';

const FREE = 3;
const LONGEST_S = 30;

export type Tries = ReturnType<typeof createTries>;

/**
 * Slows down whoever tries passphrases on this computer, whatever they are to open: three at once, then 2, 4, 8, 16 and at
 * most 30 seconds apart. There is one for the whole application.
 */
export function createTries(clock: () => Date) {
  let wrong = 0;
  let last = 0;
  // One after the other: many that are sent at once would all begin before the first is known to be wrong.
  const inTurn = createTurns();
  const one = async <T>(work: () => Promise<T>): Promise<T> => {
    const pause = wrong < FREE ? 0 : Math.min(2 ** (wrong - FREE + 1), LONGEST_S);
    const since = (clock().getTime() - last) / 1000;
    // A clock that was put back makes nobody wait longer than the pause itself.
    const left = since < 0 ? 0 : Math.ceil(pause - since);
    if (left > 0)
      throw new Refusal('unlock.wait', `After ${wrong} wrong tries Baton waits a little before the next.`, {
        wayOut: `Try again in ${left === 1 ? '1 second' : `${left} seconds`}. Nothing is lost.`,
        details: { seconds: left },
      });
    try {
      return await work();
    } catch (error) {
      if (error instanceof Refusal && error.data.code.startsWith('unlock.wrong')) {
        wrong += 1;
        last = clock().getTime();
      }
      throw error;
    }
  };
  return {
    /** Runs one try, or refuses where it comes too soon after wrong ones; that itself is no try. */
    attempt<T>(work: () => Promise<T>): Promise<T> {
      return inTurn(async () => {
        const done = await one(work);
        wrong = 0;
        return done;
      });
    },
    /**
     * The same for a passphrase that may have been given up. That it is right forgets no wrong try: whoever knows an old
     * one could else guess at the one in force without a pause.
     */
    attemptOld: <T>(work: () => Promise<T>): Promise<T> => inTurn(() => one(work)),
  };
}
