import { longDate } from '../../../shared/rules/dates.ts';
import type { QueryContext } from '../context.ts';
import { build } from '../sql.ts';
import { detail, entries, type RecordSection } from '../staff/record.ts';

/** The reminders about one person, done ones too, for the printed record. */
export function homeRecord({ db }: QueryContext, personId: string): RecordSection[] {
  const rows = db.all(
    build
      .selectFrom('reminder')
      .selectAll()
      .where('person_id', '=', personId)
      .orderBy('on_date')
      .orderBy('id'),
  );
  return [
    {
      id: 'reminders',
      blocks: entries(
        rows.map((row) => ({
          on: row.on_date,
          heading: row.words,
          words: null,
          details: detail('Done on', row.done_on === null ? null : longDate(row.done_on)),
        })),
      ),
    },
  ];
}
