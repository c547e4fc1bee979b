/**
 * Whole years of teaching on a day, or null when nothing is recorded. Calendar years: part-time is never scaled
 * down, and leave counts (DOMAIN section 0, our default). A QTS date wins over a count; a count ages from the
 * date it was given for.
 */
export function yearsTeaching(
  person: {
    readonly qts_date: string | null;
    readonly teaching_years: number | null;
    readonly teaching_years_as_of: string | null;
  },
  today: string,
): number | null {
  if (person.qts_date !== null) return Math.max(0, wholeYears(person.qts_date, today));
  if (person.teaching_years === null) return null;
  if (person.teaching_years_as_of === null) return person.teaching_years;
  return Math.floor(person.teaching_years + Math.max(0, wholeYears(person.teaching_years_as_of, today)));
}

function wholeYears(from: string, to: string): number {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  return to.slice(5) < from.slice(5) ? years - 1 : years;
}
