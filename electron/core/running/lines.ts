import { Refusal } from '../../../shared/contract/refusal.ts';
import { ELEMENT_KINDS, type ElementKind } from '../../../shared/reference/programme-elements.ts';
import { type LineOf, lineFor, linesOf, type Said, unsaid } from '../../../shared/rules/ledger-lines.ts';
import { listed } from '../../../shared/rules/listed.ts';
import { contentOf } from '../programmes/content.ts';
import { requireRound } from '../programmes/rounds.ts';
import { build, type Reader } from '../sql.ts';

/** The lines of the programme of a round, as the version it runs by has them. */
export const linesOfRound = (db: Reader, roundId: string): LineOf[] =>
  linesOf(contentOf(db, requireRound(db, roundId).version_id).elements);

/** The line that something counts for, as pages name it; its kind where the programme has none of it. */
export function lineName(lines: readonly LineOf[], kind: ElementKind, said: Said): string {
  const line = lineFor(lines, kind, said);
  if (line !== null) return line.name;
  return lines.some((one) => one.element.kind === kind) ? unsaid(kind) : ELEMENT_KINDS[kind].words;
}

/**
 * Refuses to count something for a line of its kind that the programme has not; none said is never refused, nor what was
 * said `before` the programme had it no more.
 */
export function refuseNoLine(
  lines: readonly LineOf[],
  kind: ElementKind,
  line: string,
  before?: { readonly kind: string; readonly line: string },
): void {
  if (line === '' || (line === before?.line && kind === before.kind)) return;
  const names = lines.filter((one) => one.element.kind === kind).map((one) => one.name);
  if (names.includes(line)) return;
  throw new Refusal('running.no-line', `The programme has no ‘${line}’ that this could count for.`, {
    field: 'line',
    wayOut:
      names.length === 0
        ? 'Leave open what it counts for.'
        : `It has ${listed(names.map((name) => `‘${name}’`))}: choose one of them, or leave it open.`,
  });
}

/** The heads who mentor at the host schools of one participant. */
export const hostMentorsOf = (db: Reader, nominationId: string): string[] =>
  db
    .all(build.selectFrom('placement').select('host_mentor').where('nomination_id', '=', nominationId))
    .map((row) => row.host_mentor);
