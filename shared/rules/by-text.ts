/** Orders texts by their code units: for dates and ids, the same on every computer whatever its language. */
export function byText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Orders whatever has a name as an English reader expects, accents aside: for lists that people read. */
export function byName(a: { readonly name: string }, b: { readonly name: string }): number {
  return a.name.localeCompare(b.name, 'en-GB');
}
