import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareStaffList } from '../../electron/core/jobs/compare-staff-list.ts';
import { handlers } from '../../electron/core/jobs/handlers.ts';
import { build } from '../../electron/core/sql.ts';
import { type ImportChoices, importChoices } from '../../shared/contract/import.ts';
import { finish, openArea } from './area.ts';
import { temporaryFolder } from './school-file.ts';

/** The application with the importer at hand: lists are written to files, read and taken in as a page would. */
export async function openImport() {
  const folder = temporaryFolder();
  const written: { path: string }[] = [];
  const area = await openArea({
    handed: (ref) => join(folder, ref),
    work: async (name, input) => {
      const tools = { progress: () => undefined };
      if (name === 'compareStaffList')
        return structuredClone(await compareStaffList(structuredClone(input) as never, tools.progress));
      if (name === 'writeTableWorkbook') {
        written.push(input as { path: string });
        return handlers.writeTableWorkbook(input as never, tools);
      }
      throw new Error(`No work called ${name} was expected.`);
    },
  });
  const choose = (choices: Partial<ImportChoices>) => importChoices.parse(choices);
  return {
    ...area,
    written,
    home: area.folder,
    folder,
    /** Writes lines of cells divided by bars as a CSV file, and compares it. */
    read(lines: string, choices: Partial<ImportChoices> = {}, name = 'staff.csv') {
      const csv = lines
        .trim()
        .split('\n')
        .map((line) =>
          line
            .split('|')
            .map((cell) => `"${cell.trim()}"`)
            .join(','),
        );
      writeFileSync(join(folder, name), csv.join('\r\n'));
      return finish(area.client.import.read, { ref: name, choices: choose(choices) });
    },
    /** Hands over a file with exactly these bytes. */
    put: (name: string, bytes: Uint8Array) => writeFileSync(join(folder, name), bytes),
    readFile: (name: string, choices: Partial<ImportChoices> = {}) =>
      finish(area.client.import.read, { ref: name, choices: choose(choices) }),
    apply: (previewId: string) => finish(area.client.import.apply, { previewId }),
    /** Reads and takes in. */
    async take(lines: string, choices: Partial<ImportChoices> = {}) {
      const preview = await this.read(lines, choices);
      return { preview, applied: await this.apply(preview.previewId) };
    },
    staff: () => area.client.staff.list({}),
    steps: () =>
      area.app.files.query({ now: '2026-11-23T10:00:00Z', today: '2026-11-23' }, ({ db }) =>
        db.all(build.selectFrom('step').select(['seq', 'words', 'area', 'name']).orderBy('seq')),
      ),
  };
}
