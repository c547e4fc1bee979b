import type { DataOf } from '../../../shared/contract/kinds.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import type { runningContract } from '../../../shared/contract/running.ts';
import type { SupportFields } from '../../../shared/contract/running-shapes.ts';
import { supportWords } from '../../../shared/reference/running.ts';
import { longDate } from '../../../shared/rules/dates.ts';
import { type LineOf, lineFor } from '../../../shared/rules/ledger-lines.ts';
import { allowedOf } from '../../../shared/rules/running.ts';
import type { CommandContext } from '../context.ts';
import { build, type Reader } from '../sql.ts';
import { found, refuseBackwards, refuseGone, requireTakesPart } from './checks.ts';
import { hostMentorsOf, linesOfRound, refuseNoLine } from './lines.ts';
import { supportValues } from './rows.ts';

type Data<Name extends keyof typeof runningContract> = DataOf<(typeof runningContract)[Name]>;
const done = { done: true } as const;

const requireSupport = (db: Reader, id: string) =>
  found(db.get(build.selectFrom('support').selectAll().where('id', '=', id)));

interface More {
  readonly nominationId: string;
  readonly name: string;
  readonly lines: readonly LineOf[];
  readonly fields: SupportFields;
  /** The log that is changed, which is not counted. */
  readonly except: string | null;
}

/** Refuses dates that cannot be, a line that is not there, what is after they withdrew or left, and more than is allowed without a reason. */
function check(
  context: CommandContext,
  nominationId: string,
  fields: SupportFields,
  before: ReturnType<typeof requireSupport> | null,
) {
  const { db } = context;
  const who = refuseGone(db, nominationId, fields.on, 'on');
  refuseBackwards(fields.on, fields.to);
  if (fields.nextOn !== null && fields.nextOn <= fields.on)
    throw new Refusal('running.next', `The next date is not after ${longDate(fields.on)}.`, {
      field: 'nextOn',
    });
  const lines = linesOfRound(db, who.roundId);
  refuseNoLine(lines, fields.kind, fields.line, before ?? undefined);
  const except = before?.id ?? null;
  if (fields.although === '') refuseMore(db, { nominationId, name: who.name, lines, fields, except });
  return who;
}

/**
 * Refuses one more than the line it counts for allows, and one more than all lines of its kind allow together: what tells
 * of no line may have been of any, while what one line had too many of takes nothing from another.
 */
function refuseMore(db: Reader, { nominationId, name, lines, fields, except }: More): void {
  const hostMentors = hostMentorsOf(db, nominationId);
  const lineOf = (one: { line: string; withWhom: string }) =>
    lineFor(lines, fields.kind, { line: one.line, text: one.withWhom, hostMentors });
  const had = db
    .all(
      build
        .selectFrom('support')
        .select(['id', 'line', 'with_whom as withWhom'])
        .where('nomination_id', '=', nominationId)
        .where('kind', '=', fields.kind),
    )
    .filter((row) => row.id !== except)
    .map(lineOf);
  const hadOf = (line: LineOf | null) => had.filter((one) => one === line).length;
  const allowedBy = (...of: readonly LineOf[]) => allowedOf(of.map((one) => one.element));
  const refuse = (allowed: number, of: string, count: number) => {
    throw new Refusal(
      'running.more-than-allowed',
      `The programme allows ${allowed}${of}, and ${name} has had, or booked, ${count}.`,
      { field: 'although', wayOut: 'Say why there is one more.' },
    );
  };
  const line = lineOf(fields);
  const alike = lines.filter((one) => one.element.kind === fields.kind);
  const ofLine = line === null ? null : allowedBy(line);
  if (line !== null && ofLine !== null && hadOf(line) >= ofLine)
    refuse(ofLine, alike.length === 1 ? '' : ` of ‘${line.name}’`, hadOf(line));
  const inAll = allowedBy(...alike);
  const used = alike.reduce((sum, one) => sum + Math.min(hadOf(one), allowedBy(one) ?? 0), hadOf(null));
  if (inAll !== null && used >= inAll) refuse(inAll, '', had.length);
}

/** Logs a session, visit or the like of one participant, done or booked. */
export function addSupport(context: CommandContext, data: Data<'addSupport'>): { id: string } {
  const { nominationId, fields } = data;
  const who = check(context, nominationId, fields, null);
  const id = context.newId();
  const row = { id, nomination_id: nominationId, ...supportValues(fields) };
  context.db.run(build.insertInto('support').values(row));
  context.describe(`Logged a ${supportWords[fields.kind].one} of ${who.name}`, [who.personId]);
  return { id };
}

export function editSupport(context: CommandContext, { id, fields }: Data<'editSupport'>): typeof done {
  const before = requireSupport(context.db, id);
  const who = check(context, before.nomination_id, fields, before);
  context.db.run(build.updateTable('support').set(supportValues(fields)).where('id', '=', id));
  context.describe(`Changed a ${supportWords[fields.kind].one} of ${who.name}`, [who.personId]);
  return done;
}

export function removeSupport(context: CommandContext, { id }: { id: string }): typeof done {
  const row = requireSupport(context.db, id);
  const who = requireTakesPart(context.db, row.nomination_id);
  context.db.run(build.deleteFrom('support').where('id', '=', id));
  context.describe(`Took out a log of ${who.name}`, [who.personId]);
  return done;
}
