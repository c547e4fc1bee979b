import type { DataOf } from '../../../shared/contract/kinds.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import type { stagesContract } from '../../../shared/contract/stages.ts';
import { academicYearOf } from '../../../shared/rules/academic-year.ts';
import type { Decision } from '../../../shared/rules/rule.ts';
import { whyNot } from '../../../shared/rules/stage-verdict.ts';
import type { CommandContext } from '../context.ts';
import { build, type Reader } from '../sql.ts';
import { namesOf, refuseLeft, whom } from '../staff/names.ts';
import { decide, factSheets } from './decisions.ts';
import { allPlaces, isOpen, type Place, requirePlace } from './places.ts';
import { requireStage, type Stage, versionById } from './versions.ts';

type Data<Name extends keyof typeof stagesContract> = DataOf<(typeof stagesContract)[Name]>;
const done = { done: true } as const;

const along = {
  identified: 'Back to identified on their stage:',
  working: 'Working on their stage:',
  graduated: 'Graduated from their stage:',
} as const;

/**
 * Puts people on a stage, each with the decision that was made about them. Somebody already on it only changes
 * state; a place on another stage ends. Refuses with 'stages.needs-reason' while anybody's verdict is not met or
 * not known and no reason is given; nobody is moved then.
 */
export function place(context: CommandContext, data: Data<'place'>): { moved: number } {
  const moved = putOn(context, data);
  const stage = requireStage(context.db, data.stageId);
  context.describe(`Put ${whom(context.db, moved)} on ${stage.content.name} (${data.state})`, moved);
  return { moved: moved.length };
}

/** The same as part of a larger step: returns whom it put there, and describes nothing. */
export function putOn(context: CommandContext, data: Data<'place'>): string[] {
  const { db, today, newId } = context;
  const stage = requireStage(db, data.stageId);
  if (stage.closedOn !== null)
    throw new Refusal('stages.closed', `${stage.content.name} is closed to new people.`, {
      wayOut: 'Open it again in the stage’s own page, or choose another.',
    });
  const on = notAhead(data.on ?? today, today);
  const ids = [...new Set(data.ids)];
  refuseLeft(db, ids, 'ids', `so they are not put on ${stage.content.name}`);
  const places = allPlaces(db);
  const there = (id: string) =>
    (places.get(id) ?? []).find((one) => isOpen(one) && one.stage_id === stage.id);
  const coming = ids.filter((id) => there(id) === undefined);
  const decisions = decisionsFor(context, stage, on, coming);
  const reason = data.reason?.trim() || null;
  if (reason === null) refuseWithoutReason(context, stage, decisions);

  const moved: string[] = [];
  for (const id of ids) {
    const stays = there(id);
    if (stays !== undefined) {
      if (setState(context, stays, data.state, on) > 0) moved.push(id);
      continue;
    }
    const decision = decisions.get(id);
    if (decision === undefined) continue;
    for (const open of (places.get(id) ?? []).filter(isOpen)) end(context, open, on);
    db.run(
      build.insertInto('stage_place').values({
        id: newId(),
        person_id: id,
        stage_id: stage.id,
        version_id: stage.versionId,
        academic_year: academicYearOf(on),
        state: data.state,
        from_date: on,
        state_on: on,
        against_reason: decision.verdict === 'met' ? null : reason,
        decision: JSON.stringify(decision),
      }),
    );
    moved.push(id);
  }
  refuseNobody(
    moved,
    `${whom(db, ids)} ${ids.length === 1 ? 'is' : 'are'} there already: ${stage.content.name} (${data.state}).`,
  );
  return moved;
}

/**
 * Moves people along the stage they are on. Refuses for anybody who is on none or has left, and where nobody would
 * move.
 */
export function move(context: CommandContext, data: Data<'move'>): { moved: number } {
  const { db, today } = context;
  const on = notAhead(data.on ?? today, today);
  const ids = [...new Set(data.ids)];
  refuseLeft(db, ids, 'ids', 'so nobody is moved along a stage');
  const places = allPlaces(db);
  const current = ids.map((id) => {
    const found = places.get(id)?.find(isOpen) ?? places.get(id)?.find((one) => one.state === 'graduated');
    if (found !== undefined) return found;
    throw new Refusal('stages.on-none', `${namesOf(db, [id]).get(id) ?? 'Somebody'} is not on a stage.`, {
      wayOut: 'Put them on one first.',
      details: { personId: id },
    });
  });
  const moved = current
    .filter((one) => setState(context, one, data.state, on) > 0)
    .map((one) => one.person_id);
  refuseNobody(moved, `${whom(db, ids)} ${ids.length === 1 ? 'is' : 'are'} there already: ${data.state}.`);
  context.describe(`${along[data.state]} ${whom(db, moved)}`, moved);
  return { moved: moved.length };
}

/** Takes people off the stage they are on. Their place stays in their history as left. Refuses where none is on one. */
export function takeOff(context: CommandContext, data: Data<'takeOff'>): { moved: number } {
  const { db, today } = context;
  const on = notAhead(data.on ?? today, today);
  const ids = [...new Set(data.ids)];
  const places = allPlaces(db);
  const open = ids.flatMap((id) => (places.get(id) ?? []).filter(isOpen));
  for (const one of open) end(context, one, on);
  const moved = [...new Set(open.map((one) => one.person_id))];
  refuseNobody(moved, `${whom(db, ids)} ${ids.length === 1 ? 'is' : 'are'} not on a stage.`);
  context.describe(`Took ${whom(db, moved)} off the stage board`, moved);
  return { moved: moved.length };
}

/**
 * Marks these places as graduated from on a day that is not ahead, as part of a ceremony; one that is already stays as
 * it is. Refuses a place that is off its stage. Describes nothing itself.
 */
export function graduate(context: CommandContext, places: readonly Place[], on: string): void {
  for (const one of places) {
    if (one.state === 'left')
      throw new Refusal('stages.off', `${whom(context.db, [one.person_id])} is not on the stage any more.`, {
        wayOut: 'Leave them out.',
      });
    setState(context, one, 'graduated', notAhead(on, context.today));
  }
}

/** Closes the open places of somebody who leaves the school. Called by the staff area; describes nothing itself. */
export function stagesLeaves(context: CommandContext, personId: string, on: string): void {
  for (const open of (allPlaces(context.db).get(personId) ?? []).filter(isOpen)) end(context, open, on);
}

/** Marks an experience, a session or the project of one place. Refuses what the stage does not have. */
export function experience(context: CommandContext, data: Data<'experience'>): typeof done {
  const { db, today } = context;
  const at = requirePlace(db, data.placeId);
  const mark = marksOf(versionById(db)(at.version_id).content).find((one) => one.key === data.experience);
  if (mark === undefined)
    throw new Refusal('stages.no-such-experience', 'That is not part of this stage.', {
      wayOut: 'Load the page again.',
    });
  db.run(
    build
      .deleteFrom('experience_done')
      .where('stage_place_id', '=', at.id)
      .where('experience', '=', data.experience),
  );
  if (data.doneOn !== null)
    db.run(
      build.insertInto('experience_done').values({
        stage_place_id: at.id,
        experience: data.experience,
        done_on: notAhead(data.doneOn, today),
        evidence: data.evidence || null,
      }),
    );
  const name = whom(db, [at.person_id]);
  context.describe(
    data.doneOn === null ? `Took back ‘${mark.words}’ of ${name}` : `Marked ‘${mark.words}’ done for ${name}`,
    [at.person_id],
  );
  return done;
}

/** What is marked by hand on a stage: its linked experiences, each session, and the project where it has one. */
export function marksOf(content: Stage['content'], { sessions = true, project: marked = true } = {}) {
  const project = marked ? projectAsked(content) : undefined;
  return [
    ...content.experiences.map((one) => ({ key: one.key, words: one.words, kind: 'experience' as const })),
    ...Array.from({ length: sessions ? Math.min(content.sessions.least, 40) : 0 }, (_, at) => ({
      key: `session_${at + 1}`,
      words: `${content.sessions.when === 'seminar' ? 'Seminar' : 'Session'} ${at + 1}`,
      kind: 'session' as const,
    })),
    ...(project === undefined ? [] : [{ key: 'project', words: project, kind: 'project' as const }]),
  ];
}

/** The words with which a stage asks for a project; undefined where it asks for none. */
export const projectAsked = (content: Stage['content']): string | undefined =>
  content.builtIn.find((words) => /\bproject\b/i.test(words));

/** Decisions about these people by the stage's present version. Refuses for somebody who is not in the file. */
export function decisionsFor(
  { db }: { db: Reader },
  stage: Stage,
  on: string,
  ids: readonly string[],
): Map<string, Decision> {
  if (ids.length === 0) return new Map();
  const sheets = factSheets(db, on, ids);
  return new Map(
    ids.map((id) => {
      const facts = sheets.get(id);
      if (facts === undefined)
        throw new Refusal('staff.unknown', 'That person is not in this file.', {
          wayOut: 'Go back to the staff list.',
        });
      return [id, decide(stage, facts, on)];
    }),
  );
}

function refuseWithoutReason(
  { db }: CommandContext,
  stage: Stage,
  decisions: ReadonlyMap<string, Decision>,
): void {
  const against = [...decisions].filter(([, decision]) => decision.verdict !== 'met');
  const [first] = against;
  if (first === undefined) return;
  const ids = against.map(([id]) => id);
  const why = whyNot(first[1]);
  const say =
    against.length === 1
      ? `${whom(db, ids)}: ${why === null ? first[1].reason : `${why.words}. ${why.reason}`}`
      : `${against.length} of ${decisions.size} people do not meet every rule of ${stage.content.name}, or it is not known whether they do.`;
  throw new Refusal('stages.needs-reason', say, {
    field: 'reason',
    wayOut: `You may still put them on ${stage.content.name}: give a reason, and Baton keeps it.`,
    details: { stageId: stage.id, count: ids.length, people: ids.slice(0, 200).join(' ') },
  });
}

/** The history never says of anybody what did not happen. */
function refuseNobody(moved: readonly string[], say: string): void {
  if (moved.length === 0)
    throw new Refusal('stages.nobody-moved', say, { wayOut: 'Load the page again if it shows otherwise.' });
}

function setState(context: CommandContext, at: Place, state: Place['state'], on: string): number {
  if (at.state === state) return 0;
  if (on < at.from_date)
    throw new Refusal('stages.before', 'That day is before they came onto the stage.', { field: 'on' });
  return context.db.run(
    build.updateTable('stage_place').set({ state, state_on: on }).where('id', '=', at.id),
  );
}

function end(context: CommandContext, open: Place, on: string): void {
  context.db.run(
    build
      .updateTable('stage_place')
      .set({ state: 'left', state_on: on < open.from_date ? open.from_date : on })
      .where('id', '=', open.id),
  );
}

function notAhead(on: string, today: string): string {
  if (on <= today) return on;
  throw new Refusal('stages.ahead', 'That day is still to come.', { field: 'on' });
}
