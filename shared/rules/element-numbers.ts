import type { ProgrammeElement } from '../reference/element-content.ts';

type Elements = readonly ProgrammeElement[];

/** The numbers of elements among those of their kind, from 1: each its own, and of those that have none their place. */
export const numbersOf = (elements: Elements): number[] =>
  elements.map((one) => one.number ?? elements.filter(({ kind }) => kind === one.kind).indexOf(one) + 1);

/** Elements as they were kept, each with its number: those kept before they had any by their place. */
export function readNumbered(elements: Elements): ProgrammeElement[] {
  const numbers = numbersOf(elements);
  return elements.map((one, at) => ({ ...one, number: numbers[at] }));
}

const sameAs = (one: ProgrammeElement, other: ProgrammeElement): boolean =>
  JSON.stringify({ ...one, number: 0 }) === JSON.stringify({ ...other, number: 0 });

/**
 * The elements of a version that is saved, each with the number it keeps among those of its kind, so that whatever was
 * logged by it stays with it. `earlier` are the versions before, the oldest first. One that brings the number of an earlier
 * one is that one, and so is one without a number that is, word for word, one of the version before; any other is new, and
 * has the next number that no version used.
 */
export function numbered(elements: Elements, earlier: readonly Elements[]): ProgrammeElement[] {
  const known = earlier.map(readNumbered);
  const before = known.at(-1) ?? [];
  const keyOf = ({ kind, number }: ProgrammeElement) => `${kind} ${number}`;
  const had = new Set(known.flat().map(keyOf));
  const given = new Set<string>();
  const take = (one: ProgrammeElement | undefined): number | undefined => {
    if (one === undefined || !had.has(keyOf(one)) || given.has(keyOf(one))) return undefined;
    given.add(keyOf(one));
    return one.number;
  };
  const own = elements.map(take);
  const same = elements.map(
    (one, at) =>
      own[at] ??
      (one.number === undefined
        ? take(before.find((other) => !given.has(keyOf(other)) && sameAs(one, other)))
        : undefined),
  );
  const most = new Map<string, number>();
  for (const { kind, number = 0 } of known.flat()) most.set(kind, Math.max(most.get(kind) ?? 0, number));
  return elements.map((one, at) => {
    const number = same[at] ?? (most.get(one.kind) ?? 0) + 1;
    most.set(one.kind, Math.max(most.get(one.kind) ?? 0, number));
    return { ...one, number };
  });
}
