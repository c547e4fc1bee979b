/**
 * The work that the jobs' process can do, by name: values in and out are plain data (structured clone).
 * Each entry's code is in a file of this folder or of `spreadsheets/`, listed in `jobs.ts`.
 */
export interface Work {
  [name: string]: { input: unknown; output: unknown };
}
