import type { DataOf, ReplyOf } from '../../../shared/contract/kinds.ts';
import type { projectsContract } from '../../../shared/contract/projects.ts';
import type { OpportunityFields } from '../../../shared/contract/projects-shapes.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import { phases } from '../../../shared/reference/phases.ts';
import { roleOf } from '../../../shared/reference/roles.ts';
import { byName } from '../../../shared/rules/by-text.ts';
import { counted, longDate } from '../../../shared/rules/dates.ts';
import type { CommandContext, QueryContext } from '../context.ts';
import { build, type Reader } from '../sql.ts';
import { groupBy } from '../staff/current.ts';
import {
  allOpportunities,
  type OpportunityFile,
  opportunityFieldsOf,
  opportunityValues,
  requireOpportunity,
} from './rows.ts';
import { checkTheme, themeWords } from './themes.ts';

type Reply<Name extends keyof typeof projectsContract> = ReplyOf<(typeof projectsContract)[Name]>;
type Data<Name extends keyof typeof projectsContract> = DataOf<(typeof projectsContract)[Name]>;
const done = { done: true } as const;

const takers = (db: Reader, id: string): number =>
  db.all(build.selectFrom('project').select('nomination_id').where('opportunity_id', '=', id)).length;

/** What schools offer, the newest first, and what each gives. In a meeting nobody is counted: not everybody is shown. */
export function opportunities({ db, meeting }: QueryContext): Reply<'opportunities'> {
  const rows = allOpportunities(db);
  const taken = groupBy(
    db.all(build.selectFrom('project').select('opportunity_id')),
    (row) => row.opportunity_id,
  );
  const takenOf = (id: string) => taken.get(id)?.length ?? 0;
  const themes = themeWords(db);
  const schools = db
    .all(build.selectFrom('school').select(['id', 'name', 'phase', 'ours']).orderBy('id'))
    .sort((a, b) => b.ours - a.ours || byName(a, b));
  const byId = new Map(schools.map((school) => [school.id, school]));
  return {
    opportunities: rows.map((row) => ({
      id: row.id,
      fields: opportunityFieldsOf(row),
      school: byId.get(row.school_id)?.name ?? '',
      phase: phases.find((phase) => phase === byId.get(row.school_id)?.phase) ?? null,
      themeWords: themes.get(row.theme) ?? '',
      withdrawnOn: row.withdrawn_on,
      taken: meeting ? null : takenOf(row.id),
    })),
    schools: schools.flatMap(({ id, name }) => {
      const own = rows.filter((row) => row.school_id === id);
      if (own.length === 0) return [];
      const stand = own.filter((row) => row.withdrawn_on === null);
      return [
        {
          id,
          name,
          offers: stand.length,
          people: stand.reduce((sum, row) => sum + row.people, 0),
          taken: meeting ? null : own.reduce((sum, row) => sum + takenOf(row.id), 0),
        },
      ];
    }),
  };
}

function check(db: Reader, fields: OpportunityFields, today: string, had: string | null): void {
  checkTheme(db, fields.theme, had);
  if (db.get(build.selectFrom('school').select('id').where('id', '=', fields.schoolId)) === undefined)
    throw new Refusal('projects.no-such-school', 'That school is not in this file.', { field: 'schoolId' });
  if (fields.from !== null && fields.to !== null && fields.to < fields.from)
    throw new Refusal('projects.ends-before', 'It would end before it begins.', { field: 'to' });
  if (fields.offeredOn > today)
    throw new Refusal('projects.future', `${longDate(fields.offeredOn)} is still to come.`, {
      field: 'offeredOn',
    });
  const unknown = fields.roles.find((code) => roleOf(code) === null);
  if (unknown !== undefined)
    throw new Refusal('projects.no-such-role', 'Choose roles of the list.', { field: 'roles' });
}

/** Keeps an opportunity that a school offers. Refuses what cannot be true. */
export function offer(context: CommandContext, fields: Data<'offer'>): { id: string } {
  const { db, today } = context;
  check(db, fields, today, null);
  const id = context.newId();
  db.run(build.insertInto('opportunity').values({ id, ...opportunityValues(fields) }));
  context.describe(`Put the opportunity ‘${fields.title}’ in the bank`);
  return { id };
}

/** Changes an opportunity. Refuses places for fewer people than have taken it. */
export function editOffer(context: CommandContext, { id, fields }: Data<'editOffer'>): typeof done {
  const { db, today } = context;
  const row = requireOpportunity(db, id);
  check(db, fields, today, row.theme);
  const taken = takers(db, id);
  if (fields.people < taken)
    throw new Refusal('projects.taken-by-more', `${counted(taken, 'person', 'people')} took it already.`, {
      field: 'people',
    });
  db.run(build.updateTable('opportunity').set(opportunityValues(fields)).where('id', '=', id));
  context.describe(`Changed the opportunity ‘${fields.title}’`);
  return done;
}

/** Keeps that a school withdrew an opportunity, or with null that it stands again. Projects begun with it go on. */
export function withdrawOffer(context: CommandContext, { id, on }: Data<'withdrawOffer'>): typeof done {
  const { db, today } = context;
  const { title } = requireOpportunity(db, id);
  if (on !== null && on > today)
    throw new Refusal('projects.future', `${longDate(on)} is still to come.`, { field: 'on' });
  db.run(build.updateTable('opportunity').set({ withdrawn_on: on }).where('id', '=', id));
  context.describe(
    on === null ? `The opportunity ‘${title}’ stands again` : `Withdrew the opportunity ‘${title}’`,
  );
  return done;
}

/** Takes an opportunity out. Refuses one that somebody took: withdraw it instead. */
export function removeOffer(context: CommandContext, { id }: Data<'removeOffer'>): typeof done {
  const { db } = context;
  const { title } = requireOpportunity(db, id);
  if (takers(db, id) > 0)
    throw new Refusal('projects.taken', 'Somebody took this opportunity, so it stays.', {
      wayOut: 'Withdraw it instead: nobody is offered it any more.',
    });
  db.run(build.deleteFrom('opportunity').where('id', '=', id));
  context.describe(`Took out the opportunity ‘${title}’`);
  return done;
}

/** An opportunity to start a project with. Refuses one that is withdrawn, or taken by as many as it is for. */
export function takeOne(db: Reader, id: string): OpportunityFile {
  const row = requireOpportunity(db, id);
  if (row.withdrawn_on !== null)
    throw new Refusal(
      'projects.withdrawn',
      `‘${row.title}’ was withdrawn on ${longDate(row.withdrawn_on)}.`,
      {
        wayOut: 'Choose another one.',
      },
    );
  if (takers(db, id) >= row.people)
    throw new Refusal('projects.all-taken', `‘${row.title}’ is taken by as many as it is for.`, {
      wayOut: 'Choose another one, or ask the school whether one more may join.',
    });
  return row;
}
