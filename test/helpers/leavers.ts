import type { Area } from './area.ts';

/** Somebody with a post and two notes, the first of which may be kept. */
export async function somebody(area: Area) {
  const { id } = await area.send(area.client.staff.add, {
    forename: 'Amara',
    surname: 'Eze',
    kind: 'teaching',
    post: 'Head of Year 9',
    from: '2020-09-01',
  });
  const note = (words: string) =>
    area.send(area.client.staff.addNote, { personId: id, on: '2026-10-01', words, by: 'Head' });
  const kept = await note('Wrote the Year 9 handbook.');
  await note('Prefers to be asked in person.');
  return { id, kept: kept.id };
}
/** They leave, on 20 November 2026 unless told otherwise. */
export const leaves = (
  id: string,
  more: { on?: string; keep?: { kind: 'flag' | 'note'; id: string; reason: string }[] } = {},
) => ({
  personId: id,
  on: more.on ?? '2026-11-20',
  reason: 'A headship nearer home',
  keep: more.keep ?? [],
  deleteAfter: '2032-11-20',
});
