import type { LetterKind } from '../../../shared/contract/places-shapes.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import type { CommandContext } from '../context.ts';
import { build, type Reader } from '../sql.ts';
import { requireName, whom } from '../staff/names.ts';
import { offersOf } from './kept-offers.ts';
import { requireNomination } from './nominations.ts';

/** Which letter says what is decided now: a refusal is the organiser's word, and never sent to who turned a place down. */
export function letterKind(
  row: { readonly state: 'offered' | 'reserve' | 'declined'; readonly turned_down_on: string | null },
  lastOffer: LetterKind | undefined,
): LetterKind {
  if (row.state === 'declined') return row.turned_down_on === null ? 'declined' : 'turned_down';
  return row.state === 'offered' && lastOffer === 'came_free' ? 'came_free' : row.state;
}

/**
 * Keeps that letters on what is decided now were printed to these nominees: the page says so once they are handed over,
 * since a file that can only be read prints as well. Refuses of whom nothing is decided.
 */
export function lettersPrinted(
  context: CommandContext,
  { ids }: { readonly ids: readonly string[] },
): { changed: number } {
  const { db, newId, now } = context;
  const people = [...new Set(ids)].map((id) => {
    const row = requireNomination(db, id);
    const { state, person_id } = row;
    if (state !== 'offered' && state !== 'reserve' && state !== 'declined')
      throw new Refusal(
        'programmes.not-decided',
        `Nothing is decided about ${requireName(db, person_id)}’s nomination yet.`,
        { wayOut: 'Record what the organiser decided first.' },
      );
    const kind = letterKind({ ...row, state }, offersOf(db, id)[0]?.kind);
    db.run(build.insertInto('letter_printed').values({ id: newId(), nomination_id: id, kind, at: now }));
    return person_id;
  });
  context.describe(`${whom(db, people)}: ${people.length === 1 ? 'letter' : 'letters'} printed`, people);
  return { changed: people.length };
}

/** Which letters were printed to a nominee and when, the last first. */
export function lettersOf(db: Reader, nominationId: string) {
  return db.all(
    build
      .selectFrom('letter_printed')
      .select(['kind', 'at'])
      .where('nomination_id', '=', nominationId)
      .orderBy('at', 'desc'),
  );
}
