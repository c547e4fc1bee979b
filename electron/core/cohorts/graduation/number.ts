import { z } from 'zod';
import { stageNumber } from '../../../../shared/rules/stage-verdict.ts';
import { ISSUED } from '../../programmes/issued.ts';
import { keepSetting, setting } from '../../settings.ts';
import { build, type Writer } from '../../sql.ts';

/**
 * The next of '2027-S7-003': the year of the ceremony, the stage ('S7', or the initials of one without a number), and a
 * number that is never given twice. The last one given is kept beside the certificates, and outlives them.
 */
export function nextNumber(db: Writer, on: string, stage: string): string {
  const start = `${on.slice(0, 4)}-${stageMark(stage)}-`;
  const key = `${ISSUED}certificate ${start}`;
  const given = db
    .all(build.selectFrom('certificate').select('number').where('number', 'like', `${start}%`))
    .map((row) => Number(row.number.slice(start.length)));
  const next = Math.max(0, setting(db, key, z.number()) ?? 0, ...given) + 1;
  keepSetting(db, key, next);
  return `${start}${String(next).padStart(3, '0')}`;
}

function stageMark(name: string): string {
  const number = stageNumber(name);
  if (number !== null) return `S${number}`;
  const initials = name
    .normalize('NFD')
    .split(/[^\p{L}\p{M}]+/u)
    .map((word) => word.charAt(0).toLocaleUpperCase('en-GB'))
    .join('')
    .replace(/[^A-Z]/g, '');
  return initials.slice(0, 4) || 'S';
}
