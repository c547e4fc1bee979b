import type { SchoolFile } from '../../../electron/core/school-file/school-file.ts';
import { type Facts, factsOf, historyOf } from '../school.ts';
import type { Begun, Saying } from './saying.ts';

/** What one file must say: what was acknowledged, and after it what may have been done before anybody was told. */
export function createLedger() {
  let facts: Record<string, string> = {};
  const commands = new Set<string>();
  const after = (base: Facts, begun: Begun): Record<string, string> => {
    const next = { ...base };
    for (const [key, value] of Object.entries(begun.sets)) {
      if (value === null) delete next[key];
      else next[key] = value;
    }
    return next;
  };
  return {
    /** Takes in what a child said; returns how many edits it was told are safe, and those it was not told of. */
    hear(sayings: readonly Saying[]): { acknowledged: number; open: Begun[] } {
      const done = new Set(sayings.flatMap((one) => ('done' in one ? [one.done] : [])));
      const begun = sayings.filter((one) => 'begin' in one);
      for (const one of begun) {
        if (!done.has(one.begin)) continue;
        facts = after(facts, one);
        if (one.command !== null) commands.add(one.command);
      }
      return { acknowledged: done.size, open: begun.filter((one) => !done.has(one.begin)) };
    },
    /** Compares with an open file and goes on from what it says; returns what is missing or wrong, a sentence each. */
    compare(file: SchoolFile, open: readonly Begun[]): string[] {
      const { found, history } = file.query((db) => ({ found: factsOf(db), history: historyOf(db) }));
      // Core takes commands in the order in which they were asked for.
      const may = [facts];
      for (const one of open) may.push(after(may.at(-1) ?? facts, one));
      const wrong = [...commands]
        .filter((command) => !history.has(command))
        .map((command) => `command ${command} is not in the history`);
      if (!may.some((state) => isSame(state, found))) wrong.push(...differences(facts, found, open));
      if (file.leftover !== null) wrong.push('changes were kept aside');
      facts = { ...found };
      return wrong;
    },
    /** Begins with what the file says now. */
    begin(file: SchoolFile): void {
      facts = { ...file.query(factsOf) };
    },
  };
}
export type Ledger = ReturnType<typeof createLedger>;

function isSame(a: Facts, b: Facts): boolean {
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => a[key] === b[key]);
}

function differences(expected: Facts, found: Facts, open: readonly Begun[]): string[] {
  const maybe = new Set(open.flatMap((one) => Object.keys(one.sets)));
  const keys = new Set([...Object.keys(expected), ...Object.keys(found)]);
  const wrong = [...keys].filter((key) => expected[key] !== found[key] && !maybe.has(key));
  const say = (key: string) =>
    `'${key.slice(0, 60)}' is ${JSON.stringify(found[key])}, not ${JSON.stringify(expected[key])}`;
  return wrong.length > 0 ? wrong.slice(0, 5).map(say) : ['what was not acknowledged is there in part'];
}
