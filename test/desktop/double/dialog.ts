import path from 'node:path';
import { note, onlyAfterReady, state } from './state.ts';

type Options = Record<string, unknown>;

function asked(kind: string, given: unknown[]): Options {
  onlyAfterReady(`dialog.${kind}`);
  const options = given.findLast((one) => typeof one === 'object' && one !== null && !('webContents' in one));
  const plain = structuredClone(options ?? {}) as Options;
  state.asked.push({ kind, options: plain });
  note(`dialog ${kind}`);
  return plain;
}

function answered<T>(kind: string, otherwise: T): T {
  const next = state.answers.get(kind)?.shift();
  return next === undefined ? otherwise : (next as T);
}

/** What Electron takes without a word and does wrong with. */
function checkFileOptions({ defaultPath, filters, properties }: Options): void {
  if (typeof defaultPath !== 'string' || !path.isAbsolute(defaultPath))
    throw new Error('A file dialog without a default path opens in Downloads');
  for (const filter of (filters ?? []) as { extensions: string[] }[])
    if (filter.extensions.some((extension) => extension.startsWith('.') || extension.startsWith('*.')))
      throw new Error('Extensions are given without dots or wildcards');
  const chosen = (properties ?? []) as string[];
  if (chosen.includes('openFile') && chosen.includes('openDirectory'))
    throw new Error('Files and folders together means folders only on Windows and Linux');
}

export const dialog = {
  async showOpenDialog(...given: unknown[]) {
    checkFileOptions(asked('open', given));
    const filePaths = answered<string[] | null>('open', null);
    return { canceled: filePaths === null, filePaths: filePaths ?? [] };
  },
  async showSaveDialog(...given: unknown[]) {
    checkFileOptions(asked('save', given));
    // The path comes back as it was typed: no ending is added.
    const filePath = answered<string | null>('save', null);
    return { canceled: filePath === null, filePath: filePath ?? '' };
  },
  async showMessageBox(...given: unknown[]) {
    const options = asked('message', given);
    const otherwise = typeof options.cancelId === 'number' ? options.cancelId : 0;
    return { response: answered('message', otherwise), checkboxChecked: false };
  },
  showErrorBox(title: string, content: string): void {
    state.asked.push({ kind: 'error', options: { title, content } });
    note('dialog error');
  },
};
