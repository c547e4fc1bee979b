import type { DataOf, ReplyOf } from '../../../shared/contract/kinds.ts';
import type { runningContract } from '../../../shared/contract/running.ts';
import type { BackfillRow, PlacementRow } from '../../../shared/contract/running-shapes.ts';
import { roleOf } from '../../../shared/reference/roles.ts';
import { SUPPORT_KINDS, type SupportKind } from '../../../shared/reference/running.ts';
import { lineFor, linesOf } from '../../../shared/rules/ledger-lines.ts';
import type { QueryContext } from '../context.ts';
import { requireNomination } from '../programmes/nominations.ts';
import { requirePlace } from '../programmes/taking-part.ts';
import { build, type Reader } from '../sql.ts';
import { holdingsNow } from '../staff/current.ts';
import { namesOf } from '../staff/names.ts';
import { found } from './checks.ts';
import { gatherRound } from './gather.ts';
import { hostReader } from './hosts.ts';
import { lineName } from './lines.ts';
import { eventRows, missingIn } from './missing.ts';
import { giverFor, matchesNow, placementProposals } from './proposals.ts';
import {
  applicationFieldsOf,
  backfillFieldsOf,
  eventFieldsOf,
  placementFieldsOf,
  schoolNames,
  supportFieldsOf,
} from './rows.ts';

/** Whom of the matching each kind of support is with. */
const giverKind = (kind: SupportKind): 'coach' | 'mentor' | 'visit' | null =>
  kind === 'coaching' || kind === 'co_coaching'
    ? 'coach'
    : kind === 'mentoring' || kind === 'tutoring'
      ? 'mentor'
      : kind === 'visits' || kind === 'shadowing'
        ? 'visit'
        : null;

/** Everything of one participant on one programme. Refuses who has taken up no place. */
export function participant(
  context: QueryContext,
  { nominationId }: DataOf<(typeof runningContract)['participant']>,
): ReplyOf<(typeof runningContract)['participant']> {
  const { db, today, meeting } = context;
  const { round_id: roundId } = requireNomination(db, nominationId);
  requirePlace(db, nominationId);
  const gathered = gatherRound(context, roundId);
  const one = found(gathered.participants.find((row) => row.id === nominationId));
  const marks = gathered.marks.get(nominationId);
  const mine = <Row extends { nomination_id: string }>(rows: readonly Row[]) =>
    rows.filter((row) => row.nomination_id === nominationId);
  const matches = matchesNow(context);
  const schools = schoolNames(db);
  const hostOf = hostReader(db, matches);
  const support = mine(gathered.support);
  const events = eventRows(gathered, today, meeting);
  const lines = linesOf(gathered.elements);
  const hostMentors = mine(gathered.placements).map((row) => row.host_mentor);
  const kinds = SUPPORT_KINDS.filter(
    (kind) =>
      gathered.elements.some((each) => each.kind === kind) || support.some((row) => row.kind === kind),
  );
  return {
    roundId,
    programme: gathered.name,
    academicYear: gathered.round.academic_year,
    ...one,
    events: gathered.events.map((row) => {
      const fields = eventFieldsOf(row);
      return {
        id: row.id,
        fields: meeting ? { ...fields, ledBy: '' } : fields,
        state: marks?.get(row.id)?.state ?? null,
        days: marks?.get(row.id)?.days ?? null,
      };
    }),
    support: support.map((row) => {
      const fields = supportFieldsOf(row);
      const said = { line: fields.line, text: fields.withWhom, hostMentors };
      const alike = lines.filter((each) => each.element.kind === fields.kind);
      const alone = alike.length === 0 || (alike.length === 1 && lineFor(lines, fields.kind, said) !== null);
      return { id: row.id, fields, line: alone ? '' : lineName(lines, fields.kind, said) };
    }),
    applications: mine(gathered.applications).map((row) => ({
      id: row.id,
      fields: applicationFieldsOf(row),
    })),
    placements: mine(gathered.placements).map(
      (row): PlacementRow => ({
        id: row.id,
        fields: placementFieldsOf(row),
        school: schools.get(row.school_id) ?? '',
        host: hostOf(row),
        backfills: backfillsOf(db, row.id, row.to_date),
      }),
    ),
    proposals: placementProposals(db, matches, [one]),
    missing: missingIn(context, gathered, { events, deployments: [], hostOf }).filter(
      (row) => row.nominationId === nominationId,
    ),
    kinds: kinds.map((kind) => {
      const giver = giverKind(kind);
      return { kind, giver: giver === null ? '' : giverFor(matches, giver, one) };
    }),
    lines,
    posts: postsOf(db, one.personId, [today, ...mine(gathered.placements).map((row) => row.from_date)]),
    withoutPost: withoutPost(db, one.personId, today),
    meeting,
  };
}

/** Who stands in during a placement, and whether their record has the post, acting, for that time. */
function backfillsOf(db: Reader, placementId: string, ends: string): BackfillRow[] {
  const rows = db.all(
    build
      .selectFrom('backfill')
      .innerJoin('post', 'post.id', 'backfill.post_id')
      .leftJoin('person', 'person.id', 'backfill.person_id')
      .selectAll('backfill')
      .select(['post.title', 'person.archived_on'])
      .where('placement_id', '=', placementId)
      .orderBy('backfill.from_date')
      .orderBy('backfill.id'),
  );
  const names = namesOf(
    db,
    rows.flatMap((row) => row.person_id ?? []),
  );
  return rows.map((row) => ({
    id: row.id,
    fields: backfillFieldsOf(row),
    post: row.title,
    name: row.person_id === null ? row.name : (names.get(row.person_id) ?? ''),
    leftOn: row.archived_on,
    recorded:
      row.person_id !== null &&
      db.get(
        build
          .selectFrom('holding')
          .select('id')
          .where('person_id', '=', row.person_id)
          .where('post_id', '=', row.post_id)
          .where('from_date', '<=', row.to_date ?? ends)
          .where((e) => e.or([e('to_date', 'is', null), e('to_date', '>=', row.from_date)])),
      ) !== undefined,
  }));
}

/** The posts that somebody holds, or held when the first of these days came. */
const postsOf = (db: Reader, personId: string, days: readonly string[]) =>
  db.all(
    build
      .selectFrom('holding')
      .innerJoin('post', 'post.id', 'holding.post_id')
      .select(['post.id', 'post.title'])
      .where('holding.person_id', '=', personId)
      .where('post.closed_on', 'is', null)
      .where((e) => e.or([e('to_date', 'is', null), e('to_date', '>=', [...days].sort()[0] ?? '')]))
      .distinct()
      .orderBy('post.title'),
  );

/** What somebody holds on a day in leadership at a school of the file, of which no post is recorded. */
const withoutPost = (db: Reader, personId: string, day: string) =>
  (holdingsNow(db, day).get(personId) ?? []).flatMap(({ id, post_id, school_id, title, role }) =>
    post_id === null && school_id !== null && role !== null && roleOf(role)?.leadsTeam === true
      ? [{ id, title }]
      : [],
  );
