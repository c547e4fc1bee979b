const LOOK_EVERY_MS = 5_000;

/** Calls `lock` once nobody has stirred for as many minutes as `minutes` says (null: never). */
export function createAutoLock(options: {
  clock: () => Date;
  minutes: () => number | null;
  lock: () => void;
}) {
  let last = 0;
  let working = 0;
  let watch: ReturnType<typeof setInterval> | undefined;
  const stirred = () => {
    last = options.clock().getTime();
  };
  const look = () => {
    const minutes = options.minutes();
    // Whoever waits for long work is still there.
    if (minutes === null || working > 0) return;
    const since = options.clock().getTime() - last;
    if (since < 0) stirred();
    else if (since >= minutes * 60_000) options.lock();
  };
  return {
    /** A person did something: a key, a click, a command. */
    stirred,
    /** Looks now instead of at the next turn. */
    look,
    start(): void {
      stirred();
      clearInterval(watch);
      watch = setInterval(look, LOOK_EVERY_MS);
      watch.unref();
    },
    stop: () => clearInterval(watch),
    /** While the work is under way nobody is thought to have gone. */
    async during<T>(work: () => Promise<T>): Promise<T> {
      working += 1;
      try {
        return await work();
      } finally {
        working -= 1;
        stirred();
      }
    },
  };
}
