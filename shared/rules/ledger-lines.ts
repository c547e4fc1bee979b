import type { ProgrammeElement } from '../reference/element-content.ts';
import { ELEMENT_KINDS, type ElementKind } from '../reference/programme-elements.ts';
import { numbersOf } from './element-numbers.ts';

/** A line of the ledger: an element of the programme under a name that no other line has. */
export interface LineOf {
  readonly name: string;
  readonly element: ProgrammeElement;
  /** Which of its kind it is, whatever it is called: the element keeps it from version to version. */
  readonly number: number;
}

/**
 * The lines of a programme, one for each element, in its order. An element that is the only one of its kind is called by
 * its kind; of several each has its own words, or with whom it is, or else the number that it keeps.
 */
export function linesOf(elements: readonly ProgrammeElement[]): LineOf[] {
  const taken = new Set<string>();
  const numbers = numbersOf(elements);
  return elements.map((element, place) => {
    const alike = elements.filter((one) => one.kind === element.kind);
    const { words: kind } = ELEMENT_KINDS[element.kind];
    const [words, whom] = [element.words.trim(), element.whom.trim()];
    const own = words !== '' ? words : whom === '' ? '' : `${kind}: ${whom}`;
    const called = alike.length === 1 ? kind : own;
    const number = numbers[place] ?? 1;
    let name = called === '' ? numberedName(kind, number) : called;
    for (let next = number; taken.has(name); next += 1) name = numberedName(kind, next);
    taken.add(name);
    return { name, element, number };
  });
}

const numberedName = (kind: string, number: number) => `${kind} ${number}`;

/** What a line may be called, now or where its kind has more lines or fewer: its name, its words, its person, its number. */
function namesOf({ name, element: { kind, words, whom }, number }: LineOf): string[] {
  const { words: kindWords } = ELEMENT_KINDS[kind];
  return [name, words.trim(), `${kindWords}: ${whom.trim()}`, numberedName(kindWords, number)];
}

/** What is called 'not said which' where a kind has several lines and nothing tells them apart. */
export const unsaid = (kind: ElementKind): string => `${ELEMENT_KINDS[kind].words}, not said which`;

/** What was had or planned, by what may tell its line. */
export interface Said {
  /** The line that was said, by its name; empty where the words tell. */
  readonly line: string;
  /** The title of an event, with whom a meeting was, or the focus of a placement. */
  readonly text: string;
  /** The heads who mentor at the host schools of this participant. */
  readonly hostMentors?: readonly string[];
}

const fold = (text: string) => text.trim().toLowerCase();

/**
 * To which of a kind's lines something belongs: to the one that was said; where none was, to the only one, or of several
 * to the one whose name, words, topics or person it names, which tell too where the programme has the one that was said no
 * more. Of mentoring, whoever mentors at the host school is that line's, and anybody else who is named is the other's.
 * Null where nothing tells: it is never counted for a line that it may not be of.
 */
export function lineFor(lines: readonly LineOf[], kind: ElementKind, said: Said): LineOf | null {
  const alike = lines.filter((one) => one.element.kind === kind);
  const [only] = alike;
  if (only === undefined || (said.line === '' && alike.length === 1)) return only ?? null;
  const chosen =
    said.line === ''
      ? undefined
      : (alike.find((one) => one.name === said.line) ??
        alike.find((one) => namesOf(one).includes(said.line)));
  if (chosen !== undefined) return chosen;
  const text = fold(said.text);
  if (text === '') return null;
  // The only line of a kind is called as its kind is, which says nothing about which it was.
  const named = alike.filter(({ name, element: { words, whom, topics } }) =>
    [...(alike.length === 1 ? [] : [name]), words, whom, ...topics]
      .map(fold)
      .some((one) => one !== '' && text.includes(one)),
  );
  if (named.length === 1) return named[0] ?? null;
  if (kind !== 'mentoring' || named.length > 1) return null;
  const host = alike.find((one) => /\bhost\b/i.test(`${one.element.words} ${one.element.whom}`));
  if (host === undefined) return null;
  if (said.hostMentors?.some((one) => fold(one) === text)) return host;
  const others = alike.filter((one) => one !== host);
  return others.length === 1 ? (others[0] ?? null) : null;
}

/**
 * What is written down as said in place of `said.line` where the lines of a programme become others, so that it counts for
 * the line it counted for, by the number that a line keeps. Where that line is gone it goes on saying so, and where nothing
 * told its line it is not counted for the only one there is now. Neither is counted for one that comes later: the only line
 * of its kind is called as any other would be, so that what was of it is known by its number.
 */
export function lineKept(
  before: readonly LineOf[],
  now: readonly LineOf[],
  kind: ElementKind,
  said: Said,
): string {
  const was = lineFor(before, kind, said);
  const alike = now.filter((one) => one.element.kind === kind);
  if (was === null) {
    const untold = said.line === '' && before.some((one) => one.element.kind === kind);
    return untold && alike.length < 2 ? unsaid(kind) : said.line;
  }
  const same = alike.find((one) => one.number === was.number);
  if (same !== undefined) return lineFor(now, kind, said) === same ? said.line : same.name;
  const says = said.line === '' ? was.name : said.line;
  const { words } = ELEMENT_KINDS[kind];
  return says === words || alike.some((one) => namesOf(one).includes(says))
    ? numberedName(words, was.number)
    : says;
}

/**
 * What a form begins with where a kind has several lines: what the words tell, or else the first of which not all is had
 * or booked; null where all is, and where there is nothing to choose. What was said and is no line any more is left as it
 * is beside the only one there is, until somebody chooses that.
 */
export function lineToBegin(
  lines: readonly LineOf[],
  kind: ElementKind,
  said: Said,
  full: (name: string) => boolean,
): string | null {
  const alike = lines.filter((one) => one.element.kind === kind);
  if (alike.length === 1 && said.line !== '' && lineFor(lines, kind, said) === null) return said.line;
  if (alike.length < 2) return null;
  const told = lineFor(lines, kind, said) ?? alike.find((one) => !full(one.name));
  return told?.name ?? null;
}
