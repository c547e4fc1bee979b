import type { SchoolFile } from '../../../electron/core/school-file/school-file.ts';
import { build } from '../../../electron/core/sql.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import type { Tally } from '../tally.ts';

/** The people that one file must hold, those that it may, and what happens to it. */
export function createEdits(tally: Tally, where: string) {
  const must = new Set<string>();
  /** Refused, though it may lie on the disk: a disk that cannot write can often not take back either. */
  const may = new Set<string>();
  let next = 0;
  return {
    /** Adds a person with a command of its own; false where it was refused in a sentence. */
    add(file: SchoolFile): boolean {
      const id = `p${next++}`;
      try {
        file.command({ id: `command-${id}`, area: 'staff', name: 'add' }, (db, describe) => {
          db.run(
            build.insertInto('person').values({
              id,
              forename: 'Ada',
              surname: 'Marsh '.repeat(30),
              kind: 'teaching',
              made_at: '2026-11-23',
            }),
          );
          describe(`Added ${id}`, [id]);
        });
        must.add(id);
        tally.add('acknowledged');
        return true;
      } catch (error) {
        if (!(error instanceof Refusal)) this.unforeseen(error);
        may.add(id);
        return false;
      }
    },
    /** Compares with what an open file holds; `what` says how it came to be opened. */
    check(file: SchoolFile, what: string): void {
      const people = file.query((db) => db.all(build.selectFrom('person').select('id')));
      const steps = file.query((db) => db.all(build.selectFrom('step').select('command_id')));
      const found = new Set(people.map((one) => one.id));
      const history = new Set(steps.map((one) => one.command_id));
      const lost = [...must].filter((id) => !found.has(id) || !history.has(`command-${id}`));
      const strange = [...found].filter((id) => id !== 'first' && !must.has(id) && !may.has(id));
      if (lost.length > 0) tally.fail('lost', `${where}, ${what}: ${lost.join(', ')}`);
      if (strange.length > 0)
        tally.fail('unnoticed', `${where}, ${what}: nobody added ${strange.join(', ')}`);
    },
    /** The file goes on from what it holds now, refused or not. */
    goOn(file: SchoolFile): void {
      const people = file.query((db) => db.all(build.selectFrom('person').select('id')));
      for (const { id } of people) if (may.delete(id)) must.add(id);
    },
    /** Nothing but the work itself happened to the file, so that nothing of it can be in doubt. */
    nothingAside(file: SchoolFile, what: string): void {
      if (file.leftover !== null) tally.fail('lost', `${where}, ${what}: changes were kept aside`);
    },
    /** Whatever work ends with: refusals are words for the user, anything else is a mistake of ours. */
    async attempt(work: () => Promise<unknown>): Promise<boolean> {
      try {
        await work();
        return true;
      } catch (error) {
        if (!(error instanceof Refusal)) this.unforeseen(error);
        return false;
      }
    },
    unforeseen(error: unknown): void {
      tally.fail('crashes', `${where}: ${error instanceof Error ? error.stack : error}`);
    },
  };
}
export type Edits = ReturnType<typeof createEdits>;
