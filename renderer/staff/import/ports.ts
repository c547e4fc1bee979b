import type {
  ImportChoices,
  ImportGroup,
  ImportPersonRow,
  ImportPreview,
} from '../../../shared/contract/import.ts';
import type { JobProgress } from '../../../shared/contract/kinds.ts';
import { client, runJob } from '../../client.ts';
import { dropFile, type PickedFile, pickFile, receiveFile } from '../../shell.ts';

interface Options {
  readonly onProgress?: (progress: JobProgress) => void;
  readonly signal?: AbortSignal;
}

/** What the importer asks of core and of the shell; tests give their own. */
export interface ImportPorts {
  pick(): Promise<PickedFile | null>;
  drop(file: File): Promise<PickedFile | null>;
  read(ref: string, choices: ImportChoices, options: Options): Promise<ImportPreview>;
  people(previewId: string, group: ImportGroup, offset: number): Promise<ImportPersonRow[]>;
  apply(
    previewId: string,
    options: Omit<Options, 'signal'> & { readonly thoughErased: boolean },
  ): Promise<{
    added: number;
    changed: number;
    missing: number;
    unsettled: number;
    problems: number;
    rowsLost: number;
    command: string | null;
  }>;
  problems(previewId: string, options: Options): Promise<true>;
}

export const realPorts: ImportPorts = {
  pick: () => pickFile('staff_list'),
  drop: dropFile,
  read: (ref, choices, options) => runJob(client.import.read, { ref, choices }, options),
  people: (previewId, group, offset) => client.import.people({ previewId, group, offset, limit: 200 }),
  apply: (previewId, { thoughErased, ...options }) =>
    runJob(client.import.apply, { previewId, thoughErased }, options),
  async problems(previewId, options) {
    const file = await runJob(client.import.problems, { previewId }, options);
    if (file !== null) await receiveFile(file);
    return true;
  },
};
