import type { DecisionRow } from '../../../shared/contract/intake-shapes.ts';
import type { NominationState } from '../../../shared/contract/round-views.ts';
import { longDate } from '../../../shared/rules/dates.ts';
import { nameKey } from '../../../shared/rules/import/names.ts';
import type { QueryContext } from '../context.ts';
import { nominationsIn } from '../programmes/gather.ts';
import { placesHeld } from '../programmes/places-taken.ts';
import { stateWords } from '../programmes/states.ts';
import { groupBy } from '../staff/current.ts';
import { nameOf } from '../staff/names.ts';
import type { Decision } from './decision-records.ts';

/**
 * Decisions beside the nominations of a round that have their references: what each would change, or why it cannot be
 * taken in. Where one reference comes more than once, none of its decisions can.
 */
export function compared(
  { db, today }: QueryContext,
  roundId: string,
  decisions: readonly Decision[],
): { decision: Decision; personId: string | null; row: DecisionRow }[] {
  const nominations = new Map(nominationsIn(db, roundId).map((row) => [row.ref, row]));
  const { held, freed } = placesHeld(db, roundId);
  const ofRef = groupBy(decisions, ({ ref }) => ref);
  return decisions.map((decision) => {
    const row = nominations.get(decision.ref);
    const name = `${decision.forename} ${decision.surname}`;
    const base = { id: row?.id ?? null, ref: decision.ref, name };
    if (row === undefined)
      return {
        decision,
        personId: null,
        row: { ...base, changes: [], barred: 'No nomination of this round has this reference.' },
      };
    const barred =
      nameKey(row.surname) !== nameKey(decision.surname)
        ? `Here this reference is that of ${nameOf(row)}, in the workbook that of ${name}.`
        : (ofRef.get(decision.ref)?.length ?? 0) > 1
          ? 'The workbook says more than one thing of this reference: ask the organiser which of them holds.'
          : isNote(decision)
            ? null
            : movesBarred(row, decision, { today, isTakenUp: held.has(row.id) || freed.has(row.id) });
    return {
      decision,
      personId: row.person_id,
      row: { ...base, name: nameOf(row), changes: barred === null ? changesIn(row, decision) : [], barred },
    };
  });
}

/** Why a nomination cannot be put where the organiser has put it; null where it can. */
function movesBarred(
  row: Kept,
  decision: Decision,
  { today, isTakenUp }: { readonly today: string; readonly isTakenUp: boolean },
): string | null {
  if (decision.on > today)
    return `${longDate(decision.on)} is still to come: ask the organiser which day is meant.`;
  if (row.state === 'withdrawn' || row.state === 'draft')
    return `Here it is ${stateWords[row.state]}: tell the organiser, or put it forward again first.`;
  if (isTakenUp && decision.state !== 'offered')
    return 'Here they have taken up the place: tell the organiser, or record that they withdrew.';
  return turnedDownSince(row, decision);
}

/** Words alone, which move nobody, wherever their nomination stands here by now. */
export const isNote = ({ on }: Decision): boolean => on === '';

/** What is told of a nomination as it stands: who turned the place down is told from whom the organiser declined. */
export function toldState({ state, turned_down_on }: Kept): Decision['state'] {
  if (state === 'declined' && turned_down_on !== null) return 'turned_down';
  return state === 'draft' || state === 'ready' ? 'submitted' : state;
}

/** The state under which a nomination keeps a decision. */
export const keptState = ({ state }: Decision) => (state === 'turned_down' ? ('declined' as const) : state);

interface Kept {
  readonly state: NominationState;
  readonly state_on: string;
  readonly turned_down_on: string | null;
  readonly organiser_note: string;
}

/** An organiser who has not heard yet that the place was turned down: taking that in would lose the day. */
function turnedDownSince(row: Kept, { state, on }: Decision): string | null {
  const { turned_down_on: down } = row;
  if (row.state !== 'declined' || down === null || state === 'declined' || state === 'turned_down')
    return null;
  return on > down ? null : `Here they turned the place down on ${longDate(down)}: tell the organiser.`;
}

const saidOf = (state: Decision['state']): string =>
  state === 'turned_down' ? 'turned down by them' : stateWords[state];

/** What a decision would change. One that is still to come says nothing of the day on which we sent the nomination. */
function changesIn(row: Kept, decision: Decision): string[] {
  const { state, on, words } = decision;
  const here = toldState(row);
  // The organiser may say 'not accepted' of whoever turned the place down: here it stays their own word.
  const moved = !isNote(decision) && here !== state && !(here === 'turned_down' && state === 'declined');
  const is = here === 'submitted' ? stateWords[row.state] : saidOf(here);
  return [
    ...(moved
      ? [
          `${saidOf(state)} on ${longDate(on)}, here ${is}${here === 'turned_down' ? ` on ${longDate(row.state_on)}, which goes` : ''}`,
        ]
      : []),
    ...(!moved && here === state && state !== 'submitted' && row.state_on !== on
      ? [`on ${longDate(on)}, here ${longDate(row.state_on)}`]
      : []),
    ...(row.organiser_note === words || words === '' ? [] : [`the organiser’s words: ${words}`]),
  ];
}
