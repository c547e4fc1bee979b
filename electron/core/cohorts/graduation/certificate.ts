import type { CertificateData } from '../../../../shared/contract/certificate-document.ts';
import type { Signatory } from '../../../../shared/contract/graduations.ts';
import type { StageContent } from '../../../../shared/reference/stage-content.ts';
import { numberWord } from '../../../../shared/rules/number-word.ts';
import { postWords } from '../../../../shared/rules/staff-words.ts';
import { stageNumber } from '../../../../shared/rules/stage-verdict.ts';
import type { QueryContext } from '../../context.ts';
import { schoolPrinted } from '../../printed.ts';
import { build } from '../../sql.ts';
import { holdingsNow } from '../../staff/current.ts';
import { requireName } from '../../staff/names.ts';
import type { Place } from '../../stages/places.ts';
import { progressReader } from '../../stages/progress.ts';
import { stagesNow, versionById } from '../../stages/versions.ts';
import { sessionsHad } from '../sessions-had.ts';

/** More stages than this would not fit beside each other on the page. */
const MOST_ON_TRACK = 4;

interface Ceremony {
  readonly on: string;
  /** '2025/26'. */
  readonly academicYear: string;
  readonly signatories: readonly Signatory[];
}

/**
 * What each place's certificate says, as things are now: the reader is made once for a whole ceremony. Only what was
 * done is listed as completed; the number is given by whoever writes the certificate.
 */
export function certificateReader(context: QueryContext, { on, academicYear, signatories }: Ceremony) {
  const { db } = context;
  const { school } = schoolPrinted(context);
  const alliance = db.get(build.selectFrom('file').select('alliance'))?.alliance ?? null;
  const version = versionById(db);
  const posts = holdingsNow(db, on);
  const completed = completedReader(context);
  const projects = new Map(
    db
      .all(build.selectFrom('stage_project').select(['stage_place_id', 'title']))
      .map((row) => [row.stage_place_id, row.title]),
  );
  return (place: Place, number: string): CertificateData => {
    const { content } = version(place.version_id);
    const post = posts.get(place.person_id)?.[0];
    return {
      school,
      alliance,
      name: requireName(db, place.person_id),
      post: post === undefined ? null : postWords(post),
      stage: `${content.name} ${content.title}`.trim(),
      completed: completed(place, content),
      project: projects.get(place.id) || null,
      awardedOn: on,
      cohort: `Cohort ${academicYear}`,
      number,
      signatories: [...signatories],
      track: trackOf(context, place, content),
    };
  };
}

/** The stages in their order, this one as it was when they came onto it; none where there is no other, or too many. */
function trackOf({ db }: QueryContext, place: Place, own: StageContent): CertificateData['track'] {
  const stages = stagesNow(db);
  if (stages.length < 2 || !stages.some((one) => one.id === place.stage_id)) return [];
  const at = stages.findIndex((one) => one.id === place.stage_id);
  const from = Math.max(0, Math.min(at - 1, stages.length - MOST_ON_TRACK));
  return stages.slice(from, from + MOST_ON_TRACK).map((stage) => {
    const content = stage.id === place.stage_id ? own : stage.content;
    const number = stageNumber(content.name);
    return {
      mark: number === null ? content.name.charAt(0).toLocaleUpperCase('en-GB') : String(number),
      words: content.title.replace(/^Towards\s+/, '') || content.name,
      own: stage.id === place.stage_id,
    };
  });
}

function completedReader(context: QueryContext) {
  const { db } = context;
  const progress = progressReader(context);
  const sessions = sessionsHad(db);
  const experiences = Map.groupBy(
    db.all(build.selectFrom('experience_done').select(['stage_place_id', 'experience'])),
    (row) => row.stage_place_id,
  );
  return (place: Place, content: StageContent): string[] => {
    const done = new Set(
      progress(place, content)
        .steps.filter((step) => step.state === 'done')
        .map((step) => step.key),
    );
    const had = sessions.get(place.id)?.had ?? 0;
    const own = new Set(content.experiences.map((one) => one.key));
    const linked = (experiences.get(place.id) ?? []).filter((row) => own.has(row.experience)).length;
    return [
      reviewsIn(done.has('self_assessment'), done.has('review_360')),
      had === 0 ? '' : `${numberWord(had)} ${sessionsIn(content.sessions.when, had)}`,
      done.has('mentor') ? 'Mentoring' : '',
      linked === 0 ? '' : `${numberWord(linked)} linked ${linked === 1 ? 'experience' : 'experiences'}`,
    ].filter((words) => words !== '');
  };
}

function reviewsIn(selfAssessment: boolean, review: boolean): string {
  if (selfAssessment && review) return 'Self-assessment and 360 review';
  if (selfAssessment) return 'Self-assessment';
  return review ? '360 review' : '';
}

function sessionsIn(when: string, count: number): string {
  const one = when === 'seminar' ? 'seminar' : when === 'twilight' ? 'twilight session' : 'session';
  return count === 1 ? one : `${one}s`;
}
