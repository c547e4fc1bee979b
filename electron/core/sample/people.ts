import { build } from '../sql.ts';
import { whom } from '../staff/names.ts';
import { associates, leavers } from './associates.ts';
import type { Making } from './making.ts';
import type { Day, Job, Member } from './member.ts';
import { middleLeaders } from './middle-leaders.ts';
import { seniorLeaders } from './senior-leaders.ts';
import { teachers } from './teachers.ts';

export const staff: readonly Member[] = [...seniorLeaders, ...middleLeaders, ...teachers, ...associates];
const everybody: readonly Member[] = [...staff, ...leavers];

/** Posts with a key are leadership posts: they exist before and after whoever holds them. */
function fillPosts(making: Making): void {
  const { db, calendar } = making;
  const posts = new Map<string, { job: Job; team: string }>();
  for (const member of everybody)
    for (const job of member.jobs)
      if (job.post !== undefined && !posts.has(job.post)) posts.set(job.post, { job, team: member.team });
  for (const [key, { job, team }] of posts) {
    const id = making.newId();
    making.name(`post ${key}`, id);
    db.run(
      build.insertInto('post').values({
        id,
        school_id: making.id(job.school ?? 'ours'),
        title: job.title,
        role: job.role ?? 'other_leadership',
        team,
        made_on: calendar.on(-9),
        closed_on: key === 'chemistry' ? calendar.on('-4 08-31') : null,
      }),
    );
  }
}

/** Three letters, or as many as it takes to tell two people apart. */
const codes = everybody.reduce((taken, { key }) => {
  const letters = key.replaceAll('_', '').toUpperCase();
  let length = 3;
  while (taken.has(letters.slice(0, length))) length += 1;
  return taken.set(letters.slice(0, length), key);
}, new Map<string, string>());
const codeOf = new Map([...codes].map(([code, key]) => [key, code]));

function fillPerson(making: Making, member: Member, index: number): void {
  const { db, calendar, random } = making;
  const [title = '', forename = '', ...rest] = member.name.split(' ');
  const surname = rest.join(' ');
  const teacher = member.kind === 'teaching';
  const address = `${forename.charAt(0)}.${surname.replace(/[^A-Za-z]/g, '')}`.toLowerCase();
  const came = calendar.on(member.here);
  db.run(
    build.insertInto('person').values({
      id: making.id(member.key),
      title,
      forename,
      surname,
      preferred_name: member.preferred ?? null,
      trn: teacher && member.qts !== undefined ? `99${random.whole(10_000, 99_999)}` : null,
      mis_id: `HM${String(1040 + index * 7)}`,
      email: member.noEmail === true ? null : `${address}@harrowmere.example`,
      kind: member.kind,
      qts_date: member.qts === undefined ? null : calendar.on(member.qts),
      teaching_years: member.years ?? null,
      teaching_years_as_of: member.years === undefined ? null : came,
      overseas_trained: member.overseas === undefined ? null : member.overseas ? 1 : 0,
      made_at: `${calendar.on('-3 09-10')}T09:00:00.000Z`,
    }),
  );
  employ(making, member, { school: 'ours', from: member.here, share: member.share ?? 1 });
  if (member.alsoAt !== undefined) employ(making, member, member.alsoAt);
}

function employ(making: Making, member: Member, at: { school: string; from: Day; share: number }): void {
  making.db.run(
    build.insertInto('employment').values({
      id: making.newId(),
      person_id: making.id(member.key),
      school_id: making.id(at.school),
      staff_code: at.school === 'ours' ? (codeOf.get(member.key) ?? null) : null,
      from_date: making.calendar.on(at.from),
      to_date: null,
      contract: member.contract ?? 'permanent',
      share: at.share,
      team: member.team,
    }),
  );
}

function hold(making: Making, member: Member, job: Job): void {
  const { calendar } = making;
  making.db.run(
    build.insertInto('holding').values({
      id: making.newId(),
      person_id: making.id(member.key),
      post_id: job.post === undefined ? null : making.id(`post ${job.post}`),
      school_id: job.elsewhere === undefined ? making.id(job.school ?? 'ours') : null,
      elsewhere: job.elsewhere ?? null,
      title: job.title,
      role: job.role,
      from_date: job.from === null ? null : calendar.on(job.from),
      to_date: job.to === undefined ? null : calendar.on(job.to),
      basis: job.basis ?? 'substantive',
      share: job.share ?? null,
      line_manager_id: job.manager === undefined ? null : making.id(job.manager),
    }),
  );
}

/** The 64 of Harrowmere and the two who left since, with the posts they hold and held. */
export function fillPeople(making: Making): void {
  for (const member of everybody) making.name(member.key, making.newId());
  fillPosts(making);
  everybody.forEach((member, index) => {
    fillPerson(making, member, index);
  });
  for (const member of everybody) for (const job of member.jobs) hold(making, member, job);
  const ids = everybody.map((member) => making.id(member.key));
  making.on(making.calendar.on('-3 09-10'), 'staff', 'importStaff', (context) => {
    context.describe(`Imported the staff list: ${whom(context.db, ids)}`, ids);
  });
}
