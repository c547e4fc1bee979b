import type { DataOf } from '../../../shared/contract/kinds.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import type { staffContract } from '../../../shared/contract/staff.ts';
import { longDate } from '../../../shared/rules/dates.ts';
import type { CommandContext } from '../context.ts';
import { removed } from '../removed.ts';
import { build, type Reader } from '../sql.ts';
import { refuseBackwards } from './employments.ts';
import { requireName, stageNames, whom } from './names.ts';

type Data<Name extends keyof typeof staffContract> = DataOf<(typeof staffContract)[Name]>;
const done = { done: true } as const;

/** What was said, asked or told has happened. */
function refuseAhead({ today }: CommandContext, on: string, field: string): void {
  if (on > today)
    throw new Refusal('staff.ahead', 'That day is still to come.', {
      field,
      wayOut: 'Choose today or an earlier day.',
    });
}

type DatedTable = 'leave' | 'recommendation' | 'declared_interest' | 'aspiration' | 'told' | 'note';

/** Takes a dated fact off a person's record; `words` says in the history what it was. */
export function removeFact(
  context: CommandContext,
  table: DatedTable,
  id: string,
  words: string,
): typeof done {
  const { db } = context;
  const row = db.get(build.selectFrom(table).select('person_id').where('id', '=', id));
  if (row === undefined)
    throw new Refusal('staff.no-such-fact', 'That is no longer on the record.', {
      wayOut: 'Load the page again.',
    });
  db.run(build.deleteFrom(table).where('id', '=', id));
  context.describe(`Removed ${words} of ${requireName(db, row.person_id)}`, [row.person_id]);
  return done;
}

/** Records that somebody is, was or will be on leave. Its kind is never stored. */
export function addLeave(context: CommandContext, data: Data<'addLeave'>): { id: string } {
  const { db, newId, today } = context;
  refuseBackwards(data.from, data.to);
  const id = newId();
  db.run(
    build.insertInto('leave').values({
      id,
      person_id: data.personId,
      from_date: data.from,
      to_date: data.to,
      said_by: data.saidBy,
      made_on: today,
    }),
  );
  context.describe(`Recorded leave of ${requireName(db, data.personId)}`, [data.personId]);
  return { id };
}

/** Changes the days of a leave. Refuses an end before the beginning, and leave that is no longer there. */
export function editLeave(context: CommandContext, data: Data<'editLeave'>): typeof done {
  const { db } = context;
  refuseBackwards(data.from, data.to);
  const row = db.get(build.selectFrom('leave').select('person_id').where('id', '=', data.id));
  if (row === undefined) throw new Refusal('staff.no-such-fact', 'That leave is no longer on the record.');
  db.run(
    build.updateTable('leave').set({ from_date: data.from, to_date: data.to }).where('id', '=', data.id),
  );
  context.describe(`Changed leave of ${requireName(db, row.person_id)}`, [row.person_id]);
  return done;
}

/** Sets where a person is with one NPQ; a null state takes it off the record. */
export function setNpq(context: CommandContext, data: Data<'setNpq'>): typeof done {
  const { db, newId, today } = context;
  const name = requireName(db, data.personId);
  db.run(build.deleteFrom('npq').where('person_id', '=', data.personId).where('code', '=', data.code));
  if (data.state !== null)
    db.run(
      build.insertInto('npq').values({
        id: newId(),
        person_id: data.personId,
        code: data.code,
        state: data.state,
        on_date: data.on,
        said_by: data.saidBy,
        made_on: today,
      }),
    );
  context.describe(`${data.state === null ? 'Removed' : 'Recorded'} ${data.code} of ${name}`, [
    data.personId,
  ]);
  return done;
}

/** Records that somebody recommends these people for a stage, or does not. The newest word counts. */
export function recommend(context: CommandContext, data: Data<'recommend'>): { changed: number } {
  const { db, newId } = context;
  refuseAhead(context, data.on, 'on');
  for (const personId of data.ids)
    db.run(
      build.insertInto('recommendation').values({
        id: newId(),
        person_id: personId,
        stage_id: data.stageId,
        recommended: data.recommended ? 1 : 0,
        by_person_id: data.byPersonId,
        by_name: data.by,
        on_date: data.on,
        words: data.words,
      }),
    );
  const verb = data.recommended ? 'recommends' : 'does not recommend';
  context.describe(`${data.by} ${verb} ${whom(db, data.ids)} for ${stageNames(db)(data.stageId)}`, data.ids);
  return { changed: data.ids.length };
}

/** Records a declared interest: a relative, a partner, an own child in the school. */
export function declareInterest(context: CommandContext, data: Data<'declareInterest'>): { id: string } {
  const { db, newId } = context;
  if (data.otherPersonId === data.personId)
    throw new Refusal('staff.own-interest', 'Nobody declares an interest in themselves.', {
      field: 'otherPersonId',
    });
  if (data.otherPersonId === null && (data.otherName ?? '') === '')
    throw new Refusal('staff.interest-whom', 'Say in whom the interest is declared.', {
      field: 'otherPersonId',
    });
  const id = newId();
  db.run(
    build.insertInto('declared_interest').values({
      id,
      person_id: data.personId,
      other_person_id: data.otherPersonId,
      other_name: data.otherPersonId === null ? data.otherName : null,
      kind: data.kind,
      said_by: data.saidBy,
      on_date: data.on,
    }),
  );
  const about = data.otherPersonId === null ? [data.personId] : [data.personId, data.otherPersonId];
  context.describe(`Recorded an interest declared by ${requireName(db, data.personId)}`, about);
  return { id };
}

/** Keeps what a person said they hope for, in their words, with when they were asked. */
export function addAspiration(context: CommandContext, data: Data<'addAspiration'>): { id: string } {
  const { db, newId } = context;
  refuseAhead(context, data.askedOn, 'askedOn');
  const id = newId();
  db.run(
    build.insertInto('aspiration').values({
      id,
      person_id: data.personId,
      words: data.words,
      target_role: data.targetRole,
      hoped_for: data.hopedFor,
      asked_on: data.askedOn,
      asked_by: data.askedBy,
    }),
  );
  context.describe(`Recorded what ${requireName(db, data.personId)} hopes for`, [data.personId]);
  return { id };
}

const toldWords = {
  in_plan: 'told that they are in the plan',
  privacy_notice: 'given the privacy notice',
};

/** Records that these people were told, or were given the privacy notice. */
export function recordTold(context: CommandContext, data: Data<'recordTold'>): { changed: number } {
  const { db, newId } = context;
  refuseAhead(context, data.on, 'on');
  for (const personId of data.ids)
    db.run(
      build
        .insertInto('told')
        .values({ id: newId(), person_id: personId, kind: data.kind, on_date: data.on, by_name: data.by }),
    );
  const were = data.ids.length === 1 ? 'was' : 'were';
  context.describe(`Recorded that ${whom(db, data.ids)} ${were} ${toldWords[data.kind]}`, data.ids);
  return { changed: data.ids.length };
}

/** Keeps a note about a person, who may read it. */
export function addNote(context: CommandContext, data: Data<'addNote'>): { id: string } {
  const { db, newId } = context;
  const id = newId();
  db.run(
    build
      .insertInto('note')
      .values({ id, person_id: data.personId, on_date: data.on, words: data.words, by_name: data.by }),
  );
  context.describe(`Added a note about ${requireName(db, data.personId)}`, [data.personId]);
  return { id };
}

/** Changes the words of a note. Refuses one that is no longer there. */
export function editNote(context: CommandContext, data: Data<'editNote'>): typeof done {
  const { db } = context;
  const row = db.get(build.selectFrom('note').select('person_id').where('id', '=', data.id));
  if (row === undefined) throw removed('staff.no-such-fact', 'note');
  db.run(build.updateTable('note').set({ words: data.words }).where('id', '=', data.id));
  context.describe(`Changed a note about ${requireName(db, row.person_id)}`, [row.person_id]);
  return done;
}

/**
 * Answers one question about many people; a null value takes an answer back. Of one person the history says what a new
 * answer replaced.
 */
export function answer(context: CommandContext, data: Data<'answer'>): { changed: number } {
  const { db, newId } = context;
  refuseAhead(context, data.asOf, 'asOf');
  const ids = data.answers.map((one) => one.personId);
  const question = `‘${data.fact.replaceAll('_', ' ')}’`;
  const replaced = replacedBy(db, data);
  for (const one of data.answers) {
    db.run(build.deleteFrom('answer').where('person_id', '=', one.personId).where('fact', '=', data.fact));
    if (one.value === null) continue;
    db.run(
      build.insertInto('answer').values({
        id: newId(),
        person_id: one.personId,
        fact: data.fact,
        value: one.value ? 1 : 0,
        as_of: data.asOf,
        said_by: data.saidBy,
        words: one.words,
      }),
    );
  }
  const did = data.answers.every((one) => one.value === null) ? 'Took back the answer to' : 'Answered';
  context.describe(
    replaced === null
      ? `${did} ${question} for ${whom(db, ids)}`
      : `Changed the answer to ${question} for ${whom(db, ids)}: ${replaced}`,
    ids,
  );
  return { changed: data.answers.length };
}

/** 'no; it was yes, as of 20 November 2026', where one person's answer is replaced; otherwise null. */
function replacedBy(db: Reader, { fact, answers }: Data<'answer'>): string | null {
  const [only, ...others] = answers;
  if (only === undefined || only.value === null || others.length > 0) return null;
  const earlier = db.get(
    build
      .selectFrom('answer')
      .select(['value', 'as_of'])
      .where('person_id', '=', only.personId)
      .where('fact', '=', fact),
  );
  if (earlier === undefined) return null;
  return `${only.value ? 'yes' : 'no'}; it was ${earlier.value === 1 ? 'yes' : 'no'}, as of ${longDate(earlier.as_of)}`;
}
