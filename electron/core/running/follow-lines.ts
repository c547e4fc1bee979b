import type { ProgrammeElement } from '../../../shared/reference/element-content.ts';
import { isElementKind } from '../../../shared/reference/programme-elements.ts';
import { lineKept, linesOf, type Said } from '../../../shared/rules/ledger-lines.ts';
import { build, type Writer } from '../sql.ts';
import { groupBy } from '../staff/current.ts';

/**
 * Has the events, logs and placements of a round count for the lines they counted for, where its programme consists of
 * other elements from now on. Returns whose rows were written.
 */
export function followLines(
  db: Writer,
  roundId: string,
  before: readonly ProgrammeElement[],
  now: readonly ProgrammeElement[],
): string[] {
  const [were, are] = [linesOf(before), linesOf(now)];
  const people = new Set<string>();
  const follow = (
    table: 'programme_event' | 'support' | 'placement',
    kind: string,
    row: { readonly id: string; readonly line: string; readonly person_id?: string },
    said: Omit<Said, 'line'>,
  ) => {
    const line = isElementKind(kind) ? lineKept(were, are, kind, { line: row.line, ...said }) : row.line;
    if (line === row.line) return;
    db.run(build.updateTable(table).set({ line }).where('id', '=', row.id));
    if (row.person_id !== undefined) people.add(row.person_id);
  };
  const events = build.selectFrom('programme_event').select(['id', 'element', 'line', 'title']);
  for (const row of db.all(events.where('round_id', '=', roundId)))
    follow('programme_event', row.element, row, { text: row.title });
  const inRound = build
    .selectFrom('nomination')
    .select(['nomination.id as nomination_id', 'person_id'])
    .where('round_id', '=', roundId);
  const placements = db.all(
    inRound
      .innerJoin('placement', 'placement.nomination_id', 'nomination.id')
      .select(['placement.id', 'placement.line', 'focus', 'host_mentor']),
  );
  for (const row of placements) follow('placement', 'placement', row, { text: row.focus });
  const mentors = groupBy(placements, (row) => row.nomination_id);
  const logs = db.all(
    inRound
      .innerJoin('support', 'support.nomination_id', 'nomination.id')
      .select(['support.id', 'support.line', 'support.kind', 'with_whom']),
  );
  for (const row of logs) {
    const hostMentors = (mentors.get(row.nomination_id) ?? []).map((one) => one.host_mentor);
    follow('support', row.kind, row, { text: row.with_whom, hostMentors });
  }
  return [...people];
}
