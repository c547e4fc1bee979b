import type {
  DeploymentRow,
  EventFields,
  EventRow,
  Runner,
} from '../../../shared/contract/running-shapes.ts';
import { ELEMENT_KINDS } from '../../../shared/reference/programme-elements.ts';
import { OVERDUE_DAYS, type SupportKind, supportWords } from '../../../shared/reference/running.ts';
import { addDays, longDate } from '../../../shared/rules/dates.ts';
import { type LineOf, lineFor, linesOf, unsaid } from '../../../shared/rules/ledger-lines.ts';
import { isSupportKind, registerLate, visitsRunOut } from '../../../shared/rules/running.ts';
import type { QueryContext } from '../context.ts';
import { goneOf } from './checks.ts';
import type { Gathered } from './gather.ts';
import type { hostReader } from './hosts.ts';
import { askedAt } from './register.ts';
import { eventFieldsOf } from './rows.ts';

export interface Missing {
  readonly kind: 'register' | 'next' | 'placement' | 'host' | 'interview' | 'visits' | 'deployment';
  readonly words: string;
  /** Since when, or until when. */
  readonly on: string;
  readonly nominationId: string | null;
}

/** A round's events with how many of those whom its register asks about, or who caught up, are marked. */
export function eventRows(
  { elements, events, marks, participants, counted }: Gathered,
  today: string,
  meeting: boolean,
): EventRow[] {
  const lines = linesOf(elements);
  return events.map((row, at): EventRow => {
    const due = participants.filter((one) => {
      const { asked, gone } = askedAt(row, one);
      return asked || (gone === null && marks.get(one.id)?.has(row.id) === true);
    });
    const marked = due.filter((one) => marks.get(one.id)?.has(row.id)).length;
    const event = counted[at];
    const fields = eventFieldsOf(row);
    const notNeededOn = row.not_needed_on;
    return {
      id: row.id,
      fields: meeting ? { ...fields, ledBy: '' } : fields,
      line: lineName(lines, fields),
      marked,
      of: due.length,
      late: notNeededOn === null && event !== undefined && marked < due.length && registerLate(event, today),
      notNeededOn,
    };
  });
}

/** The line that an event counts for; its kind where the programme has none of it. */
function lineName(lines: readonly LineOf[], { element, title }: EventFields): string {
  const line = lineFor(lines, element, { text: title });
  if (line !== null) return line.name;
  const has = lines.some((one) => one.element.kind === element);
  return has ? unsaid(element) : ELEMENT_KINDS[element].words;
}

/**
 * What is missing in a round: registers, meetings agreed on and not had, placements not closed, interviews without an
 * outcome, hosts that withdrew, visits that run out, deployments not reviewed. Whoever withdrew, completed or left is behind with nothing.
 * A meeting is told none of it but of registers.
 */
export function missingIn(
  { today, meeting }: QueryContext,
  gathered: Gathered,
  rows: {
    readonly events: readonly EventRow[];
    readonly deployments: readonly DeploymentRow[];
    readonly hostOf: ReturnType<typeof hostReader>;
  },
): Missing[] {
  const { support, applications, placements, participants, round } = gathered;
  const registers = rows.events
    .filter((one) => one.late)
    .map(
      (one): Missing => ({
        kind: 'register',
        words: `Register of ‘${one.fields.title}’: ${one.of - one.marked} not marked`,
        on: one.fields.to ?? one.fields.from ?? today,
        nominationId: null,
      }),
    );
  if (meeting) return registers;
  const now = participants.filter((one) => goneOf(one) === null);
  const here = new Map(now.map((one) => [one.id, one.name]));
  const found: Missing[] = [...registers];
  const add = (kind: Missing['kind'], nominationId: string, on: string, words: string) => {
    const name = here.get(nominationId);
    if (name !== undefined) found.push({ kind, nominationId, on, words: `${name}: ${words}` });
  };
  const byKind = Map.groupBy(support, (row) => `${row.nomination_id} ${row.kind}`);
  for (const all of byKind.values()) {
    // The newest comes first: what was agreed on before it has been followed by it.
    const [last] = all;
    if (last?.next_on == null || addDays(last.next_on, OVERDUE_DAYS.next) >= today) continue;
    if (isSupportKind(last.kind))
      add(
        'next',
        last.nomination_id,
        last.next_on,
        `${wordOf(last.kind)} agreed for ${longDate(last.next_on)} is not logged`,
      );
  }
  for (const row of placements)
    if (row.closed_on === null && addDays(row.to_date, OVERDUE_DAYS.placement) < today)
      add(
        'placement',
        row.nomination_id,
        row.to_date,
        `placement ended on ${longDate(row.to_date)} without a review`,
      );
  for (const row of placements) {
    const { withdrew } = rows.hostOf(row);
    if (withdrew !== null && row.to_date >= today)
      add('host', row.nomination_id, withdrew, `the host of the placement withdrew on ${longDate(withdrew)}`);
  }
  for (const row of applications)
    if (
      row.outcome === null &&
      row.interview_on !== null &&
      addDays(row.interview_on, OVERDUE_DAYS.interview) < today
    )
      add(
        'interview',
        row.nomination_id,
        row.interview_on,
        `interview on ${longDate(row.interview_on)}, no outcome yet`,
      );
  const addVisits = ({ id, ledger }: Runner) => {
    const lines = ledger.filter((one) => one.element === 'visits');
    const due = lines.reduce((sum, one) => sum + (one.due ?? 0), 0);
    const open = due - lines.reduce((sum, one) => sum + one.had + one.booked, 0);
    if (open > 0) add('visits', id, today, `${open} of ${due} visits not used`);
  };
  if (visitsRunOut(round.academic_year, today)) for (const one of now) addVisits(one);
  for (const one of rows.deployments)
    if (one.late && one.fields.reviewOn !== null)
      found.push({
        kind: 'deployment',
        words: `${one.name} at ${one.school}: review was due on ${longDate(one.fields.reviewOn)}`,
        on: one.fields.reviewOn,
        nominationId: null,
      });
  return found.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

const wordOf = (kind: SupportKind): string => supportWords[kind].one;
