import { join } from 'node:path';
import type { SchoolFileOptions } from '../../electron/core/school-file/school-file.ts';

/** A Monday in autumn, at nine. */
export const NOW = new Date('2026-11-23T09:00:00.000Z');

/** Where a test's file lies in its folder, with a clock that stands; apart from Vitest for child processes. */
export function optionsIn(folder: string, more: Partial<SchoolFileOptions> = {}): SchoolFileOptions {
  return {
    path: join(folder, 'Elm Park.baton'),
    journals: join(folder, 'journals'),
    clock: () => NOW,
    ...more,
  };
}
