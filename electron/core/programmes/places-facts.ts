import type { NominationRow } from '../../../shared/contract/round-views.ts';
import { build, type Reader } from '../sql.ts';
import { groupBy } from '../staff/current.ts';
import { authorityStepsIn } from './authority.ts';
import type { NominationRowOf } from './gather.ts';
import { answersBy } from './kept-offers.ts';
import { goesOn } from './places-taken.ts';
import { schoolReader } from './schools.ts';

type Given = Pick<NominationRow, 'taken' | 'answerBy' | 'localAuthority' | 'authority' | 'letterAt'>;

/** What a round's table shows beside each nomination of its place: taken up, to be answered, the authority and its word, a letter. */
export function placesFacts(db: Reader, roundId: string): (row: NominationRowOf) => Given {
  const taken = new Map(
    db
      .all(
        build
          .selectFrom('programme_place')
          .innerJoin('nomination', 'nomination.id', 'programme_place.nomination_id')
          .select(['nomination_id', 'taken_up_on', 'ended', 'ended_on', 'why'])
          .where('round_id', '=', roundId),
      )
      .map((row) => [
        row.nomination_id,
        { on: row.taken_up_on, ended: row.ended, endedOn: row.ended_on, goesOn: goesOn(row) },
      ]),
  );
  const answers = answersBy(db, roundId);
  const steps = authorityStepsIn(db, roundId);
  const letters = groupBy(
    db.all(
      build
        .selectFrom('letter_printed')
        .innerJoin('nomination', 'nomination.id', 'letter_printed.nomination_id')
        .select(['nomination_id', 'kind', 'at'])
        .where('round_id', '=', roundId)
        .orderBy('at', 'desc'),
    ),
    (row) => row.nomination_id,
  );
  const school = schoolReader(db);
  const authorities = new Map(
    db
      .all(build.selectFrom('school').select(['id', 'local_authority']))
      .map((row) => [row.id, row.local_authority]),
  );
  return (row) => {
    const last = steps.get(row.id)?.[0];
    const fits = (kind: string) =>
      row.state === 'declined'
        ? kind === (row.turned_down_on === null ? 'declined' : 'turned_down')
        : kind === row.state || (row.state === 'offered' && kind === 'came_free');
    return {
      taken: taken.get(row.id) ?? null,
      answerBy: row.state === 'offered' ? (answers.get(row.id) ?? null) : null,
      localAuthority: authorities.get(school(row.person_id)?.id ?? '') ?? '',
      authority: last === undefined ? null : { step: last.step, on: last.on, authority: last.authority },
      letterAt: letters.get(row.id)?.find(({ kind }) => fits(kind))?.at ?? null,
    };
  };
}
