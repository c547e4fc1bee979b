import { londonDate, longDate } from '../../../shared/rules/dates.ts';
import { type FollowUpAt, followUpAnswerWords, followUpWords } from '../../../shared/rules/follow-ups.ts';
import type { QueryContext } from '../context.ts';
import { build, type Reader } from '../sql.ts';
import { detail, entries, type RecordSection } from '../staff/record.ts';
import { contentKept, linesKept } from './copies.ts';
import { outcomesOf } from './participant.ts';
import { proposalsFor, turnedDownAs } from './proposals.ts';
import {
  outcomeWords,
  type PlaceTakenUp,
  participantNamer,
  placesTakenUp,
  schoolNames,
  testimonyFieldsOf,
} from './rows.ts';

const moments = { start: 'Self-rating at the start', end: 'Self-rating at the end' } as const;

/** What the area holds about one person: what became of them, follow-ups, self-ratings what they said, and what was sent of them. */
export function impactRecord({ db }: QueryContext, personId: string): RecordSection[] {
  const name = participantNamer(db);
  const of = <Row extends { nomination_id: string }>(rows: readonly Row[], id: string) =>
    rows.filter((row) => row.nomination_id === id);
  const places = placesTakenUp(db, { personId });
  const ids = places.map((place) => place.id);
  const followUps = db.all(build.selectFrom('follow_up').selectAll().where('nomination_id', 'in', ids));
  const ratings = db.all(build.selectFrom('self_rating').selectAll().where('nomination_id', 'in', ids));
  const dismissed = dismissedOf(db, places);
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
            ...dismissed
              .filter((one) => one.place === place.id)
              .map(({ on, what }) => ({
                on,
                heading: 'Not counted as an outcome',
                words: what,
                details: [...detail('Programme', round)],
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
    { id: 'sent', blocks: entries(sentOf(db, personId)) },
  ];
}

/** What the file held and somebody said is no outcome, in words; the fact itself may have gone since. */
function dismissedOf(db: Reader, places: readonly PlaceTakenUp[]) {
  const schools = schoolNames(db);
  const words = new Map(
    proposalsFor(db, places, '9999-12-31').dismissed.map((one) => [
      `${one.place.id} ${turnedDownAs(one)}`,
      `${outcomeWords(one.fields, schools)}, ${longDate(one.fields.on)}`,
    ]),
  );
  const ids = places.map((place) => place.id);
  return db
    .all(build.selectFrom('outcome_dismissed').selectAll().where('nomination_id', 'in', ids))
    .map((row) => ({
      place: row.nomination_id,
      on: row.on_date,
      what: words.get(`${row.nomination_id} ${row.from_fact}`) ?? 'Something that the file held then',
    }));
}

/** What impact workbooks that left said of one person, row by row, the oldest first. */
function sentOf(db: Reader, personId: string) {
  return db
    .all(
      build
        .selectFrom('impact_export_person')
        .innerJoin('impact_export', 'impact_export.id', 'impact_export_person.export_id')
        .innerJoin('nomination', 'nomination.id', 'impact_export_person.nomination_id')
        .select(['impact_export.at', 'whose', 'file_name', 'impact_export.content as copy'])
        .select('impact_export_person.content')
        .where('nomination.person_id', '=', personId)
        .orderBy('impact_export.at'),
    )
    .flatMap((row) => {
      const { title, sheets } = contentKept.parse(JSON.parse(row.copy));
      return linesKept.parse(JSON.parse(row.content)).map(({ sheet, cells, named }) => {
        const heads = sheets.find(({ name }) => name === sheet)?.heads ?? [];
        return {
          on: londonDate(row.at),
          heading: `In a workbook: ${title}, ${row.whose}`,
          words: row.file_name,
          details: [
            { label: 'Sheet', value: named ? sheet : `${sheet}, without your name` },
            ...cells.flatMap((value, at) => detail(heads[at] ?? '', value === null ? null : String(value))),
          ],
        };
      });
    });
}
