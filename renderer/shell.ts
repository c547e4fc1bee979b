import type { FilePurpose } from '../shared/contract/app.ts';
import { Refusal } from '../shared/contract/refusal.ts';
import { client, runJob } from './client.ts';
import { withSession } from './http-session.ts';
import { isRecord } from './is-record.ts';

export interface PickedFile {
  readonly ref: string;
  readonly name: string;
  readonly bytes: number;
}

export const onDesktop = () => window.baton?.kind === 'desktop';

/** Told of each file as it begins to be fetched: which it is, of how many. */
export type Fetching = (count: number, of: number) => void;

/** What cannot be read is offered too, where a program may have saved it so: a refusal says what to do, a greyed-out file does not. */
const accepts: Record<FilePurpose, string> = {
  school_file: '.baton',
  staff_list: '.csv,.tsv,.txt,.xlsx,.xls',
  rater_rows: '.csv,.xlsx,.xlsm,.ods,.xls',
  returned_forms: '.xlsx,.xlsm,.csv,.ods,.xls',
  review_summary: '.xlsx',
  nomination_workbooks: '.xlsx,.xlsm,.csv,.tsv,.txt,.ods,.xls',
  decisions: '.xlsx,.xlsm,.ods,.xls',
  line_manager_sheet: '.csv,.xlsx,.xlsm,.ods,.xls',
  photo: 'image/*',
};

/** Asks the user for a file; null when they think better of it. */
export async function pickFile(purpose: FilePurpose): Promise<PickedFile | null> {
  if (onDesktop()) return runJob(client.app.choose, { purpose });
  const [file] = await askBrowser(accepts[purpose], 'one');
  return file === undefined ? null : upload(file);
}

/** Asks the user for any number of files; none when they think better of it. `fetching` is told of each. */
export async function pickFiles(purpose: FilePurpose, fetching: Fetching): Promise<readonly PickedFile[]> {
  if (onDesktop()) return runJob(client.app.chooseSeveral, { purpose });
  return dropFiles(await askBrowser(accepts[purpose], 'several'), fetching);
}

/** Takes files that were dropped on the page, one after the other. What is no file is left out. */
export async function dropFiles(files: readonly File[], fetching: Fetching): Promise<readonly PickedFile[]> {
  const taken: PickedFile[] = [];
  for (const [at, file] of files.entries()) {
    fetching(at + 1, files.length);
    const one = await dropFile(file);
    if (one !== null) taken.push(one);
  }
  return taken;
}

/** Takes a file that was dropped on the page. */
export async function dropFile(file: File): Promise<PickedFile | null> {
  if (window.baton?.kind !== 'desktop') return upload(file);
  const ref = await window.baton.dropFile(file);
  return ref === null ? null : { ref, name: file.name, bytes: file.size };
}

/** Brings a finished file to the user. The desktop has saved it already; a browser downloads it. */
export async function receiveFile(file: { ref: string; name: string }): Promise<void> {
  if (onDesktop()) return;
  const response = await withSession((headers) =>
    fetch(`/files/${encodeURIComponent(file.ref)}`, { headers }),
  );
  if (!response.ok) throw notHanded(await response.json());
  const address = URL.createObjectURL(await response.blob());
  const anchor = document.createElement('a');
  anchor.href = address;
  anchor.download = file.name;
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

async function upload(file: File): Promise<PickedFile> {
  const response = await withSession((headers) =>
    fetch(`/files?name=${encodeURIComponent(file.name)}`, { method: 'POST', body: file, headers }),
  );
  const body: unknown = await response.json();
  if (response.ok && isRecord(body) && typeof body.ref === 'string')
    return { ref: body.ref, name: file.name, bytes: file.size };
  throw notHanded(body);
}

/** The host's own sentence about a file that did not arrive. */
function notHanded(body: unknown): Refusal {
  const told = isRecord(body) && typeof body.say === 'string' ? body.say : 'The file did not arrive.';
  return new Refusal('file.not-handed', told, { wayOut: 'Try it once more.' });
}

function askBrowser(accept: string, many: 'one' | 'several'): Promise<readonly File[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = accept;
    input.multiple = many === 'several';
    input.hidden = true;
    input.addEventListener('change', () => {
      input.remove();
      resolve([...(input.files ?? [])]);
    });
    input.addEventListener('cancel', () => {
      input.remove();
      resolve([]);
    });
    document.body.append(input);
    input.click();
  });
}
