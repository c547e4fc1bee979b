import { ELEMENT_KINDS, type ElementKind, type ProgrammeElement } from '../reference/programme-elements.ts';

/** A line of the ledger: an element of the programme under a name that no other line has. */
export interface LineOf {
  readonly name: string;
  readonly element: ProgrammeElement;
}

/**
 * The lines of a programme, one for each element, in its order. An element that is the only one of its kind is called by
 * its kind; of several each has its own words, or with whom it is, or else its number.
 */
export function linesOf(elements: readonly ProgrammeElement[]): LineOf[] {
  const taken = new Set<string>();
  return elements.map((element) => {
    const alike = elements.filter((one) => one.kind === element.kind);
    const { words: kind } = ELEMENT_KINDS[element.kind];
    const [words, whom] = [element.words.trim(), element.whom.trim()];
    const own = words !== '' ? words : whom === '' ? '' : `${kind}: ${whom}`;
    const called = alike.length === 1 ? kind : own;
    let name = called === '' ? numbered(kind, alike.indexOf(element)) : called;
    for (let at = alike.indexOf(element); taken.has(name); at += 1) name = numbered(kind, at);
    taken.add(name);
    return { name, element };
  });
}

const numbered = (kind: string, at: number) => `${kind} ${at + 1}`;

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
 * To which of a kind's lines something belongs: to the only one; of several to the one that was said, or, where none was
 * or the programme has it no more, to the one whose name, words, topics or person it names. Of mentoring, whoever mentors at the host school is that line's, and anybody else who is named is
 * the other's. Null where nothing tells: it is never counted for a line that it may not be of.
 */
export function lineFor(lines: readonly LineOf[], kind: ElementKind, said: Said): LineOf | null {
  const alike = lines.filter((one) => one.element.kind === kind);
  const [only] = alike;
  if (only === undefined || alike.length === 1) return only ?? null;
  const chosen = said.line === '' ? undefined : alike.find((one) => one.name === said.line);
  if (chosen !== undefined) return chosen;
  const text = fold(said.text);
  if (text === '') return null;
  const named = alike.filter(({ name, element: { words, whom, topics } }) =>
    [name, words, whom, ...topics].map(fold).some((one) => one !== '' && text.includes(one)),
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
 * What a form begins with where a kind has several lines: what the words tell, or else the first of which not all is had
 * or booked; null where all is, and where there is nothing to choose.
 */
export function lineToBegin(
  lines: readonly LineOf[],
  kind: ElementKind,
  said: Said,
  full: (name: string) => boolean,
): string | null {
  const alike = lines.filter((one) => one.element.kind === kind);
  if (alike.length < 2) return null;
  const told = lineFor(lines, kind, said) ?? alike.find((one) => !full(one.name));
  return told?.name ?? null;
}
