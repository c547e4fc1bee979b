import { client, refusalOf, runJob } from '../client.ts';
import { change } from '../session.ts';
import { pickFile, receiveFile } from '../shell.ts';
import { showDone, showFileProblem } from '../ui/undo.tsx';

/** Asks for a school file and opens it; what went wrong is said where the user looks. */
export async function openExisting(): Promise<void> {
  await saying(async () => {
    const file = await pickFile('school_file');
    if (file !== null) await change('open', { ref: file.ref });
  });
}

/** Hands a copy of the open file to the user, under a new identity. */
export async function saveCopy(): Promise<void> {
  await saying(async () => {
    const copy = await runJob(client.app.saveCopy, {});
    if (copy === null) return;
    await receiveFile(copy);
    showDone(`Saved ${copy.name}.`);
  });
}

export async function saying(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const { say, wayOut } = refusalOf(error);
    showFileProblem(say, wayOut);
  }
}
