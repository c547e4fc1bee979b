import type { Database } from 'sql.js';
import { fold } from '../../../shared/rules/search.ts';
import type { Reader, Writer } from '../sql.ts';
import { bytesOf, growingAtOnce } from './growing.ts';
import { newestSchema } from './migrations/index.ts';
import { forgetImages, installRecorder, keepImages, recordedImages } from './recorder.ts';
import { takenBackSince } from './refusals.ts';
import { createRewind, type Rewind } from './rewind.ts';
import type { Saving } from './saving.ts';
import { readerOn, Statements, writerOn } from './statements.ts';
import { isTakenBack, newestStep, replyTo, type StepRecord, writeStepHead } from './steps.ts';
import { Veil } from './veil.ts';

export interface CommandStep {
  /** Made by whoever asks; a repeat of it gives the first reply, and is refused where it has been taken back since. */
  readonly id: string;
  readonly area: string;
  readonly name: string;
}

export interface Done<T> {
  readonly reply: T;
  readonly repeated: boolean;
  /** Tables whose rows changed. */
  readonly tables: readonly string[];
}

type Describe = (words: string, personIds?: readonly string[]) => void;
/** The work of a command. `rewind` is for the history's own commands alone. */
export type Write<T> = (db: Writer, describe: Describe, rewind: Rewind) => T;

/** Which step the command that runs takes back or does again. */
type Turned = Pick<StepRecord, 'undoes' | 'redoes'>;

/** The database of an open file: queries behind the veil, commands recorded and journalled. */
export class Session {
  readonly veil: Veil;
  /** The newest step when the file was opened: Ctrl+Z goes back to here and no further. */
  readonly openedAt: number;
  readonly #db: Database;
  readonly #statements: Statements;
  readonly #saving: Saving;
  readonly #clock: () => Date;
  readonly #writer: Writer;
  #busy: 'query' | 'command' | null = null;
  #recording = false;
  #turned: Turned = notTurned;
  #newest: number;

  constructor(db: Database, saving: Saving, clock: () => Date) {
    this.#db = db;
    this.#saving = saving;
    this.#clock = clock;
    this.#statements = new Statements(db);
    this.veil = new Veil(db);
    this.#newest = newestStep(this.#statements);
    this.openedAt = this.#newest;
    this.#writer = writerOn(this.#statements, () => this.#busy === 'command');
    registerFunctions(db);
  }

  /** Runs the first writes of a new file in a transaction and returns the id that they gave it. */
  static seed(db: Database, seed: (db: Writer) => void): string {
    const statements = new Statements(db);
    registerFunctions(db);
    db.exec('PRAGMA foreign_keys = ON');
    db.exec('BEGIN');
    try {
      refusePromise(seed(writerOn(statements, () => true)));
      const id = statements.value('SELECT id FROM file');
      if (typeof id !== 'string' || id === '') throw new Error('The seed of a file writes its row in file.');
      statements.free();
      db.exec('COMMIT');
      return id;
    } catch (error) {
      statements.free();
      db.exec('ROLLBACK');
      throw error;
    }
  }

  query<T>(read: (db: Reader) => T): T {
    return this.#alone('query', () => {
      this.veil.lower();
      return read(readerOn(this.#statements));
    });
  }

  command<T>(step: CommandStep, write: Write<T>): Done<T> {
    return this.#alone('command', () => {
      const first = replyTo(this.#statements, step.id);
      if (first !== undefined) {
        if (isTakenBack(this.#statements, step.id)) throw takenBackSince();
        const reply: T = JSON.parse(first);
        return { reply, repeated: true, tables: [] };
      }
      this.veil.lift();
      const rewinds = step.area === 'history';
      // A pragma inside a transaction would do nothing.
      if (rewinds) this.#statements.run('PRAGMA foreign_keys = OFF');
      try {
        return this.#record(step, rewinds ? this.#rewinding(write) : write);
      } finally {
        if (rewinds) this.#statements.run('PRAGMA foreign_keys = ON');
        this.veil.lower();
      }
    });
  }

  image(): Uint8Array {
    return this.#db.export();
  }

  close(): void {
    this.#statements.free();
    this.#db.close();
  }

  /** Notes which step is taken back or done again, as the history and the journal will say of this one. */
  #rewinding<T>(write: Write<T>): Write<T> {
    return (db, describe) => {
      const rewind = createRewind(this.#db, this.#statements);
      return write(db, describe, (seq, images, way) => {
        this.#turned = way === 'back' ? { undoes: seq, redoes: null } : { undoes: null, redoes: seq };
        rewind(images, way);
      });
    };
  }

  #record<T>(step: CommandStep, write: Write<T>): Done<T> {
    const said: { words: string; people: readonly string[] }[] = [];
    let record: StepRecord;
    let reply: T;
    let appended = false;
    this.#startRecorder();
    this.#turned = notTurned;
    this.#statements.run('BEGIN');
    try {
      const describe: Describe = (words, people = []) => said.push({ words, people });
      reply = write(this.#writer, describe, noRewind);
      refusePromise(reply);
      const { words, people } = described(said, step);
      record = {
        seq: this.#newest + 1,
        at: this.#clock().toISOString(),
        id: step.id,
        area: step.area,
        name: step.name,
        words: words.toWellFormed(),
        people: [...new Set(people)],
        reply: JSON.stringify(reply) ?? 'null',
        schema: newestSchema,
        ...this.#turned,
        images: recordedImages(this.#statements),
      };
      writeStepHead(this.#statements, record);
      keepImages(this.#statements, record.seq);
      forgetImages(this.#statements);
      this.#saving.append(record);
      appended = true;
      growingAtOnce(bytesOf(this.#statements), () => this.#statements.run('COMMIT'));
    } catch (error) {
      this.#rollback();
      if (appended) this.#saving.takeBack();
      throw error;
    }
    this.#newest = record.seq;
    this.#saving.committed();
    return { reply, repeated: false, tables: [...new Set(record.images.map((image) => image.table))] };
  }

  /** With the first command: its hundreds of triggers would hold up whoever opens a file to read. */
  #startRecorder(): void {
    if (this.#recording) return;
    installRecorder(this.#db);
    this.#recording = true;
  }

  #rollback(): void {
    try {
      this.#statements.run('ROLLBACK');
    } catch {
      // SQLite has rolled back by itself already, as it does when it runs out of memory.
    }
  }

  #alone<T>(what: 'query' | 'command', work: () => T): T {
    if (this.#busy === 'command' || (this.#busy === 'query' && what === 'command'))
      throw new Error(`A ${what} was begun inside a ${this.#busy}.`);
    const before = this.#busy;
    this.#busy = what;
    try {
      return work();
    } finally {
      this.#busy = before;
    }
  }
}

const notTurned: Turned = { undoes: null, redoes: null };

const noRewind: Rewind = () => {
  throw new Error('Only the history takes steps back.');
};

function registerFunctions(db: Database): void {
  db.create_function('fold', (text: unknown) => (typeof text === 'string' ? fold(text) : null));
}

function described<Said>(said: readonly Said[], step: CommandStep): Said {
  const [only, ...more] = said;
  if (only === undefined || more.length > 0)
    throw new Error(`The command ${step.area}.${step.name} must describe itself once for the history.`);
  return only;
}

function refusePromise(value: unknown): void {
  if (typeof value === 'object' && value !== null && 'then' in value)
    throw new Error('Work in a transaction returned a Promise: it would go on after the commit.');
}
