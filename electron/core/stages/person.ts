import { Refusal } from '../../../shared/contract/refusal.ts';
import type {
  ManyVerdict,
  PersonPlace,
  PersonStages,
  StageVerdict,
} from '../../../shared/contract/stages.ts';
import { postWords } from '../../../shared/rules/staff-words.ts';
import { stageNumber, whyNot } from '../../../shared/rules/stage-verdict.ts';
import { projectsByPlace } from '../cohorts/projects.ts';
import { sessionsHad } from '../cohorts/sessions-had.ts';
import type { QueryContext } from '../context.ts';
import { build } from '../sql.ts';
import { holdingsNow } from '../staff/current.ts';
import { namesOf, requireName } from '../staff/names.ts';
import { decide, factSheets } from './decisions.ts';
import { decisionsFor, marksOf } from './moving.ts';
import { allPlaces, isOpen, placesOf } from './places.ts';
import { progressReader } from './progress.ts';
import { type Stage, stagesNow, versionById } from './versions.ts';

/** One person's places with what was decided then, how far they have come, and every open stage decided now. */
export function personStages(context: QueryContext, { id }: { id: string }): PersonStages {
  const { db, today } = context;
  const name = requireName(db, id);
  const post = holdingsNow(db, today).get(id)?.[0];
  const facts = factSheets(db, today, [id]).get(id) ?? {};
  return {
    id,
    name,
    post: post === undefined ? '' : postWords(post),
    places: personPlaces(context, id),
    verdicts: stagesNow(db).map((stage) => verdictOf(stage, decide(stage, facts, today))),
  };
}

/** A person's places, newest first. In meeting mode no steps are shown: reviews are not looked at then. */
export function personPlaces(context: QueryContext, id: string): PersonPlace[] {
  const { db, meeting } = context;
  const places = placesOf(db, id);
  if (places.length === 0) return [];
  const version = versionById(db);
  const progress = progressReader(context);
  const registered = sessionsHad(db);
  const projects = projectsByPlace(db);
  const marked = db.all(
    build
      .selectFrom('experience_done')
      .selectAll()
      .where(
        'stage_place_id',
        'in',
        places.map((one) => one.id),
      ),
  );
  return places.map((place): PersonPlace => {
    const { version: number, content } = version(place.version_id);
    const { steps, done } = progress(place, content);
    return {
      id: place.id,
      stageId: place.stage_id,
      name: content.name,
      title: content.title,
      number: stageNumber(content.name),
      state: place.state,
      academicYear: place.academic_year,
      from: place.from_date,
      stateOn: place.state_on,
      kept: {
        verdict: place.decision.verdict,
        version: number,
        because: meeting ? null : place.decision.reason,
        reason: meeting ? null : place.against_reason,
      },
      steps: meeting ? [] : [...steps],
      done: meeting ? 0 : done,
      // Whoever takes the stage in a cohort has their sessions in its register, and a project kept stands for its mark.
      marks: marksOf(content, {
        sessions: !registered.has(place.id),
        project: !projects.has(place.id),
      }).map((mark) => {
        const found = marked.find((row) => row.stage_place_id === place.id && row.experience === mark.key);
        return { ...mark, doneOn: found?.done_on ?? null, evidence: found?.evidence ?? null };
      }),
    };
  });
}

function verdictOf(stage: Stage, decision: StageVerdict['decision']): StageVerdict {
  return {
    stageId: stage.id,
    number: stage.number,
    name: stage.content.name,
    title: stage.content.title,
    version: stage.version,
    decision,
  };
}

/** What moving these people would mean: for each open stage how many meet it, and who would need a reason. */
export function verdictsFor({ db, today }: QueryContext, { ids }: { ids: string[] }): ManyVerdict[] {
  const wanted = [...new Set(ids)];
  const names = namesOf(db, wanted);
  if (names.size < wanted.length)
    throw new Refusal('staff.unknown', 'Somebody chosen is not in this file any more.', {
      wayOut: 'Choose again.',
    });
  const places = allPlaces(db);
  return stagesNow(db).map((stage) => {
    const coming = wanted.filter(
      (id) => !(places.get(id) ?? []).some((one) => isOpen(one) && one.stage_id === stage.id),
    );
    const decisions = decisionsFor({ db }, stage, today, coming);
    return {
      stageId: stage.id,
      number: stage.number,
      name: stage.content.name,
      title: stage.content.title,
      met: [...decisions.values()].filter((decision) => decision.verdict === 'met').length,
      there: wanted.length - coming.length,
      needReason: [...decisions].flatMap(([id, decision]) => {
        if (decision.verdict === 'met') return [];
        const why = whyNot(decision);
        return [
          {
            id,
            name: names.get(id) ?? '',
            verdict: decision.verdict,
            reason: why === null ? decision.reason : `${why.words}: ${why.waitWords ?? why.reason}`,
          },
        ];
      }),
    };
  });
}
