import { z } from 'zod';
import { numberSettingFacts } from '../reference/number-settings.ts';
import { keysOf } from '../rules/keys-of.ts';
import { academicYear } from './app.ts';
import { done, line, nothing } from './fields.ts';
import { command, query } from './kinds.ts';

export const numberSettingKey = z.enum(keysOf(numberSettingFacts));
/** A number for every setting. */
export const numberSettings = z.record(numberSettingKey, z.number());

/** Minutes after which a file that nobody uses is locked. */
export const autoLockTimes = [5, 10, 15, 30, 60] as const;

export const settingsContract = {
  /** What is set in this file: numbers as they are in force, the academic year, the alliance's name. */
  all: query(
    nothing,
    z.object({
      numbers: numberSettings,
      academicYear: z.string(),
      alliance: z.string().nullable(),
      /** Minutes without anybody until the file is locked; null for never. Says nothing where no passphrase is set. */
      autoLock: z.number().nullable(),
      /** Whether schools send their nominations to this file; worked out where nobody has said. */
      runsProgrammes: z.object({ answer: z.boolean(), said: z.boolean() }),
    }),
  ),
  setAutoLock: command(z.strictObject({ minutes: z.literal([...autoLockTimes]).nullable() }), done),
  /** Changes a number; null takes it back to our default. */
  setNumber: command(z.strictObject({ key: numberSettingKey, value: z.number().nullable() }), done),
  setRunsProgrammes: command(z.strictObject({ runs: z.boolean() }), done),
  setFile: command(z.strictObject({ academicYear, alliance: line(120).nullable() }).partial(), done),
};
