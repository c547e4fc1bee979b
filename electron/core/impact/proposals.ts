import type { OutcomeFields } from '../../../shared/contract/impact-shapes.ts';
import { npqs } from '../../../shared/reference/npqs.ts';
import { ROLES, roleOf } from '../../../shared/reference/roles.ts';
import { byText } from '../../../shared/rules/by-text.ts';
import { build, type Reader } from '../sql.ts';
import { groupBy } from '../staff/current.ts';
import type { PlaceTakenUp } from './rows.ts';

export interface Proposed {
  readonly place: PlaceTakenUp;
  readonly factId: string;
  readonly fields: OutcomeFields;
}

const rank = new Map(ROLES.filter(({ level }) => level !== 'support').map(({ code }, at) => [code, at]));
const heightOf = (role: string | null) => (role === null ? -1 : (rank.get(role) ?? -1));

export interface Proposals {
  readonly open: readonly Proposed[];
  /** Those that somebody said are no outcomes, and when. */
  readonly dismissed: readonly (Proposed & { readonly dismissedOn: string })[];
}

/** What was turned down: the fact as it was then. One that is put otherwise afterwards is another, which nobody has judged. */
export const turnedDownAs = ({ factId, fields }: Proposed): string =>
  [factId, fields.kind, fields.kind === 'accredited' ? '' : fields.on, fields.toRole, fields.course].join(
    ' ',
  );

/**
 * What the file holds of these participants that may be an outcome and was not taken over yet: a post in a higher role
 * than any before, or an NPQ begun, since the place was taken up and by `today`; apart from those that were turned down.
 * Nothing is written.
 */
export function proposalsFor(db: Reader, places: readonly PlaceTakenUp[], today: string): Proposals {
  const found = candidates(db, places, today);
  if (found.length === 0) return { open: [], dismissed: [] };
  const key = (nominationId: string, fact: string) => `${nominationId} ${fact}`;
  const turnedDown = new Map(
    db
      .all(build.selectFrom('outcome_dismissed').selectAll())
      .map((row) => [key(row.nomination_id, row.from_fact), row.on_date]),
  );
  const dismissedOn = (one: Proposed) => turnedDown.get(key(one.place.id, turnedDownAs(one)));
  return {
    open: found.filter((one) => dismissedOn(one) === undefined),
    dismissed: found.flatMap((one) => {
      const on = dismissedOn(one);
      return on === undefined ? [] : [{ ...one, dismissedOn: on }];
    }),
  };
}

function candidates(db: Reader, places: readonly PlaceTakenUp[], today: string): Proposed[] {
  const people = [...new Set(places.map((one) => one.person_id))];
  if (people.length === 0) return [];
  const list = build
    .selectFrom('holding')
    .leftJoin('post', 'post.id', 'holding.post_id')
    .select(['holding.id', 'person_id', 'holding.title', 'holding.role', 'from_date', 'elsewhere', 'basis'])
    .select((e) => e.fn.coalesce('holding.school_id', 'post.school_id').as('school_id'))
    .where('person_id', 'in', people);
  const holdings = groupBy(db.all(list), (row) => row.person_id);
  const courses = groupBy(
    db.all(
      build
        .selectFrom('npq')
        .selectAll()
        .where('person_id', 'in', people)
        .where('state', 'in', ['on_it', 'completed']),
    ),
    (row) => row.person_id,
  );
  // What somebody typed themselves, of the same kind and day, is the same thing learnt another way.
  const taken = new Set(
    db
      .all(build.selectFrom('outcome').select(['nomination_id', 'from_fact', 'kind', 'on_date']))
      .flatMap((row) => [
        `${row.nomination_id} ${row.from_fact}`,
        `${row.nomination_id} ${row.kind} ${row.on_date}`,
      ]),
  );
  const found: Proposed[] = [];
  for (const place of places) {
    const since = (on: string | null): on is string => on !== null && on > place.taken_up_on && on <= today;
    const held = (holdings.get(place.person_id) ?? []).toSorted((a, b) =>
      byText(a.from_date ?? '', b.from_date ?? ''),
    );
    const add = (factId: string, fields: Pick<OutcomeFields, 'kind' | 'on'> & Partial<OutcomeFields>) => {
      if (taken.has(`${place.id} ${factId}`) || taken.has(`${place.id} ${fields.kind} ${fields.on}`)) return;
      found.push({ place, factId, fields: { ...blank, learntOn: today, ...fields } });
    };
    for (const [at, one] of held.entries()) {
      if (!since(one.from_date) || one.basis === 'cover') continue;
      const before = held.slice(0, at);
      const highest = before.reduce((most, other) => Math.max(most, heightOf(other.role)), -1);
      if (heightOf(one.role) <= highest) continue;
      const last = before.at(-1);
      add(one.id, {
        kind: roleOf(one.role)?.headship ? 'headship' : 'promoted',
        on: one.from_date,
        fromRole: last?.title ?? '',
        toRole: one.title,
        schoolId: one.school_id,
        place: one.elsewhere ?? '',
      });
    }
    for (const one of courses.get(place.person_id) ?? [])
      if (since(one.on_date))
        add(one.id, {
          kind: 'accredited',
          on: one.on_date,
          course: npqs.find(({ code }) => code === one.code)?.name ?? one.code,
        });
  }
  return found;
}

const blank: Omit<OutcomeFields, 'kind' | 'on' | 'learntOn'> = {
  fromRole: '',
  toRole: '',
  schoolId: null,
  place: '',
  course: '',
  words: '',
  saidBy: 'The school’s staff record',
};
