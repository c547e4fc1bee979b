import { useQuery } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import type { AppStatus, appContract } from '../shared/contract/app.ts';
import type { DataOf } from '../shared/contract/kinds.ts';
import { api, client, queries, runJob } from './client.ts';
import { dropDrafts } from './drafts.ts';
import { watchHeart } from './heartbeat.ts';
import { keepTyped } from './left-typed.ts';
import { isSending } from './submit.ts';
import { clearNotices, showFileProblem } from './ui/undo.tsx';
import { isTyped } from './ui/unsaved.ts';

export const statusOptions = api.app.status.queryOptions({ input: {} });

/** What is open, whether it is saved, and who is in the meeting; undefined until core has answered once. */
export function useStatus(): AppStatus | undefined {
  return useQuery(statusOptions).data;
}

/**
 * Listens to core for as long as the page lives: takes the new status, and asks again for what is on screen when
 * something changed, in this page or in another. `onMenu` hears what the desktop's menu chose.
 */
export function useFeed(onMenu: (chosen: string) => void): void {
  useEffect(() => {
    const stop = new AbortController();
    const listen = async () => {
      while (!stop.signal.aborted) {
        try {
          for await (const event of await client.app.changes({}, { signal: stop.signal })) {
            if (event.type === 'menu') onMenu(event.chosen);
            else take(event.status, event.areas);
          }
        } catch {
          // The connection broke; what was missed meanwhile is asked for again below.
        }
        if (stop.signal.aborted) return;
        // Every page says that Baton is out of reach; it is asked quietly until it is there again.
        setReached(await inReach());
        do await new Promise((resolve) => setTimeout(resolve, 1_000));
        while (!stop.signal.aborted && !(await inReach()));
        setReached(true);
        await queries.invalidateQueries();
      }
    };
    void listen();
    return () => stop.abort();
  }, [onMenu]);
}

/** Whether Baton answers this page: it does, it hangs, or it has ended. */
export type Contact = 'answers' | 'hangs' | 'ended';

let reached = true;
let answers = true;
const watchers = new Set<() => void>();

function setReached(now: boolean): void {
  reached = now;
  for (const watcher of watchers) watcher();
}

function setAnswers(now: boolean): void {
  answers = now;
  for (const watcher of watchers) watcher();
}

/** Asks Baton for a sign of life for as long as the page lives. */
export function useHeartbeat(): void {
  useEffect(
    () =>
      watchHeart({
        ask: (signal) => client.app.beat({}, { signal }),
        isHidden: () => document.hidden,
        tell: setAnswers,
      }),
    [],
  );
}

function watch(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => void watchers.delete(watcher);
}

const contact = (): Contact => (!reached ? 'ended' : answers ? 'answers' : 'hangs');

/** Told within a second or so of its end, and within some twenty where it hangs. */
export const useContact = (): Contact => useSyncExternalStore(watch, contact);

async function inReach(): Promise<boolean> {
  try {
    take(await client.app.status({}), []);
    return true;
  } catch {
    return false;
  }
}

let openings = 0;
/** The file that was open last. The page that it was left on is none of another's, which opens on Home. */
let shownLast: string | null = null;

/** How often this page has seen another file, or backup, than before: a copy may have the identity of the one before it. */
export const useTimesOpened = (): number => useSyncExternalStore(watch, () => openings);

/** Takes a status that came with another reply. */
export const takeStatus = (status: AppStatus): void => take(status, []);

function take(status: AppStatus, areas: readonly string[]): void {
  const before = queries.getQueryData<AppStatus>(statusOptions.queryKey);
  queries.setQueryData(statusOptions.queryKey, status);
  const another =
    before?.file?.id !== status.file?.id || before?.file?.backup?.id !== status.file?.backup?.id;
  const veiled = JSON.stringify(before?.meeting) !== JSON.stringify(status.meeting);
  if (another) {
    if (shownLast !== null && status.file !== null && status.file.id !== shownLast)
      window.history.replaceState(null, '', '#/');
    shownLast = status.file?.id ?? shownLast;
    openings += 1;
    for (const watcher of watchers) watcher();
  }
  if (another || veiled) {
    // What the page still holds may belong to another file, or may not be shown any more.
    queries.removeQueries({
      predicate: ({ queryKey }) => queryKey !== statusOptions.queryKey && !isStatus(queryKey),
      type: 'inactive',
    });
    void queries.resetQueries({ predicate: ({ queryKey }) => !isStatus(queryKey) });
    queries.getMutationCache().clear();
    clearNotices();
    leaveTyped(before, status, another);
    return;
  }
  if (areas.some((area) => area !== 'app')) askAgain();
}

let gone: string | null = null;

/**
 * What is typed is kept to be handed back where the same file comes again, and as a meeting ends. Else it is said to be
 * gone, and again once a file is there: a locked one may have been opened in another tab.
 */
function leaveTyped(before: AppStatus | undefined, status: AppStatus, another: boolean): void {
  const comesBack =
    status.locked !== null ||
    status.sitting != null ||
    (!another && (before?.meeting === null) !== (status.meeting === null));
  // What a form was sent with has done this itself.
  const typed = isTyped() && !isSending();
  const kept = typed && comesBack && before?.file != null && keepTyped(before.file);
  if (dropDrafts() || (typed && !kept)) gone = whyGone(status, another);
  if (gone !== null) showFileProblem(`What was typed here and not saved is gone: ${gone}.`);
  if (status.file !== null) gone = null;
}

function whyGone(status: AppStatus, another: boolean): string {
  if (status.locked !== null) return 'the file was locked';
  if (status.sitting != null) return 'this computer was given to somebody';
  if (status.file === null) return 'the file was closed';
  if (another) return 'another file was opened';
  return status.meeting === null ? 'the meeting has ended' : 'a meeting began';
}

/** Asks again for everything on screen; what is being asked for the first time may be answered from before the change. */
function askAgain(): void {
  const first = queries
    .getQueryCache()
    .findAll({ fetchStatus: 'fetching' })
    .filter(({ state }) => state.data === undefined);
  void queries.invalidateQueries({ predicate: ({ queryKey }) => !isStatus(queryKey) });
  for (const { promise, queryKey } of first)
    promise?.then(
      () => queries.invalidateQueries({ queryKey, exact: true }),
      // Whoever asked is told.
      () => undefined,
    );
}

function isStatus(key: readonly unknown[]): boolean {
  return JSON.stringify(key) === JSON.stringify(statusOptions.queryKey);
}

/** Runs a job that opens another state of the file, and takes the status it answers with. */
export async function takeStatusOf<Data>(
  procedure: Parameters<typeof runJob<Data, AppStatus>>[0],
  data: Data,
): Promise<AppStatus> {
  const status = await runJob(procedure, data);
  take(status, []);
  return status;
}

type Statusful =
  | 'create'
  | 'open'
  | 'openSample'
  | 'close'
  | 'forgetRecent'
  | 'startMeeting'
  | 'endMeeting'
  | 'startSitting'
  | 'stopSitting'
  | 'nextStudent'
  | 'unlock'
  | 'lock'
  | 'setPassphrase'
  | 'removePassphrase'
  | 'renewRecoveryCode'
  | 'confirmRecoveryCode';

/** Runs one of the application's jobs and takes the status it answers with. */
export async function change<Name extends Statusful>(
  name: Name,
  data: DataOf<(typeof appContract)[Name]>,
): Promise<AppStatus> {
  const procedure = client.app[name] as unknown as Parameters<typeof runJob<typeof data, AppStatus>>[0];
  const status = await runJob(procedure, data);
  take(status, []);
  return status;
}
