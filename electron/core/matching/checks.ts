import type { GiverFields, RequestFields } from '../../../shared/contract/matching-shapes.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import { type MatchKind, matchKindWords } from '../../../shared/reference/matching.ts';
import { roleOf } from '../../../shared/reference/roles.ts';
import { daysBetween } from '../../../shared/rules/dates.ts';
import type { CommandContext } from '../context.ts';
import { build, type Reader } from '../sql.ts';
import { refuseLeft, requireName } from '../staff/names.ts';

/** Refuses to match while a meeting looks on, whose veil would let rules be broken unseen. */
export function refuseInMeeting({ meeting }: { readonly meeting: boolean }): void {
  if (meeting)
    throw new Refusal('matching.meeting', 'Nothing is matched while a meeting looks on.', {
      wayOut: 'End the meeting first.',
    });
}

const refuse = (field: string, say: string, wayOut?: string): never => {
  throw new Refusal('matching.wrong', say, { field, ...(wayOut !== undefined && { wayOut }) });
};

function refuseBackwards(from: string | null, to: string | null, field: string): void {
  if (from !== null && to !== null && from > to) refuse(field, 'This ends before it begins.');
}

function refuseSchool({ db }: CommandContext, id: string | null): void {
  if (id === null) return;
  if (db.get(build.selectFrom('school').select('id').where('id', '=', id)) === undefined)
    refuse('schoolId', 'That school is not in this file.', 'Choose another.');
}

function refuseRoles(codes: readonly (string | null)[], field: string): void {
  if (codes.some((code) => code !== null && roleOf(code) === null))
    refuse(field, 'That role is not on the list of roles.');
}

/** Refuses what cannot be true of whoever gives, and a second offer of one kind by one person. */
export function checkGiver(context: CommandContext, fields: GiverFields, id: string | null): void {
  const { db, today } = context;
  const { kind, personId } = fields;
  refuseSchool(context, fields.schoolId);
  refuseRoles(fields.roles, 'roles');
  refuseBackwards(fields.from, fields.to, 'to');
  if (fields.saidOn > today) refuse('saidOn', 'They have not said so yet: that day is still to come.');
  if (fields.trainedOn !== null && fields.trainedOn > today)
    refuse('trainedOn', 'That training is still to come.');
  for (const { from, to } of fields.days) {
    refuseBackwards(from, to, 'days');
    if (daysBetween(from, to) > 60) refuse('days', 'One offer is at most 60 days.');
  }
  if (kind === 'placement' && fields.schoolId === null) refuse('schoolId', 'Choose the host school.');
  if (personId === null) {
    if (fields.name === '' && kind !== 'placement')
      refuse('personId', 'Choose somebody, or type the name of somebody from outside.');
    return;
  }
  const name = requireName(db, personId);
  refuseLeft(db, [personId], 'personId', 'so they help nobody from here');
  const twin = db.get(
    build
      .selectFrom('giver')
      .select('id')
      .where('kind', '=', kind)
      .where('person_id', '=', personId)
      .where('id', '!=', id ?? ''),
  );
  if (twin !== undefined)
    refuse(
      'personId',
      `${name} is among the ${matchKindWords[kind].givers} already.`,
      'Change what is there.',
    );
}

/** Refuses what cannot be true of a request, and a second one of one kind by one person, but for visits. */
export function checkRequest(context: CommandContext, fields: RequestFields, id: string | null): void {
  const { db, today } = context;
  const { kind, personId } = fields;
  refuseSchool(context, fields.schoolId);
  refuseRoles([fields.role], 'role');
  refuseBackwards(fields.from, fields.to, 'to');
  if (fields.askedOn > today) refuse('askedOn', 'That day is still to come.');
  if (kind === 'visit' && fields.from !== null && fields.to !== null) {
    if (daysBetween(fields.from, fields.to) + 1 < fields.days)
      refuse('days', 'There are fewer days between the two dates than are asked for.');
  }
  if (kind === 'consultant') return;
  if (personId === null) {
    if (fields.name === '') refuse('personId', 'Choose somebody, or type the name of somebody from outside.');
    return;
  }
  refuseAsking(db, { kind, personId, id });
}

/** Refuses to ask for somebody who has left, and for a second one of one kind by one person, but for visits; `id` is the request itself. */
export function refuseAsking(
  db: Reader,
  { kind, personId, id }: { kind: MatchKind; personId: string; id: string | null },
): void {
  const name = requireName(db, personId);
  refuseLeft(db, [personId], 'personId', 'so they ask for nothing here');
  if (kind === 'visit') return;
  const twin = db.get(
    build
      .selectFrom('request')
      .select('id')
      .where('kind', '=', kind)
      .where('person_id', '=', personId)
      .where('withdrawn_on', 'is', null)
      .where('id', '!=', id ?? ''),
  );
  if (twin !== undefined)
    refuse('personId', `${name} asks for ${matchKindWords[kind].wants} already.`, 'Change what is there.');
}
