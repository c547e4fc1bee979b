import { first } from './0001-first.ts';

/** Each entry takes a file from schema n to n + 1. Released entries are never edited. */
export const migrations: readonly string[] = [first];
export const newestSchema = migrations.length;
