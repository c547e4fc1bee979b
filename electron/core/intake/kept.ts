import { Refusal } from '../../../shared/contract/refusal.ts';
import type { QueryContext } from '../context.ts';
import { build, type Reader } from '../sql.ts';
import type { Decision } from './decision-records.ts';
import type { ReadWorkbook } from './read-workbooks.ts';

export interface KeptWorkbooks {
  readonly is: 'nominations';
  /** The school file that they were read for. */
  readonly fileId: string;
  readonly roundId: string;
  readonly files: readonly { readonly name: string; readonly read: ReadWorkbook }[];
}

export interface KeptDecisions {
  readonly is: 'decisions';
  readonly fileId: string;
  readonly roundId: string;
  readonly organiser: string;
  readonly decisions: readonly Decision[];
}

type Kept = KeptWorkbooks | KeptDecisions;

/** One intake is looked at at a time; the last but one serves a second page. */
const most = 2;
const kept = new Map<string, Kept>();

/** Keeps what was read in memory, so that what is taken in is what core read and not what a page says. */
export function keepRead(id: string, read: Kept): void {
  kept.set(id, read);
  for (const oldest of kept.keys()) {
    if (kept.size <= most) break;
    kept.delete(oldest);
  }
}

/** Lets go of what was read, since it tells of people of a file that is closed. */
export function forgetRead(): void {
  kept.clear();
}

/** What was read for this school file. Refuses where it is no longer at hand. */
export function keptRead<Is extends Kept['is']>(db: Reader, id: string, is: Is): Extract<Kept, { is: Is }> {
  const found = kept.get(id);
  if (found?.fileId === fileIdOf(db) && isOf(found, is)) return found;
  throw new Refusal('intake.no-preview', 'What was read is no longer at hand; nothing was changed.', {
    wayOut: 'Choose the files again.',
  });
}

const isOf = <Is extends Kept['is']>(found: Kept, is: Is): found is Extract<Kept, { is: Is }> =>
  found.is === is;

export const fileIdOf = (db: Reader): string => db.get(build.selectFrom('file').select('id'))?.id ?? '';

/** What came shows everybody, and so does what goes back. */
export function refuseInMeeting({ meeting }: Pick<QueryContext, 'meeting'>): void {
  if (!meeting) return;
  throw new Refusal(
    'intake.meeting',
    'What schools send shows everybody, so it waits until the meeting is over.',
    {
      wayOut: 'Turn meeting mode off first.',
    },
  );
}
