import { longDate } from '../../../shared/rules/dates.ts';
import { type FollowUpAt, followUpAnswerWords, followUpWords } from '../../../shared/rules/follow-ups.ts';
import type { QueryContext } from '../context.ts';
import { build } from '../sql.ts';
import { detail, entries, type RecordSection } from '../staff/record.ts';
import { outcomesOf } from './participant.ts';
import { participantNamer, placesTakenUp, testimonyFieldsOf } from './rows.ts';

const moments = { start: 'Self-rating at the start', end: 'Self-rating at the end' } as const;

/** What the area holds about one person: what became of them, follow-ups, self-ratings and what they said. */
export function impactRecord({ db }: QueryContext, personId: string): RecordSection[] {
  const name = participantNamer(db);
  const of = <Row extends { nomination_id: string }>(rows: readonly Row[], id: string) =>
    rows.filter((row) => row.nomination_id === id);
  const places = placesTakenUp(db, { personId });
  const ids = places.map((place) => place.id);
  const followUps = db.all(build.selectFrom('follow_up').selectAll().where('nomination_id', 'in', ids));
  const ratings = db.all(build.selectFrom('self_rating').selectAll().where('nomination_id', 'in', ids));
  const said = db.all(build.selectFrom('testimony').selectAll().where('nomination_id', 'in', ids));
  return [
    {
      id: 'outcomes',
      blocks: entries(
        places.flatMap((place) => {
          const { round } = name(place);
          return [
            ...outcomesOf(db, place.id).map(({ what, fields }) => ({
              on: fields.on,
              heading: what,
              words: fields.kind === 'other' || fields.words === '' ? null : fields.words,
              details: [
                ...detail('Programme', round),
                ...detail('Said by', fields.saidBy),
                ...detail('Learnt on', longDate(fields.learntOn)),
              ],
            })),
            ...of(followUps, place.id).map((row) => ({
              on: row.on_date,
              heading: `Followed up: ${followUpAnswerWords[row.answer]}`,
              words: null,
              details: [
                ...detail('Programme', round),
                ...detail('When', followUpWords[row.months as FollowUpAt]),
              ],
            })),
            ...(['start', 'end'] as const).flatMap((moment) => {
              const given = of(ratings, place.id).filter((row) => row.moment === moment);
              const [first] = given;
              return first === undefined
                ? []
                : [
                    {
                      on: first.on_date,
                      heading: moments[moment],
                      words: null,
                      details: [
                        ...detail('Programme', round),
                        ...given.flatMap((row) => detail(row.words, `${row.rating} of 5`)),
                      ],
                    },
                  ];
            }),
            ...of(said, place.id).map((row) => {
              const { permission, words, role } = testimonyFieldsOf(row);
              return {
                on: row.said_on,
                heading: 'What you said of the programme',
                words,
                details: [
                  ...detail('Programme', round),
                  ...detail(
                    'Permission to show it',
                    permission === null
                      ? 'Not given: it does not leave'
                      : `${longDate(permission.on)}, asked by ${permission.askedBy}, ${permission.shownAs === 'name' ? 'with your name' : 'without your name'}`,
                  ),
                  ...detail('Called', role),
                ],
              };
            }),
          ];
        }),
      ),
    },
  ];
}
