import type { DifferenceKind } from '../../../shared/rules/backup-words.ts';
import { PREFIX as ERASED } from '../erasure/marks.ts';
import { PENDING } from '../erasure/target.ts';
import { SENT } from '../impact/sent.ts';
import { ISSUED } from '../programmes/issued.ts';
import { UNCONFIRMED } from '../unconfirmed-code.ts';

/** A table whose rows belong to a record: SQL that gives the record's id for each row, the row being `t`. */
interface Part {
  readonly table: string;
  readonly owner: string;
  /** SQL that says which rows count, where not all do. */
  readonly counts?: string;
}

const own = (table: string, owner = 't.id'): Part => ({ table, owner });
const of = (column: string, ...tables: string[]): Part[] => tables.map((table) => own(table, `t.${column}`));
const ofRater = (table: string): Part =>
  own(table, '(SELECT review_id FROM review_rater WHERE id = t.rater_id)');

/** What Baton keeps among the settings for itself says nothing to a head. */
const settingsOfTheHead: Part = {
  ...own('setting', 't.key'),
  counts: `t.key NOT IN ('${UNCONFIRMED}', '${PENDING}', '${SENT}') AND t.key NOT LIKE '${ISSUED}%' AND t.key NOT LIKE '${ERASED}%'`,
};

/** What a head counts: each kind of record with the tables that a record of it lies in, its own first. */
export const kinds: Readonly<Record<DifferenceKind, readonly Part[]>> = {
  person: [
    own('person'),
    ...of('person_id', 'employment', 'holding', 'leave', 'npq', 'recommendation', 'declared_interest'),
    ...of('person_id', 'answer', 'aspiration', 'told', 'note', 'mentor'),
  ],
  stage_place: [
    own('stage_place'),
    ...of('stage_place_id', 'experience_done', 'participant', 'attendance', 'skill_shown', 'stage_project'),
    ...of('stage_place_id', 'mentoring', 'graduate', 'certificate'),
    own('mentor_meeting', '(SELECT stage_place_id FROM mentoring WHERE id = t.mentoring_id)'),
  ],
  cohort: [own('cohort'), ...of('cohort_id', 'session', 'graduation')],
  review: [
    own('review'),
    ...of('review_id', 'review_rater', 'invited'),
    ofRater('rating'),
    ofRater('review_comment'),
  ],
  flag: [own('flag')],
  nomination: [
    own('nomination'),
    ...of('nomination_id', 'sent_decision', 'programme_place'),
    ...of('nomination_id', 'authority_step', 'place_choice', 'place_offer', 'letter_printed'),
    ...of('nomination_id', 'event_attendance', 'support', 'job_application', 'placement'),
    own('backfill', '(SELECT nomination_id FROM placement WHERE id = t.placement_id)'),
  ],
  outcome: [
    own('outcome'),
    ...of('nomination_id', 'follow_up', 'self_rating', 'outcome_dismissed'),
    own('testimony'),
  ],
  giver: [own('giver')],
  request: [own('request'), ...of('request_id', 'request_match', 'unmet'), own('match_run', 't.kind')],
  project: [own('project', 't.nomination_id')],
  opportunity: [own('opportunity')],
  plan: [
    own('plan'),
    ...of('plan_id', 'goal', 'plan_review'),
    own('action', '(SELECT plan_id FROM goal WHERE id = t.goal_id)'),
  ],
  round: [
    own('round'),
    ...of('round_id', 'needs_meeting', 'programme_event', 'deployment'),
    own('needs_meeting_person', '(SELECT round_id FROM needs_meeting WHERE id = t.meeting_id)'),
  ],
  export: [
    own('export'),
    ...of('export_id', 'export_nomination'),
    own('impact_export'),
    ...of('export_id', 'impact_export_person'),
  ],
  intake: [own('intake'), ...of('intake_id', 'intake_line')],
  post: [own('post')],
  school: [own('school')],
  reminder: [own('reminder')],
  stage: [own('stage'), ...of('stage_id', 'stage_version')],
  framework: [own('framework'), ...of('framework_id', 'framework_version')],
  programme: [own('programme'), ...of('programme_id', 'programme_version')],
  flag_kind: [own('flag_kind')],
  project_theme: [own('project_theme')],
  setting: [settingsOfTheHead, own('file', "'file'")],
  /** Restoring an older state brings back what was erased since: so it is counted. */
  erasure: [own('erasure', 't.seq')],
  import: [own('import_title', 't.title'), own('import_layout', 't.fingerprint')],
};

/** The history is how a file came to be as it is, not a part of what it says. */
export const history: readonly string[] = ['step', 'step_person', 'step_image'];
