import path from 'node:path';
import { app, type BrowserWindow, dialog, type FileFilter, type OpenDialogOptions } from 'electron/main';
import type { FilePurpose } from '../../shared/contract/app.ts';
import { Refusal } from '../../shared/contract/refusal.ts';

const sheets: FileFilter[] = [
  { name: 'Spreadsheets', extensions: ['xlsx', 'xlsm', 'csv', 'tsv', 'txt', 'ods', 'xls'] },
  { name: 'All files', extensions: ['*'] },
];
const questions: Record<FilePurpose, { title: string; filters: FileFilter[] }> = {
  school_file: {
    title: 'Open a school file',
    filters: [{ name: 'Baton school files', extensions: ['baton'] }],
  },
  staff_list: { title: 'Choose the staff list', filters: sheets },
  rater_rows: { title: 'Choose the spreadsheet of ratings', filters: sheets },
  returned_forms: { title: 'Choose the returned questionnaires', filters: sheets },
  review_summary: { title: 'Choose the summary of the result', filters: sheets },
  nomination_workbooks: { title: 'Choose the schools’ workbooks', filters: sheets },
  decisions: { title: 'Choose the workbook of decisions', filters: sheets },
  line_manager_sheet: { title: 'Choose the filled-in sheet', filters: sheets },
  photo: { title: 'Choose a photo', filters: [{ name: 'Pictures', extensions: ['png', 'jpg', 'jpeg'] }] },
};

/** With no name typed, or another ending typed, the file would not be found again by its kind. */
export function withEnding(chosen: string, ending: string): string {
  return path.extname(chosen).toLowerCase() === ending.toLowerCase() ? chosen : `${chosen}${ending}`;
}

/** Dialogs of the system, each starting where the last one ended. */
export function createDialogs(window: () => BrowserWindow | null) {
  let folder: string | null = null;
  const start = () => folder ?? app.getPath('documents');
  const open = async (
    purpose: FilePurpose,
    properties: NonNullable<OpenDialogOptions['properties']>,
  ): Promise<readonly string[]> => {
    const options = {
      ...questions[purpose],
      defaultPath: start(),
      properties: ['openFile' as const, 'dontAddToRecent' as const, ...properties],
    };
    const over = window();
    const { canceled, filePaths } = await (over === null
      ? dialog.showOpenDialog(options)
      : dialog.showOpenDialog(over, options));
    const [first] = filePaths;
    if (canceled || first === undefined) return [];
    folder = path.dirname(first);
    return filePaths;
  };
  return {
    chooseToOpen: async (purpose: FilePurpose): Promise<string | null> =>
      (await open(purpose, []))[0] ?? null,
    chooseSeveralToOpen: (purpose: FilePurpose): Promise<readonly string[]> =>
      open(purpose, ['multiSelections']),
    /** `suggestedName` carries the ending, which is put on whatever is typed. */
    async chooseToSave(title: string, suggestedName: string): Promise<string | null> {
      const ending = path.extname(suggestedName);
      const options = {
        title,
        defaultPath: path.join(start(), suggestedName),
        filters: [{ name: title, extensions: [ending.slice(1) || '*'] }],
        properties: ['showOverwriteConfirmation' as const, 'dontAddToRecent' as const],
      };
      const over = window();
      const { canceled, filePath } = await (over === null
        ? dialog.showSaveDialog(options)
        : dialog.showSaveDialog(over, options));
      if (canceled || !filePath) return null;
      folder = path.dirname(filePath);
      return withEnding(filePath, ending);
    },
    /** Says why something could not be done, where no page can say it. */
    async say(error: unknown): Promise<void> {
      const told =
        error instanceof Refusal
          ? { message: error.data.say, detail: error.data.wayOut }
          : { message: 'Baton could not do that.', detail: 'Nothing was changed. Try again.' };
      const options = { type: 'warning' as const, ...told, buttons: ['OK'] };
      const over = window();
      await (over === null ? dialog.showMessageBox(options) : dialog.showMessageBox(over, options));
    },
    /** The file cannot be written, for this reason: whether to try again, or to close all the same. */
    async confirmCloseUnsaved(why: unknown): Promise<'again' | 'close'> {
      const said = why instanceof Refusal ? why.data.say : 'Something went wrong inside Baton.';
      const options = {
        type: 'warning' as const,
        message: 'The school file could not be written.',
        detail: `${said} What Baton has accepted is kept in its own folder on this computer: it goes into the file when that is opened here next, or is offered as a backup.`,
        buttons: ['Try again', 'Close all the same'],
        defaultId: 0,
        cancelId: 0,
      };
      const over = window();
      const { response } = await (over === null
        ? dialog.showMessageBox(options)
        : dialog.showMessageBox(over, options));
      return response === 1 ? 'close' : 'again';
    },
  };
}
export type Dialogs = ReturnType<typeof createDialogs>;
