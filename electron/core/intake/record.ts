import { DIFFERING } from '../../../shared/contract/intake-shapes.ts';
import { saidInWords } from '../../../shared/rules/authority-said.ts';
import { londonDate, longDate } from '../../../shared/rules/dates.ts';
import { INTAKE_FIELDS } from '../../../shared/rules/intake/columns.ts';
import type { QueryContext } from '../context.ts';
import { stateWords } from '../programmes/states.ts';
import { nominationColumns } from '../spreadsheets/nomination/columns.ts';
import { build } from '../sql.ts';
import { detail, entries, type RecordSection } from '../staff/record.ts';
import { lineKept } from './lines-kept.ts';

const heads = new Map<string, string>([
  ...Object.entries(INTAKE_FIELDS),
  ...nominationColumns.map((column) => [column.key, column.head] as const),
]);
const isState = (state: string): state is keyof typeof stateWords => state in stateWords;

/** What the area holds about one person: each line as a school sent it, and each decision that went back. */
export function intakeRecord({ db }: QueryContext, personId: string): RecordSection[] {
  const came = db
    .all(
      build
        .selectFrom('intake_line')
        .innerJoin('intake', 'intake.id', 'intake_line.intake_id')
        .innerJoin('school', 'school.id', 'intake.school_id')
        .innerJoin('nomination', 'nomination.id', 'intake_line.nomination_id')
        .select(['intake.at', 'intake.file_name', 'school.name', 'intake_line.content'])
        .where('nomination.person_id', '=', personId)
        .orderBy('intake.at'),
    )
    .map((row) => {
      const { values, rules, authority } = lineKept.parse(JSON.parse(row.content));
      return {
        on: londonDate(row.at),
        heading: `From ${row.name}`,
        words: row.file_name,
        details: [
          ...Object.entries(values).flatMap(([key, value]) => detail(heads.get(key) ?? key, String(value))),
          ...authority.flatMap((one) => detail(DIFFERING.authority, saidInWords(one))),
          ...rules.flatMap((rule) =>
            detail(rule.rule, [rule.verdict, rule.reason].filter(Boolean).join(': ')),
          ),
        ],
      };
    });
  const sent = db
    .all(
      build
        .selectFrom('sent_decision')
        .innerJoin('nomination', 'nomination.id', 'sent_decision.nomination_id')
        .select(['sent_decision.at', 'sent_decision.state', 'sent_decision.state_on', 'sent_decision.words'])
        .where('nomination.person_id', '=', personId)
        .orderBy('sent_decision.at'),
    )
    .map((row) => ({
      on: londonDate(row.at),
      heading: 'The decision, sent to the school',
      words: row.words === '' ? null : row.words,
      details: detail(
        'Decision',
        `${isState(row.state) ? stateWords[row.state] : row.state}, ${longDate(row.state_on)}`,
      ),
    }));
  return [{ id: 'came', blocks: entries([...came, ...sent]) }];
}
