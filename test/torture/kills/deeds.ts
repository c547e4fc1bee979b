import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import type { App } from '../../../electron/core/app.ts';
import type { Seeded } from '../../../electron/core/sample/seeded.ts';
import { importChoices } from '../../../shared/contract/import.ts';
import { pick } from '../schedule.ts';

export interface Deed {
  /** What the file says once it is done; null where it changes nothing. */
  readonly sets: Readonly<Record<string, string | null>> | null;
  readonly command: string | null;
  readonly run: () => Promise<unknown>;
}

type Job<Data, Reply> = (input: {
  data: Data;
}) => Promise<AsyncIterable<{ type: 'progress' } | { type: 'done'; reply: Reply }>>;

async function finish<Data, Reply>(job: Job<Data, Reply>, data: Data): Promise<Reply> {
  for await (const event of await job({ data })) if (event.type === 'done') return event.reply;
  throw new Error('The job ended without a reply.');
}

/** One thing after another that a head does, asked for through the application's router as a page asks. */
export function createDeeds(app: App, chance: Seeded, mark: string, folder: string) {
  const client = createRouterClient(app.router);
  const people: { id: string; surname: string }[] = [];
  /** What the file says of what was done here, and how each of these deeds is taken back. */
  const facts = new Map<string, string>();
  const done: Record<string, string | null>[] = [];
  /** What was taken back last, where nothing was done since: it can be done again. */
  let takenBack: Readonly<Record<string, string | null>> | null = null;
  let made = 0;
  // Told apart without its spaces too, since an import takes names that differ in nothing else for one.
  const newName = () => `Torture ${mark}n${made++}`;

  const add = (command: string): Deed => {
    const surname = newName();
    return {
      command,
      sets: { [`person ${surname}`]: '' },
      run: async () => {
        const data = { forename: 'Ada', surname, kind: 'teaching' as const };
        const { id } = await client.staff.add({ commandId: command, data });
        people.push({ id, surname });
      },
    };
  };
  const note = (command: string): Deed => {
    const { id, surname } = pick(chance, people);
    const words = `Said ${mark} ${made++} ${'and more '.repeat(chance.whole(0, 300))}`.trim();
    return {
      command,
      sets: { [`note ${words}`]: surname },
      run: () =>
        client.staff.addNote({
          commandId: command,
          data: { personId: id, on: '2026-11-23', words, by: 'Head' },
        }),
    };
  };
  const edit = (command: string): Deed => {
    const { id, surname } = pick(chance, people);
    const preferredName = `Name ${made++}`;
    return {
      command,
      sets: { [`person ${surname}`]: preferredName },
      run: () => client.staff.edit({ commandId: command, data: { ids: [id], change: { preferredName } } }),
    };
  };
  const takeIn = async (): Promise<Deed> => {
    const name = `staff-${made}.csv`;
    const names = Array.from({ length: chance.whole(5, 60) }, newName);
    writeFileSync(
      join(folder, name),
      ['Forename,Surname,Job title', ...names.map((one) => `Ada,${one},Class Teacher`)].join('\r\n'),
    );
    const { previewId } = await finish(client.import.read, { ref: name, choices: importChoices.parse({}) });
    return {
      command: null,
      sets: Object.fromEntries(names.map((one) => [`person ${one}`, ''])),
      run: () => finish(client.import.apply, { previewId }),
    };
  };
  /** Takes the latest deed back, whole. */
  const takeBack = async (command: string): Promise<Deed> => {
    const { undo } = await client.history.state({});
    const sets = done.pop();
    if (undo === null || sets === undefined)
      throw new Error('There is nothing to take back, though much was done.');
    takenBack = Object.fromEntries(Object.keys(sets).map((key) => [key, facts.get(key) ?? null]));
    return {
      command,
      sets,
      run: async () => {
        await client.history.undo({ commandId: command, data: { seq: undo.seq } });
        for (const [key, value] of Object.entries(sets)) {
          if (value !== null) facts.set(key, value);
          else facts.delete(key);
        }
        for (const one of [...people])
          if (!facts.has(`person ${one.surname}`)) people.splice(people.indexOf(one), 1);
      },
    };
  };
  /** Does again what was taken back just now. */
  const doAgain = async (command: string, sets: Readonly<Record<string, string | null>>): Promise<Deed> => {
    const { redo } = await client.history.state({});
    if (redo === null) throw new Error('What was taken back just now cannot be done again.');
    return {
      command,
      sets,
      run: () => client.history.redo({ commandId: command, data: { seq: redo.seq } }),
    };
  };
  /** Remembers how a deed is taken back. */
  const remembered = (deed: Deed): Deed => {
    if (deed.sets === null) return deed;
    takenBack = null;
    done.push(Object.fromEntries(Object.keys(deed.sets).map((key) => [key, facts.get(key) ?? null])));
    for (const [key, value] of Object.entries(deed.sets)) if (value !== null) facts.set(key, value);
    return deed;
  };
  const save = (): Deed => ({ command: null, sets: null, run: async () => void app.files.snapshot() });

  /** The next deed, whose command has this id; `alone` where no other page asks for something at the same time. */
  return async (command: string, alone: boolean): Promise<Deed> => {
    const which = chance.next();
    if (takenBack !== null && alone && which < 0.5) return remembered(await doAgain(command, takenBack));
    if (people.length === 0 || which < 0.35) return remembered(add(command));
    // Whatever else is asked for at the same time would be the latest.
    if (which < 0.42 && alone && done.length > 0) return takeBack(command);
    if (which < 0.58) return remembered(note(command));
    if (which < 0.76) return remembered(edit(command));
    // Whatever else changes after the comparison has it looked at again first.
    if (which < 0.8 && alone) return remembered(await takeIn());
    return save();
  };
}
