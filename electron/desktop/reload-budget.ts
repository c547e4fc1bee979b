const minute = 60_000;

/** Whether one more reload is allowed: two in any minute, so that a page that always dies is not reloaded for ever. */
export function reloadBudget(now: () => number): () => boolean {
  let times: number[] = [];
  return () => {
    times = times.filter((time) => now() - time < minute);
    if (times.length >= 2) return false;
    times.push(now());
    return true;
  };
}
