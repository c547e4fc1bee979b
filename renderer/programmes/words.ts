import type { Beside, NominationRow, NominationState } from '../../shared/contract/round-views.ts';
import { counted, londonDate, londonTime, longDate, shortDate } from '../../shared/rules/dates.ts';
import type { WorkState } from '../ui/StateTag.tsx';

export const stateWords: Readonly<Record<NominationState, string>> = {
  draft: 'Draft',
  ready: 'Ready',
  submitted: 'Submitted',
  offered: 'Offered a place',
  reserve: 'In reserve',
  declined: 'Declined',
  withdrawn: 'Withdrawn',
};

/** Who puts people forward. */
export const routeWords = {
  school: 'The school puts people forward',
  local_authority: 'The local authority puts people forward',
  individual: 'Each person applies; the school supports it',
} as const;

/** What a state may become, and how the menu says it; core has the same rule and the last word. */
const nextStates: Readonly<Record<NominationState, readonly NominationState[]>> = {
  draft: ['ready', 'withdrawn'],
  ready: ['submitted', 'draft', 'withdrawn'],
  submitted: ['offered', 'reserve', 'declined', 'ready', 'withdrawn'],
  offered: ['declined', 'reserve', 'submitted', 'withdrawn'],
  reserve: ['offered', 'declined', 'submitted', 'withdrawn'],
  declined: ['submitted', 'offered', 'reserve', 'withdrawn'],
  withdrawn: ['draft'],
};

export const doState: Readonly<Record<NominationState, string>> = {
  draft: 'Make it a draft again',
  ready: 'Mark as ready',
  submitted: 'Mark as submitted',
  offered: 'Offered a place',
  reserve: 'Put in reserve by the organiser',
  declined: 'Declined by the organiser',
  withdrawn: 'Withdraw',
};

/** Whether a nomination goes forward: of whoever has left nothing is asked, though they may take part. */
export const goesForward = ({ group, leftOn }: Pick<NominationRow, 'group' | 'leftOn'>): boolean =>
  group !== 'not_going' && leftOn === null;

/** Whether somebody has left whose nomination still stands: what remains to be done is to withdraw it. */
export const toWithdraw = ({
  leftOn,
  state,
  taken,
}: Pick<NominationRow, 'leftOn' | 'state' | 'taken'>): boolean =>
  leftOn !== null && taken === null && state !== 'declined' && state !== 'withdrawn';

/** Whether somebody has left who takes part: what remains is to record how it ended, or that they go on. */
export const leftMidway = ({ leftOn, taken }: Pick<NominationRow, 'leftOn' | 'taken'>): boolean =>
  leftOn !== null && taken !== null && taken.ended === null && !taken.goesOn;

/** Whether a letter can be written: something was decided, and they are still here. */
export const isDecided = ({ leftOn, state }: Pick<NominationRow, 'leftOn' | 'state'>): boolean =>
  leftOn === null && (state === 'offered' || state === 'reserve' || state === 'declined');

/** What a nomination may become now. Of somebody who has left nothing is taken up again. */
export const nextOf = ({
  leftOn,
  state,
  taken,
}: Pick<NominationRow, 'leftOn' | 'state' | 'taken'>): readonly NominationState[] =>
  taken !== null
    ? []
    : leftOn === null
      ? nextStates[state]
      : nextStates[state].filter((to) => to === 'withdrawn' || to === 'declined');

/**
 * The step that comes next as things usually go, for the one button that stands out: nobody is refused by it, nothing
 * undone, and of a place that was offered they decide. Of whoever has left it is to withdraw.
 */
export const usualNext = (row: Pick<NominationRow, 'leftOn' | 'state' | 'taken'>): NominationState | null => {
  if (toWithdraw(row)) return 'withdrawn';
  const [first] = nextOf(row);
  return first !== undefined && onTheirWay.includes(row.state) ? first : null;
};

const onTheirWay: readonly NominationState[] = ['draft', 'ready', 'submitted', 'reserve'];

/** What was done, beside Undo: 'Priya Nair: ready.' */
export const nowIs = (whom: string, state: NominationState): string =>
  `${whom}: ${stateWords[state].toLowerCase()}.`;

export interface StateLook {
  readonly state: WorkState;
  readonly words: string;
  readonly note: string;
}

/** Where a nomination stands, in a tag and a line beneath it. */
export function lookOf(row: NominationRow): StateLook {
  const sent = row.exportedAt === null ? '' : shortDate(londonDate(row.exportedAt));
  const since = shortDate(row.stateOn);
  if (row.taken !== null) return takenLook(row.taken);
  if (row.turnedDownOn !== null && row.state === 'declined')
    return { state: 'stopped', words: 'Turned down', note: `by them, ${shortDate(row.turnedDownOn)}` };
  if (row.state === 'withdrawn' || row.state === 'declined')
    return { state: 'stopped', words: stateWords[row.state], note: since };
  if (row.leftOn !== null) return { state: 'stopped', words: 'Left', note: shortDate(row.leftOn) };
  if (row.state === 'offered')
    return {
      state: 'done',
      words: 'Offered',
      note: row.answerBy === null ? since : `answer by ${shortDate(row.answerBy)}`,
    };
  if (row.state === 'reserve') return { state: 'waiting', words: 'In reserve', note: since };
  if (row.changedSince.length > 0)
    return {
      state: 'changed',
      words: 'Changed',
      note: `${counted(row.changedSince.length, 'change')} since ${sent}`,
    };
  if (row.state === 'submitted')
    return { state: 'sent', words: 'Submitted', note: sent === '' ? since : `sent ${sent}` };
  if (row.state === 'ready')
    return row.exportedAt === null
      ? { state: 'done', words: 'Ready', note: since }
      : { state: 'sent', words: 'Exported', note: sent };
  return { state: 'draft', words: 'Draft', note: lacks(row) };
}

function takenLook({ on, ended, endedOn }: NonNullable<NominationRow['taken']>): StateLook {
  if (ended === 'completed') return { state: 'done', words: 'Completed', note: shortDate(endedOn ?? on) };
  if (ended === 'withdrew') return { state: 'stopped', words: 'Left it', note: shortDate(endedOn ?? on) };
  return { state: 'done', words: 'Takes part', note: `since ${shortDate(on)}` };
}

/** What a draft still needs before it can be ready. */
export function lacks(row: Pick<NominationRow, 'agreedOn' | 'hasCase'>): string {
  if (row.agreedOn === null) return 'ask them first';
  return row.hasCase ? 'could be ready' : 'no case yet';
}

/** '3 March 2027, 16:12'. */
export function moment(instant: string): string {
  return `${longDate(londonDate(instant))}, ${londonTime(instant)}`;
}

/** '10 days left', 'closes today', 'closed 3 days ago'. */
export function left(days: number): string {
  if (days === 0) return 'closes today';
  return days > 0 ? `${counted(days, 'day')} left` : `closed ${counted(-days, 'day')} ago`;
}

/** What somebody is on beside this, and what both have. */
export const besideWords = ({ words, overlap }: Beside): string =>
  overlap === null ? words : `${words}; ${overlap}`;
