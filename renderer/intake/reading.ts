import { useSyncExternalStore } from 'react';
import type { FileChoices } from '../../shared/contract/intake-shapes.ts';
import { client, refusalOf, runJob } from '../client.ts';
import type { Fetching, PickedFile } from '../shell.ts';
import { sentenceOf } from '../submit.ts';

/** The workbooks that are being read for a round, or were and wait to be looked at. */
export interface Reading {
  readonly busy: boolean;
  /** How far it is. */
  readonly say: string | null;
  /** Stops it; null where there is nothing to stop yet. */
  readonly stop: AbortController | null;
  readonly refused: string | null;
  readonly previewId: string | null;
  readonly choices: FileChoices;
}

const nothing: Reading = {
  busy: false,
  say: null,
  stop: null,
  refused: null,
  previewId: null,
  choices: {},
};

/** By the round, and not the page's own: it goes on while another page is looked at, and is there on the way back. */
const readings = new Map<string, Reading>();
const listeners = new Set<() => void>();

const readingOf = (roundId: string): Reading => readings.get(roundId) ?? nothing;

export function changeReading(roundId: string, change: Partial<Reading>): void {
  readings.set(roundId, { ...readingOf(roundId), ...change });
  for (const listener of listeners) listener();
}

/** Lets go of what was read, once it went in or is not wanted; others that are being fetched or read meanwhile go on. */
export function leaveReading(roundId: string, previewId: string): void {
  const { previewId: now, busy } = readingOf(roundId);
  if (now === previewId) changeReading(roundId, busy ? { previewId: null, choices: {} } : nothing);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useReading = (roundId: string): Reading =>
  useSyncExternalStore(subscribe, () => readingOf(roundId));

type Ask = (fetching: Fetching) => Promise<readonly PickedFile[]>;

/** Asks for workbooks and has them read; what was read before stays until then. Cancelled, it leaves nothing behind. */
export async function readWorkbooks(roundId: string, ask: Ask): Promise<void> {
  if (readingOf(roundId).busy) return;
  const stop = new AbortController();
  changeReading(roundId, { busy: true, say: null, refused: null });
  try {
    const files = await ask((count, of) => {
      stop.signal.throwIfAborted();
      changeReading(roundId, { stop, say: `Fetching file ${count} of ${of}.` });
    });
    stop.signal.throwIfAborted();
    if (files.length === 0) return changeReading(roundId, { busy: false, stop: null, say: null });
    changeReading(roundId, { stop, previewId: null, choices: {} });
    const { previewId } = await runJob(
      client.intake.read,
      { roundId, refs: files.map(({ ref }) => ref) },
      { signal: stop.signal, onProgress: ({ say }) => changeReading(roundId, { say: `${say}.` }) },
    );
    changeReading(roundId, { ...nothing, previewId });
  } catch (error) {
    changeReading(roundId, {
      busy: false,
      stop: null,
      ...(stop.signal.aborted
        ? { say: 'Cancelled: nothing of these files has gone in.' }
        : { say: null, refused: sentenceOf(refusalOf(error)) }),
    });
  }
}
