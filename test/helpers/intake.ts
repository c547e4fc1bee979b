import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { readDecisions } from '../../electron/core/intake/read-decisions.ts';
import { readWorkbooks, type WorkbookFile } from '../../electron/core/intake/read-workbooks.ts';
import { type WriteDecisionsInput, writeDecisions } from '../../electron/core/intake/write-decisions.ts';
import { writeNominationWorkbook } from '../../electron/core/spreadsheets/nomination-workbook.ts';
import type { NominationWorkbook } from '../../electron/core/spreadsheets/nomination-workbook-data.ts';
import type { FileChoices } from '../../shared/contract/intake-shapes.ts';
import { finish, openArea } from './area.ts';
import { temporaryFolder } from './school-file.ts';

const nothing = () => undefined;

/** The jobs' process, in this one. */
export function workHere(
  name: string,
  input: unknown,
  progress: (fraction: number | null, say: string) => void = nothing,
): unknown {
  switch (name) {
    case 'readWorkbooks':
      return readWorkbooks(input as readonly WorkbookFile[], progress);
    case 'writeNominationWorkbook': {
      const { path, data } = input as { path: string; data: NominationWorkbook };
      return writeNominationWorkbook(path, data);
    }
    case 'writeDecisions':
      return writeDecisions(input as WriteDecisionsInput, nothing);
    case 'readDecisions':
      return readDecisions(input as WorkbookFile);
    default:
      throw new Error(`No work called ${name} was expected.`);
  }
}

/** A co-ordinator's file with a round of 'Leaders' for 2026/27, and the files that schools send beside it. */
export async function coordinator(options: Parameters<typeof openArea>[0] = {}) {
  const inbox = join(temporaryFolder(), 'inbox');
  mkdirSync(inbox, { recursive: true });
  const area = await openArea({ work: workHere, handed: (ref) => join(inbox, ref), ...options });
  const { client, send } = area;
  const programme = await send(client.programmes.make, { name: 'Leaders' });
  const round = await send(client.programmes.openRound, {
    programmeId: programme.id,
    academicYear: '2026/27',
    opensOn: null,
    deadline: '2026-12-04',
    referenceDate: '2026-12-04',
    places: null,
    placesPerSchool: null,
    organiser: 'The alliance',
  });
  return {
    ...area,
    inbox,
    roundId: round.id,
    file: (name: string, workbook: NominationWorkbook) =>
      writeNominationWorkbook(join(inbox, name), workbook),
    /** Reads these files of the inbox, and gives what would go in. */
    look: async (refs: readonly string[], choices: FileChoices = {}) => {
      const { previewId } = await finish(client.intake.read, { roundId: round.id, refs: [...refs] });
      return { previewId, ...(await client.intake.preview({ previewId, choices })) };
    },
    takeIn: (previewId: string, choices: FileChoices = {}) =>
      client.intake.take({ commandId: randomUUID(), data: { previewId, choices } }),
    nominations: async () => (await client.programmes.round({ id: round.id })).nominations,
  };
}
