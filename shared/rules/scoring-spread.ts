/** Answers behind one figure that was shown, as 'rater score', and the fewest people of its group. */
export interface ShownFigure {
  readonly answers: ReadonlySet<string>;
  readonly needed: number;
}

/** More figures of one cell than this are not weighed against each other: it stays as it is. */
const MOST_FIGURES = 8;

/** One rater's answer to one competency; other answers of the same rater are other unknowns. */
export function answerKey(rater: string, score: number): string {
  return `${rater} ${score}`;
}

const raterOf = (answer: string) => answer.slice(0, answer.lastIndexOf(' '));

/**
 * Whether figures of one competency, taken together, tell the answers of fewer people than a group needs: whether some
 * sum and difference of them holds only answers of so few. Answers of a group that one person may stand in (the line
 * manager, who is told so) count as known beforehand. Each figure is a sum over its answers, so that this is a question
 * of rank: fewer independent figures without those few than with them means that one combination holds only them.
 */
export function tellsApart(figures: readonly ShownFigure[], added: ShownFigure): boolean {
  const known = new Set([...figures, added].flatMap((one) => (one.needed === 1 ? [...one.answers] : [])));
  const rows = touching(figures, added)
    .map(({ answers, needed }) => ({
      answers: new Set([...answers].filter((one) => !known.has(one))),
      needed,
    }))
    .filter((row) => row.answers.size > 0);
  if (rows.length > MOST_FIGURES) return true;
  const parts = alike(rows);
  const all = rank(parts.map((part) => part.column));
  const few = (picked: readonly Part[], from: number): boolean => {
    for (let at = from; at < parts.length; at += 1) {
      const part = parts[at];
      if (part === undefined) continue;
      const these = [...picked, part];
      const people = new Set(these.flatMap((one) => one.raters)).size;
      if (people >= Math.min(...these.map((one) => one.needed))) continue;
      const outside = parts.filter((one) => !these.includes(one)).map((one) => one.column);
      if (rank(outside) < all || few(these, at + 1)) return true;
    }
    return false;
  };
  return few([], 0);
}

interface Part {
  /** In which figures these answers are, 1 or 0 for each. */
  readonly column: readonly number[];
  readonly raters: readonly string[];
  readonly needed: number;
}

/** Figures that share an answer with the new one, or with one that does. */
function touching(figures: readonly ShownFigure[], added: ShownFigure): ShownFigure[] {
  const found = [added];
  const reached = new Set(added.answers);
  let left = [...figures];
  for (;;) {
    const next = left.filter((one) => [...one.answers].some((answer) => reached.has(answer)));
    if (next.length === 0) return found;
    for (const one of next) for (const answer of one.answers) reached.add(answer);
    found.push(...next);
    left = left.filter((one) => !next.includes(one));
  }
}

/** Answers that are in the same figures cannot be told apart: together they are one unknown. */
function alike(rows: readonly ShownFigure[]): Part[] {
  const parts = new Map<string, { column: number[]; raters: string[]; needed: number }>();
  for (const answer of new Set(rows.flatMap((row) => [...row.answers]))) {
    const column = rows.map((row) => (row.answers.has(answer) ? 1 : 0));
    const needed = Math.min(...rows.filter((row) => row.answers.has(answer)).map((row) => row.needed));
    const part = parts.get(`${column} ${needed}`) ?? { column, raters: [], needed };
    part.raters.push(raterOf(answer));
    parts.set(`${column} ${needed}`, part);
  }
  return [...parts.values()];
}

/** The rank of a matrix of a few noughts and ones, given as columns. */
function rank(columns: readonly (readonly number[])[]): number {
  const left = columns.map((column) => [...column]);
  let found = 0;
  for (let row = 0; row < (columns[0]?.length ?? 0); row += 1) {
    const at = left.findIndex((column) => Math.abs(column[row] ?? 0) > 1e-9);
    const [pivot] = at < 0 ? [] : left.splice(at, 1);
    if (pivot === undefined) continue;
    found += 1;
    for (const column of left) {
      const factor = (column[row] ?? 0) / (pivot[row] ?? 1);
      for (const [index, value] of pivot.entries()) column[index] = (column[index] ?? 0) - factor * value;
    }
  }
  return found;
}
