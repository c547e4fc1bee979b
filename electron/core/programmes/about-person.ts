import type { RecordBlock } from '../../../shared/contract/documents.ts';
import { saidInWords } from '../../../shared/rules/authority-said.ts';
import { londonDate, longDate } from '../../../shared/rules/dates.ts';
import { decisionSchema } from '../../../shared/rules/rule.ts';
import type { CommandContext, QueryContext } from '../context.ts';
import { nominationColumns } from '../spreadsheets/nomination/columns.ts';
import { authoritySheetName } from '../spreadsheets/nomination/place.ts';
import { verdictWords } from '../spreadsheets/nomination-workbook-data.ts';
import { build } from '../sql.ts';
import { detail, entries, type RecordSection } from '../staff/record.ts';
import { contentOf } from './content.ts';
import { identifiedIn, placeDetails } from './places-record.ts';
import { inWords, sentLine } from './sent.ts';
import { stateWords } from './states.ts';

type Entry = Extract<RecordBlock, { shape: 'entries' }>['entries'][number];
const heads = new Map<string, string>(nominationColumns.map((column) => [column.key, column.head]));

/** What the programmes area holds about one person: nominations, and each copy of them that was sent. */
export function programmesRecord({ db }: QueryContext, personId: string): RecordSection[] {
  const nominations = db
    .all(
      build
        .selectFrom('nomination')
        .innerJoin('round', 'round.id', 'nomination.round_id')
        .selectAll('nomination')
        .select(['round.version_id', 'round.academic_year'])
        .where('person_id', '=', personId)
        .orderBy('nominated_on'),
    )
    .map((row): Entry => {
      const decision = decisionSchema.safeParse(JSON.parse(row.decision)).data;
      const verdict = decision && {
        met: 'Eligible',
        not_met: 'Does not meet the rules yet',
        not_known: 'To be confirmed',
      };
      return {
        on: row.nominated_on,
        heading: `${contentOf(db, row.version_id).name} ${row.academic_year}`,
        words: row.statement === '' ? null : row.statement,
        details: [
          { label: 'Reference', value: row.ref },
          { label: 'State', value: `${stateWords[row.state]}, ${longDate(row.state_on)}` },
          { label: 'Priority', value: String(row.rank) },
          ...detail('Development needs', row.needs),
          ...detail('Coach asked for', row.coach),
          ...detail('Shadowing asked for', row.shadowing),
          ...detail('Project', row.project),
          ...detail('Target role', row.target_role),
          ...(row.declared === 1 ? [{ label: 'Declared', value: 'That the programme is for them' }] : []),
          ...detail('Agreed on', row.agreed_on),
          ...detail('Asked by', row.asked_by),
          ...detail('Shown', row.shown),
          ...detail('Told while on leave', row.told_on_leave_on),
          ...detail('Put forward although', row.against_reason),
          ...detail('Organiser’s words', row.organiser_note),
          ...placeDetails(db, row.id, row.turned_down_on),
          ...(decision && verdict
            ? [
                {
                  label: 'Decision kept',
                  value: `${verdict[decision.verdict]} on ${longDate(decision.referenceDate)}: ${decision.reason}`,
                },
              ]
            : []),
        ],
      };
    });
  const sent = db
    .all(
      build
        .selectFrom('export_nomination')
        .innerJoin('export', 'export.id', 'export_nomination.export_id')
        .innerJoin('nomination', 'nomination.id', 'export_nomination.nomination_id')
        .select(['export.at', 'export.to_whom', 'export.file_name', 'export_nomination.content'])
        .where('nomination.person_id', '=', personId),
    )
    .sort((a, b) => (a.at < b.at ? -1 : 1))
    .map((row): Entry => {
      const line = sentLine.parse(JSON.parse(row.content));
      return {
        on: londonDate(row.at),
        heading: `To ${row.to_whom}`,
        words: row.file_name,
        details: [
          ...Object.entries(line.values).map(([key, value]) => ({
            label: heads.get(key) ?? key,
            value: inWords(key, value),
          })),
          ...line.rules.map((rule) => ({ label: rule.rule, value: verdictWords[rule.verdict] })),
          ...line.authority.map((one) => ({ label: authoritySheetName, value: saidInWords(one) })),
        ],
      };
    });
  return [
    {
      id: 'nominations',
      blocks: [...entries(nominations), ...entries(identifiedIn(db, personId))],
    },
    { id: 'sent', blocks: sent.length === 0 ? [] : [{ shape: 'entries', entries: sent }] },
  ];
}

/**
 * When somebody leaves: what was not sent yet is withdrawn; what was stays with the organiser, and on record. That they
 * went on with a programme when they left before says nothing of this time.
 */
export function programmesLeaves({ db }: CommandContext, personId: string, on: string): void {
  db.run(
    build
      .updateTable('nomination')
      .set({ state: 'withdrawn', state_on: on })
      .where('person_id', '=', personId)
      .where('state', 'in', ['draft', 'ready']),
  );
  db.run(
    build
      .updateTable('programme_place')
      .set({ why: '' })
      .where('ended', 'is', null)
      .where('nomination_id', 'in', (e) =>
        e.selectFrom('nomination').select('id').where('person_id', '=', personId),
      ),
  );
}
