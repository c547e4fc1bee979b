import { z } from 'zod';
import { keepSetting, setting } from './settings.ts';
import { build, type Reader, type Writer } from './sql.ts';

const RUNS_PROGRAMMES = 'runs_programmes';

/**
 * Whether this file is that of whoever runs programmes for an alliance: nominations come in from schools, and places are
 * given here. `said` is false where nobody has answered; then a file without a school of ours is one, and so is a file that
 * took in a school's workbook.
 */
export function runsProgrammes(db: Reader): { answer: boolean; said: boolean } {
  const answer = setting(db, RUNS_PROGRAMMES, z.boolean());
  if (answer !== undefined) return { answer, said: true };
  const ours = db.get(build.selectFrom('school').select('id').where('ours', '=', 1));
  return {
    answer: ours === undefined || db.get(build.selectFrom('intake').select('id')) !== undefined,
    said: false,
  };
}

/** Keeps the answer. Out: the words for the history. */
export function keepRunsProgrammes(db: Writer, runs: boolean): string {
  keepSetting(db, RUNS_PROGRAMMES, runs);
  return runs ? 'we run programmes for an alliance' : 'we run no programmes for other schools';
}
