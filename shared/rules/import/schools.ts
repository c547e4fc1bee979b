import { nameKey } from './names.ts';
import { own } from './own.ts';
import type { ExistingSchool } from './records.ts';
import type { StagedPerson } from './staged.ts';

/** A school that the file speaks of, and which of ours it is; null until the head says. */
export interface SchoolReading {
  /** URN or name as the file has it; '' where it names none. */
  readonly key: string;
  readonly name: string;
  readonly people: number;
  readonly school: string | 'leave_out' | null;
}

/**
 * Which school of this file each school of the import is: by URN, else by name; the only one in an import is
 * ours. Where some are known, the others are proposed for leaving out. Answers win.
 */
export function readSchools(
  people: readonly StagedPerson[],
  schools: readonly ExistingSchool[],
  answers: Readonly<Record<string, string>>,
): SchoolReading[] {
  const found = new Map<string, { name: string; people: number }>();
  for (const person of people)
    for (const { school, school_name } of person.employments) {
      const one = found.get(school) ?? { name: school_name ?? school, people: 0 };
      one.people += 1;
      found.set(school, one);
    }
  const ours = schools.filter((one) => one.ours);
  const [first] = ours;
  const known = (key: string, name: string) =>
    schools.find((one) => one.urn !== null && one.urn === key)?.id ??
    schools.find((one) => nameKey(one.name) === nameKey(name))?.id ??
    null;
  const readings = [...found].map(([key, { name, people: count }]) => ({
    key,
    name,
    people: count,
    school: key === '' ? (first?.id ?? null) : known(key, name),
  }));
  const anyKnown = readings.some(
    ({ school, key }) => school !== null || schools.some(({ id }) => id === own(answers, key)),
  );
  return readings.map((one) => {
    const answer = own(answers, one.key);
    if (answer === 'leave_out' || schools.some(({ id }) => id === answer))
      return { ...one, school: answer ?? null };
    if (one.school !== null) return one;
    if (readings.length === 1 && first && ours.length === 1) return { ...one, school: first.id };
    return { ...one, school: anyKnown ? 'leave_out' : null };
  });
}
