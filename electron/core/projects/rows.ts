import { z } from 'zod';
import {
  evidence,
  measure,
  type OpportunityFields,
  type ProjectFields,
  projectAction,
} from '../../../shared/contract/projects-shapes.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import { build, type Reader } from '../sql.ts';

const measures = z.array(measure);
const actions = z.array(projectAction);
const facts = z.array(evidence);
const codes = z.array(z.string());

export const selectProject = build.selectFrom('project').selectAll();
export type ProjectFile = NonNullable<ReturnType<typeof projectOf>>;

const MOST_OF_AIM = 240;
/** What lists say of every project: the rest of its words stays where it is, since there may be thousands. */
export const projectHeads = (db: Reader) =>
  db.all(
    build
      .selectFrom('project')
      .select(['nomination_id', 'opportunity_id', 'school_id', 'theme', 'title', 'measures'])
      .select(['state', 'state_on', 'shared_on', 'shared_as'])
      .select(({ fn, val }) => fn<string>('substr', ['aim', val(1), val(MOST_OF_AIM)]).as('aim'))
      .orderBy('nomination_id'),
  );
/** A project's measures of success, of what is kept of them. */
export const measuresIn = (json: string) => measures.parse(JSON.parse(json));

/** The project of one place. Undefined where none was started. */
export const projectOf = (db: Reader, id: string) => db.get(selectProject.where('nomination_id', '=', id));

/** One project. Refuses when there is none. */
export function requireProject(db: Reader, id: string): ProjectFile {
  const row = projectOf(db, id);
  if (row !== undefined) return row;
  throw new Refusal('projects.none', 'There is no project here.', {
    wayOut: 'Go back to the projects, and start one there.',
  });
}

/** What a project's form shows, of its row. */
export const projectFieldsOf = (row: ProjectFile): ProjectFields => ({
  theme: row.theme,
  title: row.title,
  aim: row.aim,
  why: row.why,
  measures: measures.parse(JSON.parse(row.measures)),
  actions: actions.parse(JSON.parse(row.actions)),
  evidence: facts.parse(JSON.parse(row.evidence)),
  limits: row.limits,
  sponsor: row.sponsor,
  coach: row.coach,
  competencies: row.competencies,
  worked: row.worked,
  didNotWork: row.did_not_work,
  next: row.next,
  learned: row.learned,
  advice: row.advice,
  from: row.from_date,
  to: row.to_date,
});

/** A project's columns, of what a form sent. */
export const projectValues = (fields: ProjectFields) => ({
  theme: fields.theme,
  title: fields.title,
  aim: fields.aim,
  why: fields.why,
  measures: JSON.stringify(fields.measures),
  actions: JSON.stringify(fields.actions),
  evidence: JSON.stringify(fields.evidence),
  limits: fields.limits,
  sponsor: fields.sponsor,
  coach: fields.coach,
  competencies: fields.competencies,
  worked: fields.worked,
  did_not_work: fields.didNotWork,
  next: fields.next,
  learned: fields.learned,
  advice: fields.advice,
  from_date: fields.from,
  to_date: fields.to,
});

const selectOffer = build.selectFrom('opportunity').selectAll();
export const allOpportunities = (db: Reader) =>
  db.all(selectOffer.orderBy('offered_on', 'desc').orderBy('id'));
export type OpportunityFile = ReturnType<typeof allOpportunities>[number];

/** One opportunity. Refuses when there is none. */
export function requireOpportunity(db: Reader, id: string): OpportunityFile {
  const row = db.get(selectOffer.where('id', '=', id));
  if (row !== undefined) return row;
  throw new Refusal('projects.no-such-offer', 'That opportunity is not in this file.', {
    wayOut: 'Go back to the opportunities.',
  });
}

export const opportunityFieldsOf = (row: OpportunityFile): OpportunityFields => ({
  schoolId: row.school_id,
  theme: row.theme,
  title: row.title,
  needs: row.needs,
  ask: row.ask,
  from: row.from_date,
  to: row.to_date,
  roles: codes.parse(JSON.parse(row.roles)),
  people: row.people,
  offeredOn: row.offered_on,
});

export const opportunityValues = (fields: OpportunityFields) => ({
  school_id: fields.schoolId,
  theme: fields.theme,
  title: fields.title,
  needs: fields.needs,
  ask: fields.ask,
  from_date: fields.from,
  to_date: fields.to,
  roles: JSON.stringify(fields.roles),
  people: fields.people,
  offered_on: fields.offeredOn,
});
