import { criteriaOf, sourceOf } from '../../../shared/rules/criteria.ts';
import { wholeYearsBetween } from '../../../shared/rules/dates.ts';
import type { Decision } from '../../../shared/rules/rule.ts';
import { npqStateWords, postWords } from '../../../shared/rules/staff-words.ts';
import { yearsTeaching } from '../../../shared/rules/years.ts';
import { decideForAll } from '../eligibility.ts';
import type { CellValue } from '../spreadsheets/cells.ts';
import {
  type ColumnKey,
  columnKeys,
  filledColumns,
  nominationColumns,
} from '../spreadsheets/nomination/columns.ts';
import {
  eligibilityWords,
  type NominationLine,
  type RuleLine,
} from '../spreadsheets/nomination-workbook-data.ts';
import { build, type Reader } from '../sql.ts';
import { groupBy, holdingsNow, inForce } from '../staff/current.ts';
import { headsOn } from '../staff/head.ts';
import { namesOf } from '../staff/names.ts';
import { stagesShown } from '../stages/places.ts';
import { authorityStepsIn } from './authority.ts';
import type { Gathered, NominationRowOf } from './gather.ts';
import { askedBy } from './rounds.ts';

/** Which of our phases the workbook's own list calls what. */
function phaseInList(phase: string): string | null {
  if (phase.startsWith('Middle')) return 'Middle';
  return phase === 'Not applicable' ? null : phase;
}

/** The nominations that the organiser is to know of, in the order in which they are sent: places first, then reserves. */
export function leaving({ nominations }: Gathered): NominationRowOf[] {
  return nominations
    .filter((row) => row.archived_on === null && (row.group === 'place' || row.group === 'reserve'))
    .sort((a, b) => (a.place ?? 0) - (b.place ?? 0));
}

/** The columns that are filled, in the workbook's order, with their heads. */
export function columnsFilled(asked: readonly ColumnKey[]): { key: ColumnKey; words: string }[] {
  const filled = filledColumns(asked);
  const head = new Map(nominationColumns.map((column) => [column.key, column.head]));
  return columnKeys.filter((key) => filled.has(key)).map((key) => ({ key, words: head.get(key) ?? key }));
}

/**
 * One line of the workbook for each of these nominations, in their order: only the columns that the programme
 * asks for, the lines of its rules, and what the local authority was asked and said. `priority_rank` counts the lines given, so that no gap tells of anybody else.
 */
export function linesOf(
  db: Reader,
  gathered: Gathered,
  rows: readonly NominationRowOf[],
): Map<string, NominationLine> {
  const { round, content, version } = gathered;
  const decisions = decideForAll(
    db,
    { ...askedBy(round, content), forOthers: true },
    rows.map((row) => row.person_id),
  );
  const filled = filledColumns(content.columns);
  const holdings = holdingsNow(db, round.deadline);
  const managers = namesOf(
    db,
    rows.map((row) => holdings.get(row.person_id)?.[0]?.line_manager_id).filter((one) => one != null),
  );
  const stages = stagesShown(db);
  const steps = authorityStepsIn(db, round.id);
  const schools = new Map(db.all(build.selectFrom('school').selectAll()).map((row) => [row.id, row]));
  const ours = [...schools.values()].find((row) => row.ours === 1);
  const headOf = headsOn(db, round.deadline);
  const employed = groupBy(
    db.all(build.selectFrom('employment').select(['person_id', 'school_id', 'from_date', 'to_date'])),
    (row) => row.person_id,
  );
  const npqs =
    content.npq === null
      ? new Map<string, keyof typeof npqStateWords>()
      : new Map(
          db
            .all(build.selectFrom('npq').select(['person_id', 'state']).where('code', '=', content.npq))
            .map((row) => [row.person_id, row.state]),
        );

  return new Map(
    rows.map((row, index) => {
      const decision = decisions.get(row.person_id);
      const main = holdings.get(row.person_id)?.[0];
      const jobs = employed.get(row.person_id) ?? [];
      const job = jobs.find((one) => inForce(one, round.deadline)) ?? jobs.at(-1);
      const school = schools.get(job?.school_id ?? '') ?? ours;
      const stage = stages.get(row.person_id)?.number;
      const npq = npqs.get(row.person_id);
      const all: Record<ColumnKey, CellValue> = {
        ref: row.ref,
        surname: row.surname,
        forename: row.forename,
        title: row.title,
        priority_rank: index + 1,
        programme: content.name,
        cohort: round.academic_year,
        stage: stage == null ? null : String(stage),
        eligibility: decision === undefined ? null : eligibilityWords[decision.verdict],
        role: main === undefined ? null : postWords(main),
        years_in_role: main?.from_date == null ? null : wholeYearsBetween(main.from_date, round.deadline),
        years_teaching: yearsTeaching(row, round.deadline),
        readiness: null,
        target_role: row.target_role,
        npq_status: npq === undefined ? null : npqStateWords[npq],
        email: row.email,
        trn: row.trn,
        school: school?.name ?? null,
        urn: school?.urn ?? null,
        la: school?.local_authority ?? null,
        phase: school === undefined ? null : phaseInList(school.phase),
        line_manager: managers.get(main?.line_manager_id ?? '') ?? null,
        headteacher: headOf(school),
        date_nominated: row.nominated_on,
        reason: row.statement,
        development_needs: row.needs,
        coach_preference: row.coach,
        shadowing_request: row.shadowing,
        project: row.project,
      };
      const values: Partial<Record<ColumnKey, CellValue>> = {};
      for (const key of columnKeys) {
        const value = all[key];
        if (filled.has(key) && value !== null && value !== '') values[key] = value;
      }
      const authority = (steps.get(row.id) ?? []).map(({ id: _, ...said }) => said).reverse();
      return [
        row.id,
        {
          values,
          rules: decision === undefined ? [] : rulesIn(decision, version),
          ...(authority.length === 0 ? {} : { authority }),
        },
      ];
    }),
  );
}

/** A decision as the lines that leave: each part of the rule, its verdict, why, and where that is from. */
export function rulesIn(decision: Decision, version: number): RuleLine[] {
  return criteriaOf(decision.tree).map((node) => {
    const from = sourceOf(node);
    return {
      setBy: node.setBy ?? 'Programme',
      rule: node.strength === 'aimed' ? `${node.words} (aimed at)` : node.words,
      verdict: node.verdict,
      reason: node.reason,
      source: from?.source ?? '',
      sourceDate: from?.date ?? null,
      version: String(version),
    };
  });
}
