const all = new Set<Map<string, unknown>>();

/** A place for what is typed and not saved yet: in this page's memory alone, never on disk. */
export function makeDrafts<Draft>(): Map<string, Draft> {
  const drafts = new Map<string, Draft>();
  all.add(drafts);
  return drafts;
}

/** Drops every draft: another file is opened, this one is locked, or a meeting begins or ends. Out: whether there was one. */
export function dropDrafts(): boolean {
  const any = [...all].some(({ size }) => size > 0);
  for (const drafts of all) drafts.clear();
  return any;
}
