import type { DeploymentRow, EventRow, Runner } from '../../../shared/contract/running-shapes.ts';
import { OVERDUE_DAYS, type SupportKind, supportWords } from '../../../shared/reference/running.ts';
import { addDays, longDate } from '../../../shared/rules/dates.ts';
import { lineFor, linesOf, unsaid } from '../../../shared/rules/ledger-lines.ts';
import { listed } from '../../../shared/rules/listed.ts';
import { isSupportKind, registerLate, visitsRunOut } from '../../../shared/rules/running.ts';
import type { QueryContext } from '../context.ts';
import { goneOf } from './checks.ts';
import type { Gathered } from './gather.ts';
import type { hostReader } from './hosts.ts';
import { lineName } from './lines.ts';
import { askedAt } from './register.ts';
import { eventFieldsOf } from './rows.ts';

export interface Missing {
  readonly kind: 'register' | 'next' | 'placement' | 'host' | 'interview' | 'visits' | 'left' | 'deployment';
  readonly words: string;
  /** Since when, or until when. */
  readonly on: string;
  readonly nominationId: string | null;
  /** The page on which it is mended, with the form for it open. */
  readonly go: string;
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
      line: lineName(lines, fields.element, { line: fields.line, text: fields.title }),
      marked,
      of: due.length,
      late: notNeededOn === null && event !== undefined && marked < due.length && registerLate(event, today),
      notNeededOn,
    };
  });
}

/**
 * What is missing in a round: registers, meetings agreed on and not had, placements not closed, interviews without an
 * outcome, hosts that withdrew, visits that run out, deployments not reviewed. Whoever withdrew, completed or left is behind with nothing but, who left, what becomes of the place.
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
  const { applications, placements, participants, round } = gathered;
  const here = `#/programmes/rounds/${round.id}/running`;
  const registers = rows.events
    .filter((one) => one.late)
    .map(
      (one): Missing => ({
        kind: 'register',
        words: `Register of ‘${one.fields.title}’: ${one.of - one.marked} not marked`,
        on: one.fields.to ?? one.fields.from ?? today,
        nominationId: null,
        go: `${here}?register=${one.id}`,
      }),
    );
  if (meeting) return registers;
  const now = participants.filter((one) => goneOf(one) === null);
  const nameOf = new Map(now.map((one) => [one.id, one.name]));
  const found: Missing[] = [...registers];
  const add = (
    kind: Missing['kind'],
    of: { nomination_id: string; open: string },
    on: string,
    words: string,
  ) => {
    const { nomination_id: nominationId, open } = of;
    const name = nameOf.get(nominationId);
    const go = `${here}/${nominationId}?${open}`;
    if (name !== undefined) found.push({ kind, nominationId, on, words: `${name}: ${words}`, go });
  };
  for (const last of withoutFollower(gathered))
    if (last.next_on !== null && addDays(last.next_on, OVERDUE_DAYS.next) < today && isSupportKind(last.kind))
      add(
        'next',
        { ...last, open: `next=${last.id}` },
        last.next_on,
        `${wordOf(last.kind)} agreed for ${longDate(last.next_on)} is not logged`,
      );
  for (const row of placements)
    if (row.closed_on === null && addDays(row.to_date, OVERDUE_DAYS.placement) < today)
      add(
        'placement',
        { ...row, open: `placement=${row.id}` },
        row.to_date,
        `placement ended on ${longDate(row.to_date)} without a review`,
      );
  for (const row of placements) {
    const { withdrew } = rows.hostOf(row);
    if (withdrew !== null && row.to_date >= today)
      add(
        'host',
        { ...row, open: `placement=${row.id}` },
        withdrew,
        `the host of the placement withdrew on ${longDate(withdrew)}`,
      );
  }
  for (const row of applications)
    if (
      row.outcome === null &&
      row.interview_on !== null &&
      addDays(row.interview_on, OVERDUE_DAYS.interview) < today
    )
      add(
        'interview',
        { ...row, open: `application=${row.id}` },
        row.interview_on,
        `interview on ${longDate(row.interview_on)}, no outcome yet`,
      );
  const addVisits = ({ id, ledger }: Runner) => {
    const lines = ledger.filter((one) => one.element === 'visits');
    const due = lines.reduce((sum, one) => sum + (one.due ?? 0), 0);
    const left = lines.filter((one) => leftOf(one) > 0);
    // What tells of no line may have been of any: it is taken off all of them.
    const untold = lines.filter((one) => one.name === unsaid('visits'));
    const used = untold.reduce((sum, one) => sum + one.had + one.booked, 0);
    const open = left.reduce((sum, one) => sum + leftOf(one), -used);
    const of = lines.length > 1 ? ` (${listed(left.map((one) => one.name))})` : '';
    if (open > 0)
      add('visits', { nomination_id: id, open: 'visits' }, today, `${open} of ${due} visits not used${of}`);
  };
  if (visitsRunOut(round.academic_year, today)) for (const one of now) addVisits(one);
  for (const { id, name, ended, leftOn } of participants)
    if (ended === null && leftOn !== null)
      found.push({
        kind: 'left',
        words: `${name}: left the school. Record that they withdrew, or that they go on`,
        on: leftOn,
        nominationId: id,
        go: `#/programmes/rounds/${round.id}/${id}`,
      });
  for (const one of rows.deployments)
    if (one.late && one.fields.reviewOn !== null)
      found.push({
        kind: 'deployment',
        words: `${one.name} at ${one.school}: review was due on ${longDate(one.fields.reviewOn)}`,
        on: one.fields.reviewOn,
        nominationId: null,
        go: `${here}?deployment=${one.id}`,
      });
  return found.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

const leftOf = ({ due, had, booked }: Runner['ledger'][number]): number =>
  Math.max(0, (due ?? 0) - had - booked);

/**
 * The logs that no later one of the same person, kind and line has followed, so that what was agreed in them is still
 * open. Where nothing tells the line of one of the two, the later counts as following.
 */
function withoutFollower({ elements, support, placements }: Gathered): Gathered['support'] {
  const lines = linesOf(elements);
  const of = Map.groupBy(support, (row) => `${row.nomination_id} ${row.kind}`);
  const mentors = Map.groupBy(placements, (row) => row.nomination_id);
  return [...of.values()].flatMap((all) => {
    const hostMentors = (mentors.get(all[0]?.nomination_id ?? '') ?? []).map((row) => row.host_mentor);
    const lineOf = new Map(
      all.map((row) => {
        const said = { line: row.line, text: row.with_whom, hostMentors };
        return [row, isSupportKind(row.kind) ? lineFor(lines, row.kind, said) : null];
      }),
    );
    // The newest comes first.
    return all.filter((row, at) =>
      all.slice(0, at).every((later) => {
        const [one, other] = [lineOf.get(row) ?? null, lineOf.get(later) ?? null];
        return one !== null && other !== null && one !== other;
      }),
    );
  });
}

const wordOf = (kind: SupportKind): string => supportWords[kind].one;
