import { useRef, useState } from 'react';
import { type ImportChoices, type ImportPreview, importChoices } from '../../../shared/contract/import.ts';
import type { JobProgress } from '../../../shared/contract/kinds.ts';
import type { RefusalData } from '../../../shared/contract/refusal.ts';
import { refusalOf } from '../../client.ts';
import type { PickedFile } from '../../shell.ts';
import type { ImportPorts } from './ports.ts';

export type Step = 1 | 2 | 3 | 4 | 5;
export type Applied = Awaited<ReturnType<ImportPorts['apply']>>;

export interface ImportState {
  readonly step: Step;
  readonly file: PickedFile | null;
  readonly choices: ImportChoices;
  readonly preview: ImportPreview | null;
  readonly applied: Applied | null;
  /** What is being done, with how far it is; null when nothing is. */
  readonly busy: Doing | null;
  /** What was being done was cancelled, and nothing else has been done since. */
  readonly cancelled: boolean;
  readonly problem: RefusalData | null;
}

interface Doing {
  readonly say: string;
  readonly fraction: number | null;
  /** Not while people are taken in: what core has done cannot be cancelled, and is taken back by Undo. */
  readonly canCancel: boolean;
}

const noChoices = importChoices.parse({});
const start: ImportState = {
  step: 1,
  file: null,
  choices: noChoices,
  preview: null,
  applied: null,
  busy: null,
  cancelled: false,
  problem: null,
};

/** The importer's state: which file, what was chosen, what came of it. Nothing is changed before `importNow`. */
export function useImport(ports: ImportPorts) {
  const [state, setState] = useState<ImportState>(start);
  const stop = useRef<AbortController | null>(null);
  /** Chosen since the last comparison, so that it is due again. */
  const dirty = useRef(false);
  const set = (patch: Partial<ImportState>) => setState((before) => ({ ...before, ...patch }));

  /** Work that changes nothing: it can be cancelled, and once it is, what it answers is not heeded. */
  async function busy<T>(say: string, work: (options: JobOptions) => Promise<T>): Promise<T | null> {
    stop.current?.abort();
    const control = new AbortController();
    const heeded = () => !control.signal.aborted;
    stop.current = control;
    set({ busy: { say, fraction: null, canCancel: true }, cancelled: false, problem: null });
    try {
      const onProgress = ({ say, fraction }: JobProgress) => {
        if (heeded()) set({ busy: { say, fraction, canCancel: true } });
      };
      const result = await work({ onProgress, signal: control.signal });
      return heeded() ? result : null;
    } catch (error) {
      if (heeded()) set({ problem: refusalOf(error) });
      return null;
    } finally {
      if (stop.current === control) {
        stop.current = null;
        set({ busy: null });
      }
    }
  }

  async function compare(file: PickedFile, choices: ImportChoices, step: Step): Promise<boolean> {
    const preview = await busy('Opening the file', (options) => ports.read(file.ref, choices, options));
    if (preview === null) return false;
    dirty.current = false;
    set({ preview, choices, step, file });
    return true;
  }

  return {
    state,
    /** Takes a file that was chosen or dropped and reads it. */
    async take(choose: () => Promise<PickedFile | null>) {
      const file = await busy('Taking the file', choose);
      if (file === null) return;
      set({ ...start, file });
      await compare(file, noChoices, 2);
    },
    async readAgain(patch: Partial<ImportChoices>) {
      const { file, choices, step, preview } = state;
      if (file === null) return;
      await compare(file, { ...choices, ...patch }, preview === null ? 2 : step);
    },
    /** Keeps a choice; the comparison follows when the head goes on. */
    choose(patch: Partial<ImportChoices>) {
      dirty.current = true;
      setState((before) => ({ ...before, choices: { ...before.choices, ...patch } }));
    },
    async go(step: Step) {
      const { file, choices } = state;
      if (file === null || step === 1) set({ step: 1, problem: null });
      else if (dirty.current && step > state.step) await compare(file, choices, step);
      else set({ step, problem: null });
    },
    /** `thoughErased` where the head was told that somebody in the list may have been erased. */
    async importNow(thoughErased = false) {
      const { preview } = state;
      if (preview === null) return;
      const doing = (say: string, fraction: number | null) =>
        set({ busy: { say, fraction, canCancel: false }, problem: null });
      doing('Taking the staff in', null);
      try {
        const onProgress = ({ say, fraction }: JobProgress) => doing(say, fraction);
        const applied = await ports.apply(preview.previewId, { onProgress, thoughErased });
        set({ applied, step: 5, busy: null });
      } catch (error) {
        set({ problem: refusalOf(error), busy: null });
      }
    },
    async compareAgain() {
      const { file, choices, step } = state;
      if (file !== null) await compare(file, choices, step);
    },
    async saveProblems() {
      const { preview } = state;
      if (preview !== null)
        await busy('Writing the spreadsheet', (options) => ports.problems(preview.previewId, options));
    },
    cancel() {
      stop.current?.abort();
      stop.current = null;
      set({ busy: null, cancelled: true });
    },
    again: () => setState(start),
  };
}
export type Importing = ReturnType<typeof useImport>;

interface JobOptions {
  readonly onProgress: (progress: JobProgress) => void;
  readonly signal: AbortSignal;
}
