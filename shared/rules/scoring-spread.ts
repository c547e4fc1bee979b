/** Answers behind one figure that was shown, as 'rater score', and the fewest people of its group. */
export interface ShownFigure {
  readonly answers: ReadonlySet<string>;
  readonly needed: number;
}

/** One rater's answer to one competency; other answers of the same rater are other unknowns. */
export function answerKey(rater: string, score: number): string {
  return `${rater} ${score}`;
}

const raterOf = (answer: string) => answer.slice(0, answer.lastIndexOf(' '));

/**
 * Whether figures of one competency, taken together, tell the answers of fewer people than a group needs. People who
 * are in the same figures, and altered their answer between the same ones, are one part, and each part must hold as many
 * as its group needs. Then whatever can be worked out from all figures, the ends of the scale included, holds likewise
 * with any two people of a part exchanged: an answer is certain only where that many gave the same, as in any shown
 * group. Sums alone are not enough to ask for: of means 4.5 and 2.5 of two people each, one of them in both, only 5 and
 * 4, then 4 and 1, can be behind. Answers of a group that one person may stand in (the line manager, who is told so)
 * count as known beforehand.
 */
export function tellsApart(figures: readonly ShownFigure[], added: ShownFigure): boolean {
  const all = [...figures, added];
  const known = new Set(all.flatMap((one) => (one.needed === 1 ? [...one.answers] : [])));
  const people = new Map<string, { given: string[]; where: string; needed: number }>();
  for (const [at, { answers, needed }] of all.entries()) {
    for (const answer of answers) {
      if (known.has(answer)) continue;
      const rater = raterOf(answer);
      const person = people.get(rater) ?? { given: [], where: '', needed: 0 };
      if (!person.given.includes(answer)) person.given.push(answer);
      person.where += `${at}:${person.given.indexOf(answer)} `;
      person.needed = Math.max(person.needed, needed);
      people.set(rater, person);
    }
  }
  const parts = new Map<string, number>();
  for (const { where } of people.values()) parts.set(where, (parts.get(where) ?? 0) + 1);
  return [...people.values()].some(({ where, needed }) => (parts.get(where) ?? 0) < needed);
}
