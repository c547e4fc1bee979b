import { first } from './0001-first.ts';
import { undoAndErasure } from './0002-undo-and-erasure.ts';
import { courses } from './0003-courses.ts';
import { skillsByVersion } from './0004-skills-by-version.ts';
import { matching } from './0005-matching.ts';
import { intake } from './0006-intake.ts';

/** Each entry takes a file from schema n to n + 1. Released entries are never edited. */
export const migrations: readonly string[] = [
  first,
  undoAndErasure,
  courses,
  skillsByVersion,
  matching,
  intake,
];
export const newestSchema = migrations.length;
