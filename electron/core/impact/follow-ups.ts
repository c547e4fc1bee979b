import type { impactContract } from '../../../shared/contract/impact.ts';
import type { DataOf, ReplyOf } from '../../../shared/contract/kinds.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import { byText } from '../../../shared/rules/by-text.ts';
import { longDate } from '../../../shared/rules/dates.ts';
import {
  FOLLOW_UPS,
  type FollowUpAt,
  followUpAnswerWords,
  followUpsDue,
  followUpWords,
} from '../../../shared/rules/follow-ups.ts';
import type { CommandContext, QueryContext } from '../context.ts';
import { build, type Reader } from '../sql.ts';
import { nameOf, whom } from '../staff/names.ts';
import { proposalRows } from './proposal-rows.ts';
import {
  outcomeFieldsOf,
  outcomeWords,
  type PlaceTakenUp,
  participantNamer,
  placesTakenUp,
  refuseToCome,
  requireTakenUp,
  schoolNames,
} from './rows.ts';

type Data<Name extends keyof typeof impactContract> = DataOf<(typeof impactContract)[Name]>;
type Reply<Name extends keyof typeof impactContract> = ReplyOf<(typeof impactContract)[Name]>;

export interface Due {
  readonly place: PlaceTakenUp;
  readonly at: FollowUpAt;
  readonly from: string;
}

/** Which follow-ups of these places were answered. An answer from before it was due is of an end that was taken back. */
function answeredOf(db: Reader, places: readonly PlaceTakenUp[]): ReadonlyMap<string, ReadonlySet<number>> {
  const rows = db.all(build.selectFrom('follow_up').select(['nomination_id', 'months', 'on_date']));
  const ended = new Map(places.map((place) => [place.id, place.ended_on]));
  return new Map(
    [...Map.groupBy(rows, (row) => row.nomination_id)].map(([id, of]) => {
      const due = (on: string) => followUpsDue(ended.get(id) ?? null, new Set(), on).map(({ at }) => at);
      return [id, new Set(of.flatMap((row) => due(row.on_date).filter((at) => at === row.months)))];
    }),
  );
}

/**
 * Follow-ups due of these places, the longest due first. Of somebody of whom several have come due only the latest is
 * asked: the earlier day has gone, and what is learnt now carries its own date.
 */
export function dueOf(db: Reader, places: readonly PlaceTakenUp[], today: string): Due[] {
  const answered = answeredOf(db, places);
  const none: ReadonlySet<number> = new Set();
  return places
    .flatMap((place): Due[] => {
      const done = answered.get(place.id) ?? none;
      const last = followUpsDue(place.ended_on, done, today).at(-1);
      return last === undefined || [...done].some((at) => at > last.at) ? [] : [{ place, ...last }];
    })
    .sort((a, b) => byText(a.from, b.from) || byText(a.place.id, b.place.id));
}

/** What is due and what the file proposes; nothing while a meeting looks on. */
export function followUpsView({ db, today, meeting }: QueryContext): Reply<'followUps'> {
  if (meeting) return { due: [], proposals: [], dismissed: [], participants: 0, meeting };
  const places = placesTakenUp(db);
  const name = participantNamer(db);
  const schools = schoolNames(db);
  const outcomes = Map.groupBy(
    db.all(build.selectFrom('outcome').selectAll().orderBy('on_date')),
    (row) => row.nomination_id,
  );
  return {
    due: dueOf(db, places, today).map(({ place, at, from }) => {
      const last = outcomes.get(place.id)?.at(-1);
      return {
        ...name(place),
        months: at,
        from,
        last:
          last === undefined
            ? 'Nothing learnt yet'
            : `${outcomeWords(outcomeFieldsOf(last), schools)}, ${longDate(last.on_date)}`,
      };
    }),
    ...proposalRows(db, places, today),
    participants: places.length,
    meeting,
  };
}

/**
 * Records one answer for one or several follow-ups. Refuses a day to come, and a follow-up that is not due by that day.
 */
export function answerFollowUps(
  context: CommandContext,
  { which, answer, on }: Data<'answerFollowUps'>,
): { changed: number } {
  const { db, today } = context;
  refuseToCome(on, today, 'on');
  const people = which.map(({ id, months }) => {
    const place = requireTakenUp(db, id);
    const due = followUpsDue(place.ended_on, new Set(), on);
    if (!due.some(({ at }) => at === months))
      throw new Refusal(
        'impact.not-due',
        `${nameOf(place)} is not to be asked ${followUpWords[months].toLowerCase()} yet on ${longDate(on)}.`,
        { field: 'on', wayOut: 'Give a later day, or wait until it is due.' },
      );
    db.run(
      build
        .insertInto('follow_up')
        .values({ nomination_id: id, months, answer, on_date: on })
        .onConflict((clash) =>
          clash.columns(['nomination_id', 'months']).doUpdateSet({ answer, on_date: on }),
        ),
    );
    return place.person_id;
  });
  context.describe(`${whom(db, people)}, followed up: ${followUpAnswerWords[answer].toLowerCase()}`, people);
  return { changed: which.length };
}

/** Makes a follow-up due again. */
export function clearFollowUp(
  context: CommandContext,
  { id, months }: Data<'clearFollowUp'>,
): { done: true } {
  const { db } = context;
  const place = requireTakenUp(db, id);
  db.run(build.deleteFrom('follow_up').where('nomination_id', '=', id).where('months', '=', months));
  context.describe(`${nameOf(place)}: the answer ${followUpWords[months].toLowerCase()} is taken back`, [
    place.person_id,
  ]);
  return { done: true };
}

/** Every follow-up of a place with its day, and the answer where there is one. */
export function followUpsOf(db: Reader, place: PlaceTakenUp, today: string) {
  const rows = db.all(build.selectFrom('follow_up').selectAll().where('nomination_id', '=', place.id));
  const due = dueOf(db, [place], today);
  const all = followUpsDue(place.ended_on, new Set(), '9999-12-31');
  return FOLLOW_UPS.map((months) => {
    const row = rows.find((one) => one.months === months);
    return {
      months,
      from: all.find(({ at }) => at === months)?.from ?? null,
      due: due.some(({ at }) => at === months),
      answer: row?.answer ?? null,
      on: row?.on_date ?? null,
    };
  });
}
