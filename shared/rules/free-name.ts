/** As long as the name of a cohort may be. */
export const longestCohortName = 80;

/**
 * A name for a further cohort of a stage and year: 'Stage 7 2026/27, group 2' where the plain one is taken. Where the two
 * would be too long together, the plain name is cut before its number.
 */
export function freeName(plain: string, taken: readonly string[]): string {
  const used = new Set(taken.map((one) => one.toLocaleLowerCase('en-GB')));
  const isFree = (name: string) => !used.has(name.toLocaleLowerCase('en-GB'));
  let name = cut(plain, longestCohortName);
  for (let group = 2; !isFree(name); group += 1) {
    const end = `, group ${group}`;
    name = `${cut(plain, longestCohortName - end.length)}${end}`;
  }
  return name;
}

/** No longer than `most` UTF-16 units, as the contract counts them, and never through the middle of a character. */
function cut(words: string, most: number): string {
  let kept = '';
  for (const { segment } of new Intl.Segmenter('en-GB').segment(words)) {
    if (kept.length + segment.length > most) break;
    kept += segment;
  }
  return kept.trimEnd();
}
