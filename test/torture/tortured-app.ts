import { join } from 'node:path';
import { type App, createApp } from '../../electron/core/app.ts';
import type { JobRunner } from '../../electron/core/jobs/runner.ts';
import type { Shell } from '../../electron/core/shell.ts';
import { passingPreferences } from '../helpers/preferences.ts';
import { noRecents } from '../helpers/recents.ts';

/** Comparing is done where it is asked for: the process that asks is the one under torture. Loaded when it is needed. */
const here: JobRunner = {
  run: async (name, input) => {
    if (name !== 'compareStaffList') throw new Error(`No work called ${name} was expected.`);
    const { compareStaffList } = await import('../../electron/core/jobs/compare-staff-list.ts');
    const compared: unknown = await compareStaffList(structuredClone(input) as never, () => undefined);
    return compared as never;
  },
};

/** The whole application in this process, its data in one folder, where a handed file's ref is its name. */
export function openTorturedApp(
  folder: string,
  unforeseen: (error: unknown) => void = () => undefined,
  clock: () => Date = () => new Date(),
  jobs: JobRunner = here,
): App {
  const shell: Shell = {
    kind: 'browser',
    preferences: passingPreferences(),
    handed: (ref) => ({ ref, name: ref, path: join(folder, ref), bytes: 0 }),
    choose: async () => null,
    chooseSeveral: async () => [],
    placeForNew: async (name) => join(folder, `${name}.baton`),
    adopt: async (file) => file.path,
    letGo: () => undefined,
    wipe: () => undefined,
    temporary: (name) => join(folder, name),
    handOver: async (_path, name) => ({ ref: 'ref', name }),
    reveal: () => undefined,
    openInBrowser: () => false,
    printToPdf: async () => undefined,
  };
  return createApp({
    shell,
    data: folder,
    clock,
    jobs,
    recents: noRecents,
    version: '0.0.0',
    report: unforeseen,
  });
}
