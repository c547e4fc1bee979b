import type { DataOf } from '../../../shared/contract/kinds.ts';
import type { programmesContract } from '../../../shared/contract/programmes.ts';
import type {
  Candidate,
  NominationDetail,
  NominationRow,
  RoundView,
} from '../../../shared/contract/round-views.ts';
import { exportColumns } from '../../../shared/reference/export-columns.ts';
import { roleSaid } from '../../../shared/reference/roles.ts';
import { asRead } from '../../../shared/rules/by-text.ts';
import { criteriaOf, questionsOf, sourceOf } from '../../../shared/rules/criteria.ts';
import { daysBetween } from '../../../shared/rules/dates.ts';
import { warningsIn } from '../../../shared/rules/evaluate.ts';
import { goesForward } from '../../../shared/rules/places.ts';
import { firstMet } from '../../../shared/rules/priorities.ts';
import { postWords } from '../../../shared/rules/staff-words.ts';
import { summarise } from '../../../shared/rules/summarise.ts';
import type { QueryContext } from '../context.ts';
import { decideForAll, prioritiesForAll } from '../eligibility.ts';
import { build } from '../sql.ts';
import { holdingsNow } from '../staff/current.ts';
import { nameOf } from '../staff/names.ts';
import { stagesShown } from '../stages/places.ts';
import { authorityStepsIn } from './authority.ts';
import { besideOf } from './beside.ts';
import { contentOf, requireProgramme } from './content.ts';
import { criteriaIn, type Gathered, gather, peopleOnLeave } from './gather.ts';
import { offersOf } from './kept-offers.ts';
import { lettersOf } from './letters-kept.ts';
import { requireNomination } from './nominations.ts';
import { placesFacts } from './places-facts.ts';
import { ourSchool } from './preview.ts';
import { askedBy, requireRound } from './rounds.ts';
import { schoolReader } from './schools.ts';
import { changesSince, type Since } from './sent.ts';

type Data<Name extends keyof typeof programmesContract> = DataOf<(typeof programmesContract)[Name]>;

/**
 * One round as its page shows it: who is nominated, a verdict per criterion, places, and changes since it was sent. While
 * a meeting looks on, nothing of who has which place: it would be dealt among those shown alone, and be wrong.
 */
export function roundView(context: QueryContext, { id }: Data<'round'>): RoundView {
  const { db, today, meeting } = context;
  const gathered = gather(db, id, today);
  const { round, content, version, quota } = gathered;
  const programme = requireProgramme(db, round.programme_id);
  const since = changesSince(db, gathered);
  const asked = new Set<string>(content.columns);
  return {
    id,
    programmeId: programme.id,
    programme: content.name,
    version,
    newerVersion: programme.version > version ? programme.version : null,
    characteristic: content.characteristic,
    academicYear: round.academic_year,
    opensOn: round.opens_on,
    deadline: round.deadline,
    daysLeft: daysBetween(today, round.deadline),
    referenceDate: round.reference_date,
    places: meeting ? null : round.places,
    placesPerSchool: meeting ? null : round.places_per_school,
    placesShown: !meeting,
    quota: meeting ? null : quota,
    organiser: round.organiser,
    coordinated: gathered.coordinated,
    route: content.route,
    localAuthority: ourSchool(db, today).localAuthority,
    fitsWith: content.fitsWith,
    closed: round.closed_on !== null,
    nominations: rowsOf(context, gathered, since),
    notAsked: exportColumns.filter((column) => !asked.has(column.key)).map((column) => column.words),
    lastExport: since.last,
  };
}

function rowsOf({ db, today, meeting }: QueryContext, gathered: Gathered, since: Since): NominationRow[] {
  const given = placesFacts(db, gathered.round.id);
  const holdings = holdingsNow(db, today);
  const stages = stagesShown(db);
  const school = gathered.coordinated ? schoolReader(db) : null;
  // In a meeting by surname, since the school's own order tells the ranks.
  const nominations = meeting ? [...gathered.nominations].sort(bySurname) : gathered.nominations;
  const rows = nominations.map((row): NominationRow => {
    const decision = gathered.decisions.get(row.person_id);
    const main = holdings.get(row.person_id)?.[0];
    const onLeave = gathered.onLeave.has(row.person_id);
    const sent = since.ofNomination.get(row.id);
    const untold = onLeave && row.told_on_leave_on === null && goesForward(row);
    return {
      id: row.id,
      ref: meeting ? null : row.ref,
      personId: row.person_id,
      name: nameOf(row),
      post: main === undefined ? '' : postWords(main),
      school: school?.(row.person_id)?.name ?? '',
      stage: stages.get(row.person_id) ?? null,
      place: meeting ? null : row.place,
      state: row.state,
      stateOn: row.state_on,
      group: meeting && row.group !== 'not_going' ? 'going' : row.group,
      criteria: decision === undefined ? [] : criteriaIn(decision),
      verdict: decision?.verdict ?? 'not_known',
      toAnswer: decision?.toAnswer ?? 0,
      reason: decision === undefined ? null : summarise(decision).reason,
      warnings: [
        ...(untold ? ['On leave, and not recorded as told of this.'] : []),
        ...(decision?.warnings ?? []),
      ],
      agreedOn: row.agreed_on,
      hasCase: row.statement.trim() !== '',
      onLeave,
      toldOnLeaveOn: row.told_on_leave_on,
      leftOn: row.archived_on,
      exportedAt: sent?.at ?? null,
      turnedDownOn: row.turned_down_on,
      ...given(row),
      changedSince: sent?.changes ?? [],
    };
  });
  const order = { place: 0, going: 0, reserve: 1, draft: 2, not_going: 3 } as const;
  return rows.sort((a, b) => order[a.group] - order[b.group] || (a.place ?? 0) - (b.place ?? 0));
}

/** One nomination in full: the case, the agreement, each rule with the fact behind it, and when it was sent. */
export function nominationDetail(context: QueryContext, { id }: Data<'nomination'>): NominationDetail {
  const { db, today, meeting } = context;
  const kept = requireNomination(db, id);
  const gathered = gather(db, kept.round_id, today);
  const row = rowsOf(context, gathered, changesSince(db, gathered)).find((one) => one.id === id);
  const decision = gathered.decisions.get(kept.person_id);
  if (row === undefined || decision === undefined) throw new Error('A nomination without its round.');
  const steps = authorityStepsIn(db, kept.round_id).get(id) ?? [];
  const hope = db.get(
    build
      .selectFrom('aspiration')
      .select('target_role')
      .where('person_id', '=', kept.person_id)
      .orderBy('asked_on', 'desc'),
  );
  const criteria = criteriaOf(decision.tree);
  const listed = new Set(criteria.filter((node) => node.strength === 'aimed').flatMap(warningsIn));
  return {
    row,
    roundId: kept.round_id,
    programme: gathered.content.name,
    academicYear: gathered.round.academic_year,
    characteristic: gathered.content.characteristic,
    statement: kept.statement,
    needs: kept.needs,
    coach: kept.coach,
    shadowing: kept.shadowing,
    project: kept.project,
    targetRole: kept.target_role,
    declared: meeting ? null : kept.declared === 1,
    againstReason: kept.against_reason,
    nominatedOn: kept.nominated_on,
    agreement:
      kept.agreed_on === null
        ? null
        : { on: kept.agreed_on, askedBy: kept.asked_by ?? '', shown: kept.shown ?? '' },
    hopesFor: roleSaid(hope?.target_role ?? null)?.words ?? hope?.target_role ?? null,
    facts: criteria.map((node) => {
      const from = sourceOf(node);
      return {
        words: node.words,
        aimed: node.strength === 'aimed',
        setBy: node.setBy ?? null,
        verdict: node.verdict,
        reason: node.reason,
        source: from?.source ?? null,
        on: from?.date ?? null,
        ask: questionsOf(node)[0] ?? null,
      };
    }),
    warnings: row.warnings.filter((words) => !listed.has(words)),
    checkedOn: decision.referenceDate,
    priorities:
      prioritiesForAll(db, askedBy(gathered.round, gathered.content), gathered.content.priorities, [
        kept.person_id,
      ]).get(kept.person_id) ?? [],
    beside: besideOf(db, kept.round_id, gathered.content).get(kept.person_id) ?? [],
    fitsWith: gathered.content.fitsWith,
    route: gathered.content.route,
    localAuthority: steps[0]?.authority ?? row.localAuthority,
    authoritySteps: steps,
    offers: offersOf(db, id),
    letters: lettersOf(db, id),
    sent: db
      .all(
        build
          .selectFrom('export_nomination')
          .innerJoin('export', 'export.id', 'export_nomination.export_id')
          .select(['export.id', 'export.at', 'export.to_whom'])
          .where('nomination_id', '=', id),
      )
      .sort((a, b) => (a.at < b.at ? 1 : -1))
      .map((one) => ({ exportId: one.id, at: one.at, toWhom: one.to_whom })),
    history: db.all(
      build
        .selectFrom('step')
        .innerJoin('step_person', 'step_person.seq', 'step.seq')
        .select(['step.seq', 'step.at', 'step.words'])
        .where('step_person.person_id', '=', kept.person_id)
        .where('step.area', '=', 'programmes')
        .orderBy('step.seq', 'desc')
        .limit(30),
    ),
  };
}

type Sorted = { readonly surname: string; readonly forename: string };
const bySurname = (a: Sorted, b: Sorted): number =>
  asRead(a.surname, b.surname) || asRead(a.forename, b.forename);

const byVerdict = { met: 0, not_known: 1, not_met: 2 } as const;

/** Everybody who is not nominated in this round: eligible first, then those with answers missing, then the rest. */
export function candidatesFor(context: QueryContext, { roundId }: Data<'candidates'>): Candidate[] {
  const { db } = context;
  const round = requireRound(db, roundId);
  const nominated = new Set(
    db
      .all(build.selectFrom('nomination').select('person_id').where('round_id', '=', roundId))
      .map((row) => row.person_id),
  );
  return verdictsFor(context, round)
    .filter((row) => !nominated.has(row.personId))
    .sort((a, b) => byVerdict[a.verdict] - byVerdict[b.verdict]);
}

/** A verdict on each of these people, or on everybody, by surname. */
export function verdictsFor(
  { db, today }: QueryContext,
  round: ReturnType<typeof requireRound>,
  ids?: readonly string[],
): Candidate[] {
  const content = contentOf(db, round.version_id);
  const asked = askedBy(round, content);
  const decisions = decideForAll(db, asked, ids);
  const priorities = prioritiesForAll(db, asked, content.priorities, ids);
  const beside = besideOf(db, round.id, content);
  const holdings = holdingsNow(db, today);
  const stages = stagesShown(db);
  const onLeave = peopleOnLeave(db, today);
  return db
    .all(
      build
        .selectFrom('person')
        .select(['id', 'forename', 'surname', 'preferred_name'])
        .where('archived_on', 'is', null),
    )
    .sort(bySurname)
    .flatMap((person): Candidate[] => {
      const decision = decisions.get(person.id);
      if (decision === undefined) return [];
      const main = holdings.get(person.id)?.[0];
      return [
        {
          personId: person.id,
          name: nameOf(person),
          post: main === undefined ? '' : postWords(main),
          stage: stages.get(person.id) ?? null,
          verdict: decision.verdict,
          toAnswer: decision.toAnswer,
          reason: summarise(decision).reason,
          warnings: decision.warnings,
          onLeave: onLeave.has(person.id),
          priority: firstMet(priorities.get(person.id) ?? []),
          beside: beside.get(person.id) ?? [],
        },
      ];
    });
}
