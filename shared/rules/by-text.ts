/** Orders texts by their code units: for dates and ids, the same on every computer whatever its language. */
export function byText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
