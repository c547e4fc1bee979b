import { sql } from 'kysely';
import type { intakeContract } from '../../../shared/contract/intake.ts';
import { type DecidedNomination, DIFFERING } from '../../../shared/contract/intake-shapes.ts';
import type { DataOf, ReplyOf } from '../../../shared/contract/kinds.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import { saidInWords } from '../../../shared/rules/authority-said.ts';
import { byName } from '../../../shared/rules/by-text.ts';
import { INTAKE_FIELDS } from '../../../shared/rules/intake/columns.ts';
import type { CommandContext, QueryContext } from '../context.ts';
import { contentOf } from '../programmes/content.ts';
import { nominationsIn } from '../programmes/gather.ts';
import { requireNomination } from '../programmes/nominations.ts';
import { requireRound } from '../programmes/rounds.ts';
import { keepOrganiserNote } from '../programmes/taken-in.ts';
import { nominationColumns } from '../spreadsheets/nomination/columns.ts';
import { build, type Reader } from '../sql.ts';
import { groupBy } from '../staff/current.ts';
import { nameOf, namesOf, requireName } from '../staff/names.ts';
import { refuseInMeeting } from './kept.ts';
import { lineKept } from './lines-kept.ts';

type Contract = typeof intakeContract;

/** The files taken in for a round, the newest first, and how many lines of each are still there. */
export function filesIn(db: Reader, roundId: string) {
  const lines = new Map(
    db
      .all(
        build
          .selectFrom('intake_line')
          .innerJoin('intake', 'intake.id', 'intake_line.intake_id')
          .select((e) => ['intake_id', e.fn.countAll<number>().as('count')])
          .where('round_id', '=', roundId)
          .groupBy('intake_id'),
      )
      .map((row) => [row.intake_id, row.count]),
  );
  return db
    .all(build.selectFrom('intake').selectAll().where('round_id', '=', roundId).orderBy(sql`rowid`, 'desc'))
    .map((row) => ({ ...row, left: lines.get(row.id) ?? 0 }));
}

/** The nominations that came from schools: by school, each once, with what was decided and whether it was sent. */
export function decidedIn(db: Reader, roundId: string): Map<string, DecidedNomination[]> {
  const sent = new Map(
    db
      .all(build.selectFrom('sent_decision').selectAll().orderBy('at'))
      .map((row) => [row.nomination_id, row]),
  );
  const came = new Map(
    db
      .all(
        build
          .selectFrom('intake_line')
          .innerJoin('intake', 'intake.id', 'intake_line.intake_id')
          .select(['nomination_id', 'ref', 'school_id'])
          .where('round_id', '=', roundId)
          .orderBy(sql`intake.rowid`),
      )
      .map((row) => [row.nomination_id, row]),
  );
  const rows = nominationsIn(db, roundId).flatMap((row) => {
    const line = came.get(row.id);
    if (line === undefined) return [];
    const last = sent.get(row.id);
    const words = row.organiser_note;
    const one: DecidedNomination = {
      id: row.id,
      ref: line.ref,
      name: nameOf(row),
      state: row.state,
      stateOn: row.state_on,
      turnedDown: row.state === 'declined' && row.turned_down_on !== null,
      words,
      sentAt: last?.at ?? null,
      changed:
        last !== undefined &&
        (last.state !== row.state || last.state_on !== row.state_on || last.words !== words),
    };
    return [{ school: line.school_id, one }];
  });
  return new Map([...groupBy(rows, (row) => row.school)].map(([id, all]) => [id, all.map(({ one }) => one)]));
}

/** The schools of the alliance that are not ours, and whoever sent something for this round besides. */
const sendersIn = (db: Reader, sent: ReadonlyMap<string, unknown>) =>
  db
    .all(build.selectFrom('school').selectAll().orderBy('id'))
    .filter((school) => sent.has(school.id) || (school.in_alliance === 1 && school.ours === 0))
    .sort(byName);

/** How many schools would send something for a round, and who of them has not. */
export function notSent(db: Reader, roundId: string): { schools: number; missing: string[] } {
  const files = groupBy(filesIn(db, roundId), (file) => file.school_id);
  const all = sendersIn(db, files);
  return { schools: all.length, missing: all.flatMap(({ id, name }) => (files.has(id) ? [] : [name])) };
}

/** Who has sent something for a round and who has not: the schools of the alliance, and whoever sent besides. */
export function round(
  context: QueryContext,
  { roundId }: DataOf<Contract['round']>,
): ReplyOf<Contract['round']> {
  refuseInMeeting(context);
  const { db } = context;
  const row = requireRound(db, roundId);
  const files = groupBy(filesIn(db, roundId), (file) => file.school_id);
  const decided = decidedIn(db, roundId);
  return {
    programme: contentOf(db, row.version_id).name,
    academicYear: row.academic_year,
    closed: row.closed_on !== null,
    deadline: row.deadline,
    senders: sendersIn(db, files).map((school) => ({
      id: school.id,
      name: school.name,
      localAuthority: school.local_authority,
      files: (files.get(school.id) ?? []).map((file) => ({
        id: file.id,
        at: file.at,
        fileName: file.file_name,
        sha256: file.sha256,
        people: file.people,
        erased: Math.max(0, file.people - file.left),
      })),
      nominations: decided.get(school.id) ?? [],
    })),
  };
}

const heads = new Map<string, string>([
  ...Object.entries(INTAKE_FIELDS),
  ...nominationColumns.map((column) => [column.key, column.head] as const),
]);

/** The lines of one file as they came, whatever was changed here since. */
export function file(context: QueryContext, { id }: DataOf<Contract['file']>): ReplyOf<Contract['file']> {
  refuseInMeeting(context);
  const { db } = context;
  const row = db.get(build.selectFrom('intake').selectAll().where('id', '=', id));
  if (row === undefined)
    throw new Refusal('intake.no-such-file', 'That file is no longer among those taken in.', {
      wayOut: 'Go back to the round.',
    });
  const lines = db.all(
    build
      .selectFrom('intake_line')
      .innerJoin('nomination', 'nomination.id', 'intake_line.nomination_id')
      .select(['nomination_id', 'content', 'person_id', 'rank'])
      .where('intake_id', '=', id)
      .orderBy('rank'),
  );
  const names = namesOf(
    db,
    lines.map((line) => line.person_id),
  );
  return {
    fileName: row.file_name,
    lines: lines.map((line) => {
      const { values, rules, authority } = lineKept.parse(JSON.parse(line.content));
      return {
        nominationId: line.nomination_id,
        name: names.get(line.person_id) ?? '',
        values: [
          ...Object.entries(values).map(([key, value]) => ({
            words: heads.get(key) ?? key,
            value: String(value),
          })),
          ...(authority.length === 0
            ? []
            : [{ words: DIFFERING.authority, value: authority.map(saidInWords).join('\n') }]),
        ],
        rules,
      };
    }),
  };
}

/** Keeps the organiser's words to the school about one nomination. */
export function setWords(context: CommandContext, { id, words }: DataOf<Contract['setWords']>) {
  refuseInMeeting(context);
  const { person_id: personId } = requireNomination(context.db, id);
  keepOrganiserNote(context, id, words);
  context.describe(
    `Wrote the words to the school about the nomination of ${requireName(context.db, personId)}`,
    [personId],
  );
  return { done: true } as const;
}
