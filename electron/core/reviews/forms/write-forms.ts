import { readFile, rm, writeFile } from 'node:fs/promises';
import JSZip from 'jszip';
import type { JobTools } from '../../jobs/handlers.ts';
import type { QuestionForm } from './layout.ts';
import { type FormsAbout, writeForm } from './write-form.ts';

export interface WriteFormsInput {
  /** Where the zip archive goes. */
  readonly path: string;
  readonly about: FormsAbout;
  readonly forms: readonly QuestionForm[];
}

/** Writes every questionnaire as a workbook of its own into one zip archive. Rejects with the disk's own error. */
export async function writeForms(
  { path, about, forms }: WriteFormsInput,
  progress: JobTools['progress'],
): Promise<{ files: number }> {
  const archive = new JSZip();
  const one = `${path}.xlsx`;
  try {
    for (const [at, form] of forms.entries()) {
      progress(at / forms.length, `Writing ${form.fileName}`);
      await writeForm(one, form, about);
      archive.file(form.fileName, await readFile(one), { date: new Date(about.madeAt) });
    }
  } finally {
    await rm(one, { force: true });
  }
  // Workbooks are packed already.
  await writeFile(path, await archive.generateAsync({ type: 'nodebuffer', compression: 'STORE' }), {
    mode: 0o600,
  });
  return { files: forms.length };
}
