import type { ProgrammeElement } from '../reference/element-content.ts';
import { ELEMENT_KINDS, type ElementKind } from '../reference/programme-elements.ts';
import {
  EVENT_KINDS,
  type EventAttendance,
  OVERDUE_DAYS,
  SUPPORT_KINDS,
  type SupportKind,
} from '../reference/running.ts';
import { academicYearEnd } from './academic-year.ts';
import { addDays } from './dates.ts';
import { type LineOf, lineFor, linesOf, unsaid } from './ledger-lines.ts';

const isOneOf = <T extends string>(all: readonly T[], kind: string): kind is T =>
  all.some((one) => one === kind);
export const isEventKind = (kind: string) => isOneOf(EVENT_KINDS, kind);
export const isSupportKind = (kind: string): kind is SupportKind => isOneOf(SUPPORT_KINDS, kind);

/** An event as the ledger counts it. `from` and `to` are null while its date is open. */
export interface CountedEvent {
  readonly id: string;
  readonly element: string;
  readonly title: string;
  /** The line it was said to count for; empty where its title tells. */
  readonly line: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly days: number;
}

export interface LedgerInput {
  readonly elements: readonly ProgrammeElement[];
  readonly events: readonly CountedEvent[];
  /** This participant's marks, by event. */
  readonly marks: ReadonlyMap<string, { readonly state: EventAttendance; readonly days: number }>;
  /** What they had alone: the kind of each, with whom, and the line it was said to count for. */
  readonly support: readonly {
    readonly kind: string;
    readonly on: string;
    readonly withWhom: string;
    readonly line: string;
  }[];
  /** Their placements, from first to last day. */
  readonly placements: readonly {
    readonly from: string;
    readonly to: string;
    readonly focus: string;
    readonly line: string;
    readonly hostMentor: string;
  }[];
  /** YYYY-MM-DD */
  readonly today: string;
}

export type LedgerState = 'done' | 'going' | 'behind' | 'none';
export interface LedgerLine {
  /** What it is called; no other line of the programme is called so. */
  readonly name: string;
  readonly element: ElementKind;
  readonly had: number;
  /** How many are due, or at most allowed where `upTo`; null where the programme does not say. */
  readonly due: number | null;
  readonly upTo: boolean;
  readonly booked: number;
  readonly missed: number;
  readonly state: LedgerState;
  /** '9 of 12 days, 2 more booked, 1 missed' */
  readonly words: string;
}

/** The noun by which what is had of an element is counted, and how many are due of it. */
function dueOf({ kind, count, each }: ProgrammeElement): { due: number | null; upTo: boolean; noun: string } {
  const byDays = each?.unit === 'days' && isEventKind(kind);
  const noun = byDays ? 'day' : ELEMENT_KINDS[kind].counted;
  if (count === null) return { due: kind === 'residential' ? 1 : null, upTo: false, noun };
  const upTo = count.least === 0;
  return { due: (upTo ? count.most : count.least) * (byDays ? each.n : 1), upTo, noun };
}

/** How many a programme allows of these elements, which are of one kind; null where it does not say it of each. */
export function allowedOf(elements: readonly ProgrammeElement[]): number | null {
  const counts = elements.map((one) => one.count);
  return counts.length === 0 || counts.some((one) => one === null)
    ? null
    : counts.reduce((sum, one) => sum + (one?.most ?? 0), 0);
}

/**
 * One participant's ledger, a line for each element of which something can be counted, in the programme's order. Days
 * count as the register says; an event to come is booked, one that is over and not marked counts as nothing. What
 * the programme does not number is never called behind. What tells of none of the lines of its kind has a line of
 * its own at their end.
 */
export function ledgerOf(input: LedgerInput): LedgerLine[] {
  const all = linesOf(input.elements);
  const hostMentors = input.placements.map((one) => one.hostMentor);
  const of = <Row extends { readonly line: string }>(
    rows: readonly Row[],
    kind: ElementKind,
    line: LineOf | null,
    text: (row: Row) => string,
  ) => rows.filter((row) => lineFor(all, kind, { line: row.line, text: text(row), hostMentors }) === line);
  const had = (kind: ElementKind, line: LineOf | null): Had => {
    const events = input.events.filter((one) => one.element === kind);
    const support = input.support.filter((one) => one.kind === kind);
    return {
      events: of(events, kind, line, (one) => one.title),
      support: of(support, kind, line, (one) => one.withWhom),
      placements: kind === 'placement' ? of(input.placements, kind, line, (one) => one.focus) : [],
    };
  };
  return all
    .filter(({ element: { kind } }) => isEventKind(kind) || isSupportKind(kind) || kind === 'placement')
    .flatMap((line, _, counted) => {
      const { kind } = line.element;
      const own = lineOf(line.name, line.element, had(kind, line), input);
      const alike = counted.filter((one) => one.element.kind === kind);
      if (alike.at(-1) !== line) return own;
      const rest = lineOf(unsaid(kind), { ...line.element, count: null }, had(kind, null), input);
      return rest.had + rest.booked + rest.missed === 0 ? own : [own, { ...rest, due: null }];
    });
}

type Had = Pick<LedgerInput, 'events' | 'support' | 'placements'>;

function lineOf(
  name: string,
  element: ProgrammeElement,
  { events, support, placements }: Had,
  { marks, today }: Pick<LedgerInput, 'marks' | 'today'>,
): LedgerLine {
  const { kind } = element;
  const { due, upTo, noun } = dueOf(element);
  const size = (days: number) => (noun === 'day' ? days : 1);
  let had = 0;
  let missed = 0;
  let booked = 0;
  for (const event of events) {
    const mark = marks.get(event.id);
    if (mark === undefined) {
      if (event.from !== null && (event.to ?? event.from) >= today) booked += size(event.days);
    } else if (mark.state === 'missed' || mark.state === 'apologies') missed += size(event.days);
    else {
      had += noun === 'day' ? mark.days : 1;
      if (noun === 'day') missed += Math.max(0, event.days - mark.days);
    }
  }
  had += support.filter((one) => one.on <= today).length;
  booked += support.filter((one) => one.on > today).length;
  if (kind === 'placement') {
    had = placements.filter((one) => one.to < today).length;
    booked = placements.filter((one) => one.to >= today).length;
  }
  const total = had === 1 && due === null ? noun : `${noun}s`;
  const first =
    due === null
      ? `${had} ${total}`
      : `${had} of ${upTo ? 'up to ' : ''}${due} ${due === 1 ? noun : `${noun}s`}`;
  const onPlacement = placements.some((one) => one.from <= today && today <= one.to);
  const more =
    kind === 'placement' ? (onPlacement ? 'there now' : `${booked} to come`) : `${booked} more booked`;
  return {
    name,
    element: kind,
    had,
    due,
    upTo,
    booked,
    missed,
    state: stateOf({ had, due, booked, missed }),
    words: [first, booked === 0 ? '' : more, missed === 0 ? '' : `${missed} missed`]
      .filter(Boolean)
      .join(', '),
  };
}

function stateOf(line: Pick<LedgerLine, 'had' | 'due' | 'booked' | 'missed'>): LedgerState {
  const { had, due, booked, missed } = line;
  if (due !== null && had >= due) return 'done';
  if (missed > 0 && (due === null || had + booked < due)) return 'behind';
  if (had > 0 || booked > 0) return 'going';
  return 'none';
}

/** What part of an event of so many days is where nobody says more: half of it in half days, and half a day at least. */
export const partOf = (days: number): number => Math.max(0.5, Math.floor(days) / 2);

/** The last day from which the register of an event is late: so many days after its end; null while its date is open. */
export function registerLate(event: Pick<CountedEvent, 'from' | 'to'>, today: string): boolean {
  const end = event.to ?? event.from;
  return end !== null && addDays(end, OVERDUE_DAYS.register) < today;
}

/** Whether the academic year ends so soon that visits not used would be lost, and is not over long. */
export function visitsRunOut(academicYear: string, today: string): boolean {
  const end = academicYearEnd(academicYear);
  return today <= end && addDays(today, OVERDUE_DAYS.visits) >= end;
}

/**
 * Events proposed for a line of the programme: as many as it says at least, each of the days it says; one where it says
 * nothing. Where the kind has several lines, each title tells of which it is.
 */
export function eventsProposed({ element, name: line }: LineOf): { title: string; days: number }[] {
  const { count, each, words, topics, kind } = element;
  const number = Math.min(count === null ? 1 : Math.max(1, count.least), 40);
  const days = each?.unit === 'days' ? each.n : 1;
  const name = line === ELEMENT_KINDS[kind].words && words !== '' ? words : line;
  return Array.from({ length: number }, (_, at) => ({
    title: topics[at] ?? (number === 1 ? name : `${name} ${at + 1}`),
    days,
  }));
}
