import type { DataOf } from '../../../shared/contract/kinds.ts';
import type { projectsContract } from '../../../shared/contract/projects.ts';
import type { ProjectFields, ProjectState } from '../../../shared/contract/projects-shapes.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import { longDate } from '../../../shared/rules/dates.ts';
import { MOST_LINES, printedLines } from '../../../shared/rules/projects/length.ts';
import { postWords } from '../../../shared/rules/staff-words.ts';
import type { CommandContext } from '../context.ts';
import { requireNomination } from '../programmes/nominations.ts';
import { requirePlace } from '../programmes/taking-part.ts';
import { build } from '../sql.ts';
import { holdingsNow } from '../staff/current.ts';
import { refuseLeft, requireName } from '../staff/names.ts';
import { schoolOf } from '../staff/school-of.ts';
import { refuseNamed } from './named.ts';
import { takeOne } from './opportunities.ts';
import { pageReader } from './read.ts';
import { projectFieldsOf, projectOf, projectValues, requireProject } from './rows.ts';
import { checkTheme } from './themes.ts';

type Data<Name extends keyof typeof projectsContract> = DataOf<(typeof projectsContract)[Name]>;
const done = { done: true } as const;
const MOST_OF_TITLE = 150;

/**
 * Starts the project of a place that was taken up, planned from today: with an opportunity's theme, title and dates, or
 * else with the first line of what the nomination says of a project. Refuses a place that has one, whoever has left, and an
 * opportunity that is withdrawn or taken.
 */
export function startProject(
  context: CommandContext,
  { placeId, opportunityId }: Data<'start'>,
): { id: string } {
  const { db, today } = context;
  const { person_id, project: meant, coach } = requireNomination(db, placeId);
  requirePlace(db, placeId);
  refuseLeft(db, [person_id], 'placeId', 'so no project starts here');
  const who = requireName(db, person_id);
  if (projectOf(db, placeId) !== undefined)
    throw new Refusal('projects.begun', `${who} has a project on this programme already.`, {
      wayOut: 'Open that one.',
    });
  const offer = opportunityId === null ? null : takeOne(db, opportunityId);
  const [first = ''] = meant.split('\n');
  const main = holdingsNow(db, today).get(person_id)?.[0];
  const title = offer?.title ?? first.trim().slice(0, MOST_OF_TITLE);
  db.run(
    build.insertInto('project').values({
      nomination_id: placeId,
      opportunity_id: offer?.id ?? null,
      school_id: schoolOf(db).get(person_id)?.id ?? null,
      post: main === undefined ? '' : postWords(main),
      state: 'planned',
      state_on: today,
      ...projectValues({
        ...blank,
        theme: offer?.theme ?? '',
        title: title === '' ? `Project of ${who}` : title,
        aim: offer === null && meant.length > title.length ? meant.slice(0, 2000) : '',
        why: offer?.needs ?? '',
        coach: coach.split('\n')[0]?.slice(0, 120) ?? '',
        from: offer?.from_date ?? null,
        to: offer?.to_date ?? null,
      }),
    }),
  );
  context.describe(`Started the project of ${who}`, [person_id]);
  return { id: placeId };
}

const blank: ProjectFields = {
  theme: '',
  title: '',
  aim: '',
  why: '',
  measures: [],
  actions: [],
  evidence: [],
  limits: '',
  sponsor: '',
  coach: '',
  competencies: '',
  worked: '',
  didNotWork: '',
  next: '',
  learned: '',
  advice: '',
  from: null,
  to: null,
};

/**
 * Keeps what a project's form says. Refuses what would not print on two pages, an end before its beginning and results of
 * days to come. A change to what is shared takes the consent back: the author agreed to other words.
 */
export function editProject(context: CommandContext, { id, fields }: Data<'edit'>): typeof done {
  const { db, today } = context;
  const row = requireProject(db, id);
  const { person_id } = requireNomination(db, id);
  checkTheme(db, fields.theme, row.theme);
  if (fields.from !== null && fields.to !== null && fields.to < fields.from)
    throw new Refusal('projects.ends-before', 'It would end before it begins.', { field: 'to' });
  for (const { on } of fields.measures) refuseFuture(on, today, 'measures');
  for (const { doneOn } of fields.actions) refuseFuture(doneOn, today, 'actions');
  for (const { on } of fields.evidence) refuseFuture(on, today, 'evidence');
  const lines = printedLines(fields);
  if (lines > MOST_LINES)
    throw new Refusal(
      'projects.too-long',
      `A case history prints on two pages; this one is about ${lines - MOST_LINES} lines too long.`,
      { wayOut: 'Shorten the longest parts.' },
    );
  const changed = JSON.stringify(projectFieldsOf(row)) !== JSON.stringify(fields);
  const unshared = changed && row.shared_on !== null;
  db.run(
    build
      .updateTable('project')
      .set({ ...projectValues(fields), ...(unshared ? notShared : {}) })
      .where('nomination_id', '=', id),
  );
  const who = requireName(db, person_id);
  context.describe(
    unshared
      ? `Changed the project of ${who}, who is to be asked again whether it may be shared`
      : `Changed the project of ${who}`,
    [person_id],
  );
  return done;
}

const notShared = { shared_on: null, shared_asked_by: '', shared_as: '' };

function refuseFuture(on: string | null, today: string, field: string): void {
  if (on !== null && on > today)
    throw new Refusal('projects.future', `${longDate(on)} is still to come.`, { field });
}

const stateWords: Readonly<Record<ProjectState, string>> = {
  planned: 'is planned',
  under_way: 'is under way',
  finished: 'is finished',
  stopped: 'stopped',
};

/** Records how a project stands since a day that is not to come; one that stopped says why. Only a finished one stays shared. */
export function setState(context: CommandContext, { id, state, on, why }: Data<'setState'>): typeof done {
  const { db, today } = context;
  requireProject(db, id);
  const { person_id } = requireNomination(db, id);
  refuseFuture(on, today, 'on');
  if (state === 'stopped' && why === '')
    throw new Refusal('projects.why-stopped', 'Say why it stopped.', { field: 'why' });
  db.run(
    build
      .updateTable('project')
      .set({
        state,
        state_on: on,
        stopped_why: state === 'stopped' ? why : '',
        ...(state === 'finished' ? {} : notShared),
      })
      .where('nomination_id', '=', id),
  );
  context.describe(`The project of ${requireName(db, person_id)} ${stateWords[state]}`, [person_id]);
  return done;
}

/**
 * Keeps that the author agreed to share a finished project, by name or as what they do, or takes it back. Refuses what has no
 * theme, and without the name where the words name a school or anybody of the staff, the author among them.
 */
export function shareProject(context: CommandContext, { id, consent }: Data<'share'>): typeof done {
  const { db, today } = context;
  const row = requireProject(db, id);
  const { person_id } = requireNomination(db, id);
  const who = requireName(db, person_id);
  if (consent !== null) {
    refuseFuture(consent.on, today, 'on');
    if (row.state !== 'finished')
      throw new Refusal('projects.not-finished', 'Only a finished project is shared.', {
        wayOut: 'Record first that it is finished.',
      });
    if (row.theme === '')
      throw new Refusal('projects.no-theme', 'The library lists projects by theme, and this one has none.', {
        wayOut: 'Choose its theme first.',
      });
  }
  const page = pageReader(context, id)(row);
  if (consent?.by === 'role') refuseNamed(db, page);
  db.run(
    build
      .updateTable('project')
      .set(
        consent === null
          ? notShared
          : {
              shared_on: consent.on,
              shared_asked_by: consent.askedBy,
              shared_as: consent.by === 'role' ? page.asRole : '',
            },
      )
      .where('nomination_id', '=', id),
  );
  context.describe(
    consent === null
      ? `${who}: the project is not shared any more`
      : `${who} agreed to share the project${consent.by === 'role' ? ', without their name' : ''}`,
    [person_id],
  );
  return done;
}

/** Takes a project out, with its case history; the place on the programme stays. */
export function removeProject(context: CommandContext, { id }: Data<'remove'>): typeof done {
  const { db } = context;
  requireProject(db, id);
  const { person_id } = requireNomination(db, id);
  db.run(build.deleteFrom('project').where('nomination_id', '=', id));
  context.describe(`Took out the project of ${requireName(db, person_id)}`, [person_id]);
  return done;
}
