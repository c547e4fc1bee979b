/** What a nomination's state says about its place; the words are those of the file. */
export type PlacedState = 'draft' | 'ready' | 'submitted' | 'offered' | 'reserve' | 'declined' | 'withdrawn';
export type PlaceGroup = 'place' | 'reserve' | 'draft' | 'not_going';
export type Placed = { readonly place: number | null; readonly group: PlaceGroup };

/** What decides whether a nomination goes forward; `archived_on` is the day from which the person is gone, or null. */
export type Nominee = { readonly state: PlacedState; readonly archived_on: string | null };

/** Whether a nomination is still going forward: neither declined nor withdrawn, and the person has not left. */
export function goesForward({ state, archived_on }: Nominee): boolean {
  return state !== 'declined' && state !== 'withdrawn' && archived_on === null;
}

/**
 * Where each nomination of a round stands, given in the school's own order: within the places, in reserve, a draft, or
 * not going forward. Whoever was offered a place has one, whatever comes before them. Whoever is beyond the quota, or
 * was put in reserve by the organiser, is kept as a reserve in order and counted on; a place that comes free goes to the
 * next. A draft takes no place, since the organiser does not see it; drafts are counted on last. `quota` null is no limit.
 * Where several schools put people forward, `bySchool` says whose a row is and how many places each has at most.
 */
export function placesOf<Row extends Nominee & { readonly id: string }>(
  ranked: readonly Row[],
  quota: number | null,
  bySchool: { readonly of: (row: Row) => string; readonly most: number } | null = null,
): Map<string, Placed> {
  const going = ranked.filter(goesForward);
  const group = new Map<string, PlaceGroup>();
  let used = 0;
  const usedBy = new Map<string, number>();
  const roomAt = (row: Row) => bySchool === null || (usedBy.get(bySchool.of(row)) ?? 0) < bySchool.most;
  const offeredFirst = [
    ...going.filter((row) => row.state === 'offered'),
    ...going.filter((row) => row.state !== 'offered' && row.state !== 'draft'),
  ];
  for (const row of offeredFirst) {
    const fits =
      row.state === 'offered' || (row.state !== 'reserve' && (quota === null || used < quota) && roomAt(row));
    if (fits) {
      used += 1;
      if (bySchool !== null) usedBy.set(bySchool.of(row), (usedBy.get(bySchool.of(row)) ?? 0) + 1);
    }
    group.set(row.id, fits ? 'place' : 'reserve');
  }
  for (const row of going) if (row.state === 'draft') group.set(row.id, 'draft');
  const inOrder = [
    ...going.filter((row) => group.get(row.id) === 'place'),
    ...going.filter((row) => group.get(row.id) === 'reserve'),
    ...going.filter((row) => group.get(row.id) === 'draft'),
  ];
  const place = new Map(inOrder.map((row, index) => [row.id, index + 1]));
  return new Map(
    ranked.map((row) => [
      row.id,
      { place: place.get(row.id) ?? null, group: group.get(row.id) ?? ('not_going' as const) },
    ]),
  );
}
