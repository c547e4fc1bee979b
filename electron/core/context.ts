import type { DataOf, ReplyOf } from '../../shared/contract/kinds.ts';
import type { Work } from './jobs/work.ts';
import type { Rewind } from './school-file/rewind.ts';
import type { Shell } from './shell.ts';
import type { Seated } from './sitting.ts';
import type { Reader, Writer } from './sql.ts';

/** What every handler is given: the moment, so that rules never read a clock, and what may be seen. */
interface Moment {
  /** UTC instant, ISO 8601. */
  readonly now: string;
  /** Date in Europe/London, YYYY-MM-DD. */
  readonly today: string;
}

/** In meeting mode `db` shows neither the people in the room, nor whom they declared, nor private facts. */
export interface QueryContext extends Moment {
  readonly db: Reader;
  readonly meeting: boolean;
  /** Whose form is open to one person at the laptop, or null. */
  readonly seat: Seated | null;
  /** The newest step when the file was opened. */
  readonly openedAt: number;
}

export interface CommandContext extends Moment {
  readonly db: Writer;
  /** Whether a meeting looks on: a command sees every row, a page in a meeting does not. */
  readonly meeting: boolean;
  /** Whose form is open to one person at the laptop, or null. */
  readonly seat: Seated | null;
  /** Random text, never reused. */
  newId(): string;
  /**
   * What this step is called in the history, in words, and whom it concerns. Every command calls it once
   * before it returns: 'Put Laura Dunmore on Stage 6'.
   */
  describe(words: string, personIds?: readonly string[]): void;
  /** Takes a step's images back or applies them again: for the history's own commands alone. */
  readonly rewind: Rewind;
  /** Whether a step may be spoken of: a meeting does not show every one. */
  showsStep(seq: number): boolean;
  /** The newest step when the file was opened. */
  readonly openedAt: number;
}

export interface JobContext extends Moment {
  readonly signal: AbortSignal;
  readonly shell: Shell;
  progress(fraction: number | null, say: string): void;
  query<T>(read: (context: QueryContext) => T): T;
  /** The id under which the job's command is recorded. */
  readonly commandId: string;
  /** Refuses where the file can only be read: before something leaves of which a copy is to be kept. */
  mustKeep(): void;
  /** The one command a job may end in: bounded, durable when it returns, not cancellable. */
  command<T>(write: (context: CommandContext) => T): T;
  /**
   * Work done in the jobs' process, which is killed on cancel or when it passes its limits. Its progress is the job's
   * own, or goes to `onProgress` where the work is a part of the job.
   */
  work<Name extends keyof Work>(
    name: Name,
    input: Work[Name]['input'],
    onProgress?: (fraction: number | null, say: string) => void,
  ): Promise<Work[Name]['output']>;
}

/** A handler that returned a Promise would escape its transaction, so that is a type error. */
type Now<T> = T & { then?: never };

type Handler<P> = P extends { kind: 'query' }
  ? (context: QueryContext, data: DataOf<P>) => Now<ReplyOf<P>>
  : P extends { kind: 'command' }
    ? (context: CommandContext, data: DataOf<P>) => Now<ReplyOf<P>>
    : (context: JobContext, data: DataOf<P>) => Promise<ReplyOf<P>>;

/** What answers is read when it is first asked: for a handler that stands on much and is asked seldom. */
export interface Later<H> {
  readonly later: () => Promise<H>;
}

/** One handler for every procedure of an area's contract. */
export type Handlers<Area> = {
  readonly [Name in keyof Area]: Handler<Area[Name]> | Later<Handler<Area[Name]>>;
};
