import type { intakeContract } from '../../../shared/contract/intake.ts';
import type { DifferingKey } from '../../../shared/contract/intake-shapes.ts';
import type { DataOf, ReplyOf } from '../../../shared/contract/kinds.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import { roundClosed } from '../../../shared/contract/round-closed.ts';
import { counted, isDate } from '../../../shared/rules/dates.ts';
import { type IntakeLine, said, usable } from '../../../shared/rules/intake/lines.ts';
import type { CommandContext } from '../context.ts';
import { refuseErased } from '../erasure/coming-back.ts';
import { keepAuthority } from '../programmes/authority.ts';
import { requireProgramme } from '../programmes/content.ts';
import { requireRound } from '../programmes/rounds.ts';
import { type NominationElsewhere, takeOverCase, writeNominations } from '../programmes/taken-in.ts';
import { build } from '../sql.ts';
import { inBatches } from '../staff/bulk.ts';
import {
  addPeopleElsewhere,
  addSchoolElsewhere,
  employElsewhere,
  takeOverFields,
} from '../staff/from-elsewhere.ts';
import { dated } from './authority-came.ts';
import { keptRead, refuseInMeeting } from './kept.ts';
import { peopleFinder } from './known-people.ts';
import { cameIn, type FilePlan, type LinePlan, planOf } from './plan.ts';
import type { SchoolFound } from './schools-meant.ts';

type Contract = typeof intakeContract;

/**
 * Takes in what is ticked of the workbooks that were read, in one step: schools that are new, people that are new,
 * nominations, the chosen differences, and every line as it came. Refuses in a meeting, in a closed round, where one
 * person would be nominated twice, where somebody may have been erased, and where nothing is ticked.
 */
export function take(
  context: CommandContext,
  { previewId, choices, thoughErased }: DataOf<Contract['take']>,
): ReplyOf<Contract['take']> {
  refuseInMeeting(context);
  const { db } = context;
  const kept = keptRead(db, previewId, 'nominations');
  const round = requireRound(db, kept.roundId);
  if (round.closed_on !== null) throw roundClosed();
  const plans = planOf(db, kept, choices, context.today);
  const going = plans
    .map((plan) => ({ plan, lines: plan.lines.filter(({ view }) => view.in) }))
    .filter(({ plan, lines }) => plan.view.in && lines.length > 0);
  refuse(going);
  if (!thoughErased)
    refuseErased(
      db,
      going.flatMap(({ lines }) =>
        lines
          .filter(({ personId }) => personId === null)
          .map(({ line }) => ({ forename: said(line, 'forename'), surname: said(line, 'surname') })),
      ),
    );
  const { schoolsOf } = peopleFinder(db);
  const added = new Map<string, string>();
  const coming = going.flatMap(({ plan, lines }) => {
    const schoolIds = new Map<LinePlan, string>();
    for (const one of lines)
      if (one.school !== null) schoolIds.set(one, one.school.id ?? newSchool(context, added, one.school));
    const parts = Map.groupBy(lines, (one) => schoolIds.get(one) ?? '');
    return [...parts].flatMap(([schoolId, own]) => {
      const intakeId = insertIntake(context, kept.roundId, schoolId, plan, own.length);
      return inOrder(own).flatMap((one) =>
        one.school === null ? [] : [{ one, school: one.school, schoolId, intakeId, from: plan.view.from }],
      );
    });
  });
  const unknown = coming.filter(({ one }) => one.personId === null);
  const ids = addPeopleElsewhere(
    context,
    unknown.map(({ one, schoolId }) => ({ schoolId, person: personIn(one, round.deadline) })),
  );
  const newcomers = new Map(unknown.map((coming, at) => [coming, ids[at] ?? '']));
  const here = coming.map((each) => ({ ...each, personId: each.one.personId ?? newcomers.get(each) ?? '' }));
  for (const { one, personId, schoolId } of here) {
    if (one.personId === null) continue;
    if (!(schoolsOf.get(personId) ?? []).includes(schoolId)) employElsewhere(context, schoolId, personId);
    takeOverFields(context, personId, chosen(one, ['title', 'forename', 'surname', 'email', 'trn']));
    if (one.nominationId !== null)
      takeOverCase(
        context,
        one.nominationId,
        chosen(one, ['statement', 'needs', 'coach', 'shadowing', 'project', 'targetRole']),
      );
    if (one.nominationId !== null && one.theirs.includes('authority'))
      keepAuthority(context, one.nominationId, dated(one.authority, context.today), one.contradicted);
  }
  const fresh = here.filter(({ one }) => one.nominationId === null);
  const made = writeNominations(
    context,
    kept.roundId,
    fresh.map(({ one, personId, school, from }) => nominationIn(one, personId, school, from, context.today)),
  );
  const nominations = new Map(fresh.map((each, at) => [each, made[at] ?? '']));
  insertLines(
    context,
    here.map((each) => ({
      intakeId: each.intakeId,
      nominationId: each.one.nominationId ?? nominations.get(each) ?? '',
      line: each.one.line,
    })),
  );
  const concerned = here.map(({ personId }) => personId);
  const programme = requireProgramme(db, round.programme_id).content.name;
  context.describe(
    `Took in ${counted(going.length, 'workbook')} with ${counted(concerned.length, 'nomination')} for ${programme} ${round.academic_year}`,
    concerned,
  );
  return {
    nominations: made.length,
    people: ids.length,
    schools: added.size,
    changed: here.filter(({ one }) => one.nominationId !== null && one.theirs.length > 0).length,
  };
}

function refuse(going: readonly { plan: FilePlan; lines: readonly LinePlan[] }[]): void {
  if (going.length === 0)
    throw new Refusal('intake.nothing', 'Nothing is ticked, so nothing was taken in.', {
      wayOut: 'Tick a workbook, and who of it goes in.',
    });
  const twice = going.flatMap(({ lines }) => lines).find(({ view }) => view.kind === 'twice');
  if (twice !== undefined)
    throw new Refusal(
      'intake.twice',
      `${twice.view.name} is ticked twice, and one person has one nomination in a round.`,
      { wayOut: 'Take the tick from one of the two.' },
    );
}

const keyOfSchool = ({ urn, name, localAuthority }: SchoolFound) =>
  (urn || `${name} ${localAuthority}`).toLowerCase();

/** Two workbooks of one new school add it once. */
function newSchool(context: CommandContext, added: Map<string, string>, school: SchoolFound): string {
  const key = keyOfSchool(school);
  const id = added.get(key) ?? addSchoolElsewhere(context, school);
  added.set(key, id);
  return id;
}

/** As the school ranked them. */
const inOrder = (lines: readonly LinePlan[]): LinePlan[] =>
  lines.toSorted(
    (a, b) =>
      (Number(said(a.line, 'priority_rank')) || 9999) - (Number(said(b.line, 'priority_rank')) || 9999),
  );

function personIn({ line, staffKind }: LinePlan, asOf: string) {
  const years = Number(said(line, 'years_teaching') || Number.NaN);
  return {
    title: said(line, 'title'),
    forename: said(line, 'forename'),
    surname: said(line, 'surname'),
    email: usable(line, 'email'),
    trn: usable(line, 'trn'),
    kind: staffKind,
    role: said(line, 'role'),
    teachingYears: years >= 0 && years <= 60 ? years : null,
    asOf,
  };
}

function nominationIn(
  { line, authority }: LinePlan,
  personId: string,
  school: SchoolFound,
  from: FilePlan['view']['from'],
  today: string,
): NominationElsewhere {
  const on = said(line, 'date_nominated');
  return {
    personId,
    ref: said(line, 'ref'),
    nominatedOn: isDate(on) && on <= today ? on : today,
    authority: dated(authority, today),
    // Baton lets nobody leave in a workbook who has not agreed; another workbook says nothing of it.
    agreed:
      from === 'mapped'
        ? null
        : {
            askedBy: school.headteacher || school.name,
            shown: `As ${school.name} says in its workbook`,
          },
    case: {
      statement: said(line, 'reason'),
      needs: said(line, 'development_needs'),
      coach: said(line, 'coach_preference'),
      shadowing: said(line, 'shadowing_request'),
      project: said(line, 'project'),
      targetRole: said(line, 'target_role'),
    },
  };
}

/** What the school says, of those of these fields that were chosen. */
function chosen<Key extends Exclude<DifferingKey, 'authority'>>(
  { line, theirs }: LinePlan,
  keys: readonly Key[],
): Partial<Record<Key, string>> {
  const set: Partial<Record<Key, string>> = {};
  for (const key of keys) if (theirs.includes(key)) set[key] = cameIn(line, key);
  return set;
}

function insertIntake(
  { db, newId, now }: CommandContext,
  roundId: string,
  schoolId: string,
  { view, sha256 }: FilePlan,
  people: number,
): string {
  const id = newId();
  db.run(
    build.insertInto('intake').values({
      id,
      round_id: roundId,
      school_id: schoolId,
      at: now,
      file_name: view.name,
      sha256,
      read_from: view.from,
      people,
    }),
  );
  return id;
}

function insertLines(
  { db }: CommandContext,
  rows: readonly { readonly intakeId: string; readonly nominationId: string; readonly line: IntakeLine }[],
): void {
  inBatches(rows, (batch) =>
    db.run(
      build.insertInto('intake_line').values(
        batch.map(({ intakeId, nominationId, line }) => ({
          intake_id: intakeId,
          nomination_id: nominationId,
          ref: said(line, 'ref'),
          content: JSON.stringify(line),
        })),
      ),
    ),
  );
}
