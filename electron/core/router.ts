import { setImmediate } from 'node:timers/promises';
import type { ContractProcedure, ErrorMap, Meta, Schema } from '@orpc/contract';
import { implement, lazy, type Router, unlazyRouter } from '@orpc/server';
import type { AppStatus } from '../../shared/contract/app.ts';
import type { Contract } from '../../shared/contract/index.ts';
import type { CommandInput, JobInput, JobProgress, Kind } from '../../shared/contract/kinds.ts';
import { lazily } from '../../shared/rules/lazily.ts';
import type { AppEvent } from './app.ts';
import { type Area, areas, seldom } from './areas.ts';
import type { JobContext, Later } from './context.ts';
import type { JobRunner } from './jobs/runner.ts';
import { newId } from './new-id.ts';
import type { OpenFile } from './open-file.ts';
import type { Shell } from './shell.ts';
import { shellForWork } from './work-shell.ts';

type Of<K extends Kind | 'feed', Input = unknown> = ContractProcedure<
  Schema<unknown, Input>,
  Schema<unknown, unknown>,
  ErrorMap,
  Meta
> & { kind: K };
type AnyContract =
  | Of<'query'>
  | Of<'feed'>
  | Of<'command', CommandInput>
  | (Of<'job', JobInput> & { readonly ofAnyFile?: true });
/** A handler whose context and data were checked against the contract where it was written. */
type Handler = (context: object, data: unknown) => unknown;
const isHandler = (value: unknown): value is Handler => typeof value === 'function';
const isLater = (value: unknown): value is Later<Handler> =>
  typeof value === 'object' && value !== null && 'later' in value;

export interface RouterParts {
  readonly files: OpenFile;
  readonly shell: Shell;
  readonly jobs: JobRunner;
  status(): AppStatus;
  moment(): { now: string; today: string };
  changes(signal: AbortSignal | undefined): AsyncGenerator<AppEvent>;
  tell(areas: readonly string[]): void;
  refuse(error: unknown, where: string): Error;
}

type CoreRouter = Router<Contract, Record<never, never>>;

/**
 * One router over the contract: every procedure gets its kind's way through the house, and no other. An area is read
 * when it is first asked, or by `readRouter`.
 */
export function composeRouter(parts: RouterParts): CoreRouter {
  const router: Record<string, unknown> = {};
  for (const [name, read] of Object.entries(areas))
    router[name] = later(parts, name, async () => serveArea(parts, name, await read()));
  return router as CoreRouter;
}

/** Kept, since the library asks for it at every call. Whoever asks for what cannot be read is told so in words. */
const later = (parts: RouterParts, where: string, make: () => Promise<object>) =>
  lazy(
    lazily(async () => {
      try {
        return { default: await make() };
      } catch (error) {
        throw parts.refuse(error, where);
      }
    }),
  );

/**
 * Reads all that nobody has asked yet, one after the other, so that calls are answered in between. Nothing is left for
 * later: a newer Baton may be put in this one's place while it runs, and its parts do not fit these.
 */
export async function readRouter(router: CoreRouter): Promise<void> {
  const areasLeft = Object.values(router).map((area) => () => unlazyRouter({ area }));
  for (const read of [...areasLeft, ...seldom]) {
    await read();
    await setImmediate();
  }
}

function serveArea(parts: RouterParts, area: string, read: Area<object>) {
  const handlers = 'handlers' in read ? read.handlers : read.handlersFor(parts);
  const made: Record<string, object> = {};
  for (const [name, procedure] of Object.entries(read.contract)) {
    const handler: unknown = Reflect.get(handlers, name);
    if (!isHandler(handler) && !isLater(handler)) throw new Error(`Nothing answers ${area}.${name}.`);
    // Made when it is first called: an area has some forty, and a start calls one.
    made[name] = later(parts, `${area}.${name}`, async () =>
      serve(parts, area, name, procedure, isLater(handler) ? await handler.later() : handler),
    );
  }
  return made;
}

function serve(parts: RouterParts, area: string, name: string, procedure: AnyContract, handler: Handler) {
  const where = `${area}.${name}`;
  const guard = <T>(work: () => T): T => {
    try {
      parts.files.sitting.admit(where);
      return work();
    } catch (error) {
      throw parts.refuse(error, where);
    }
  };
  if (procedure.kind === 'command')
    return implement(procedure).handler(async ({ input: { commandId, file, data } }) => {
      try {
        parts.files.sitting.admit(where);
        parts.files.mustBe(file);
        // After a failed flush nothing is acknowledged until the file is whole on disk again.
        await parts.files.ready();
        return parts.files.command({ id: commandId, area, name }, parts.moment(), data, (context) =>
          handler(context, data),
        );
      } catch (error) {
        throw parts.refuse(error, where);
      }
    });
  if (procedure.kind === 'feed') return implement(procedure).handler(({ signal }) => parts.changes(signal));
  if (procedure.kind === 'query')
    return implement(procedure).handler(({ input }) =>
      guard(() =>
        area === 'app'
          ? handler(parts.moment(), input)
          : parts.files.query(parts.moment(), (context) => handler(context, input)),
      ),
    );
  const { ofAnyFile } = procedure;
  return implement(procedure).handler(({ input: { file, data }, signal }) => {
    guard(() => ofAnyFile === true || parts.files.mustBe(file));
    return runJob(parts, area, name, handler, data, signal);
  });
}

/** Yields the job's progress as it comes and its reply last; stops the work when the page goes away. */
async function* runJob(
  parts: RouterParts,
  area: string,
  name: string,
  handler: Handler,
  input: unknown,
  outer: AbortSignal | undefined,
) {
  const stop = new AbortController();
  const onAbort = () => stop.abort();
  if (outer?.aborted) stop.abort();
  outer?.addEventListener('abort', onAbort);
  const waiting: JobProgress[] = [];
  let wake = () => {};
  const commandId = newId();
  /** A long job may end when another file is open: it is about the one that it began with, and no other. */
  const stillThere = parts.files.beginning();
  const still = () => {
    parts.files.sitting.admit(`${area}.${name}`);
    stillThere();
  };
  let isAboutFile = false;
  const ofFile = <T>(work: () => T): T => {
    isAboutFile = true;
    still();
    return work();
  };
  const { shell, over: letGo } = shellForWork(parts.shell, still);
  const context: JobContext = {
    ...parts.moment(),
    signal: stop.signal,
    shell,
    commandId,
    progress(fraction, say) {
      waiting.push({ type: 'progress', fraction, say: parts.files.shown(say) });
      wake();
    },
    query: (read) => ofFile(() => parts.files.query(parts.moment(), read)),
    mustKeep: () => ofFile(() => parts.files.mustKeep()),
    command: (write) =>
      ofFile(() => parts.files.command({ id: commandId, area, name }, parts.moment(), null, write)),
    work: (work, value, onProgress = context.progress) =>
      parts.jobs.run(work, value, { signal: stop.signal, onProgress }),
  };
  let over = false;
  const result = parts.files
    .during(async () => handler(context, input))
    .finally(() => {
      letGo();
      over = true;
      wake();
    });
  result.catch(() => undefined);
  try {
    while (true) {
      const next = waiting.shift();
      if (next !== undefined) {
        parts.files.sitting.admit(`${area}.${name}`);
        yield next;
      } else if (over) break;
      else
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
    }
    const reply = await result;
    // What began before the computer was given to a rater ends without a word, but for what gave it.
    if (`${area}.${name}` !== 'app.startSitting') parts.files.sitting.admit(`${area}.${name}`);
    if (isAboutFile) stillThere();
    // What was read before a meeting began may not be shown in it.
    yield { type: 'done' as const, reply: parts.files.shown(reply) };
  } catch (error) {
    throw parts.refuse(error, `${area}.${name}`);
  } finally {
    if (!over) stop.abort();
    outer?.removeEventListener('abort', onAbort);
  }
}
