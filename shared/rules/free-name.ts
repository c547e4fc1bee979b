/** A name for a further cohort of a stage and year: 'Stage 7 2026/27, group 2' where the plain one is taken. */
export function freeName(plain: string, taken: readonly string[]): string {
  const used = new Set(taken.map((one) => one.toLocaleLowerCase('en-GB')));
  const isFree = (name: string) => !used.has(name.toLocaleLowerCase('en-GB'));
  let name = plain;
  for (let group = 2; !isFree(name); group += 1) name = `${plain}, group ${group}`;
  return name;
}
