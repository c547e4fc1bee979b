import { first } from './0001-first.ts';
import { undoAndErasure } from './0002-undo-and-erasure.ts';
import { courses } from './0003-courses.ts';
import { skillsByVersion } from './0004-skills-by-version.ts';
import { matching } from './0005-matching.ts';
import { intake } from './0006-intake.ts';
import { programmesRun } from './0007-programmes-run/index.ts';
import { whatWasSent } from './0008-what-was-sent.ts';

/** Each entry takes a file from schema n to n + 1. Released entries are never edited. */
export const migrations: readonly string[] = [
  first,
  undoAndErasure,
  courses,
  skillsByVersion,
  matching,
  intake,
  programmesRun,
  whatWasSent,
];
export const newestSchema = migrations.length;
