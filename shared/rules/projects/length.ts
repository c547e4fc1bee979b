interface Written {
  readonly title: string;
  readonly aim: string;
  readonly why: string;
  readonly measures: readonly { what: string; baseline: string; target: string; result: string }[];
  readonly actions: readonly { what: string; who: string }[];
  readonly evidence: readonly { words: string; source: string }[];
  readonly limits: string;
  readonly worked: string;
  readonly didNotWork: string;
  readonly next: string;
  readonly learned: string;
  readonly advice: string;
}

/** What two pages hold in the smaller type: found by printing until they did not, with some to spare. */
export const MOST_LINES = 140;
/** What they hold in the usual type; what is longer is set in the smaller one. */
export const DENSE_FROM = 116;

const WHOLE = 105;
const HALF = 48;

/** A text’s length in small Latin letters: capitals are a third wider, and the signs of East Asian scripts twice as wide. */
const widthOf = (text: string): number =>
  text.length +
  0.35 * (text.match(/\p{Lu}/gu)?.length ?? 0) +
  0.9 * (text.match(/[\u2e80-\uffdc]/g)?.length ?? 0);

/** The lines that a text fills at so many letters a line. */
const linesIn = (text: string, letters: number): number =>
  text === ''
    ? 0
    : text.split('\n').reduce((sum, one) => sum + Math.max(1, Math.ceil(widthOf(one) / letters)), 0);

/**
 * About how many lines of type a case history fills on paper, headings and the chart among them. What is not filled in
 * takes no room. A case history prints on one page or two, whatever its length (DOCUMENTS section 4), so core keeps none
 * above `MOST_LINES`.
 */
export function printedLines(written: Written): number {
  const { measures, actions, evidence } = written;
  const section = (lines: number) => (lines === 0 ? 0 : lines + 2.2);
  const chart = measures.length === 0 ? 0 : 3 + 3.2 * measures.length;
  const beside =
    measures.reduce((sum, one) => sum + 1.4 + linesIn(`${one.what}${one.result}${one.target}`, HALF), 0) +
    evidence.reduce(
      (sum, one) => sum + 0.4 + linesIn(`${one.words}${one.source} 30 September 2026`, HALF),
      0,
    ) +
    linesIn(written.limits, HALF);
  const lines =
    12 +
    2 * linesIn(written.title, 52) +
    section(linesIn(written.aim, WHOLE) + linesIn(written.why, WHOLE)) +
    section(
      measures.reduce((sum, one) => sum + 0.3 + linesIn(`${one.what}${one.baseline}${one.target}`, 95), 0),
    ) +
    section(
      actions.reduce((sum, { what, who }) => sum + 0.6 + Math.max(linesIn(what, 68), linesIn(who, 18)), 0),
    ) +
    section(Math.max(chart, beside)) +
    section(Math.max(linesIn(written.worked, HALF), linesIn(written.didNotWork, HALF)) * 1.15) +
    section(linesIn(written.next, WHOLE)) +
    section(linesIn(written.learned, WHOLE)) +
    section(linesIn(written.advice, WHOLE)) +
    12;
  return Math.ceil(lines);
}
