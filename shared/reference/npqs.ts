import type { NamedFact } from '../rules/fact-names.ts';

/** The ten NPQs (codes of the registration service; audience and length as providers publish them). */
export const npqs = [
  npq(
    'NPQLT',
    'leading-teaching',
    'NPQ in Leading Teaching',
    'Leads of a subject, year, key stage or phase',
    [12, 12],
    'leads_teaching',
    'framework',
  ),
  npq(
    'NPQLTD',
    'leading-teaching-development',
    'NPQ in Leading Teacher Development',
    'Those who lead other teachers’ development',
    [12, 12],
    'leads_teacher_development',
    'framework',
  ),
  npq(
    'NPQLBC',
    'leading-behaviour-culture',
    'NPQ in Leading Behaviour and Culture',
    'Behaviour leads',
    [12, 12],
    'leads_behaviour',
    'framework',
  ),
  npq(
    'NPQLL',
    'leading-literacy',
    'NPQ in Leading Literacy',
    'Literacy leads',
    [12, 12],
    'leads_literacy',
    'framework',
  ),
  npq(
    'NPQLPM',
    'leading-primary-mathematics',
    'NPQ in Leading Primary Mathematics',
    'Mathematics leads',
    [12, 12],
    'leads_mathematics',
    'courses',
  ),
  npq(
    'NPQSL',
    'senior-leadership',
    'NPQ in Senior Leadership',
    'Senior leaders with responsibilities across a school',
    [18, 18],
    'senior_or_aspiring',
    'framework',
  ),
  npq(
    'NPQH',
    'headship',
    'NPQ in Headship',
    'Headteachers and heads of school',
    [18, 18],
    'head_or_aspiring',
    'framework',
  ),
  npq(
    'NPQEL',
    'executive-leadership',
    'NPQ in Executive Leadership',
    'Executive heads and trust chief executives',
    [18, 18],
    'leads_several_schools',
    'framework',
  ),
  npq(
    'NPQEYL',
    'early-years-leadership',
    'NPQ in Early Years Leadership',
    'Nursery managers, early-years heads, childminders',
    [18, 18],
    'leads_early_years',
    'framework',
  ),
  npq(
    'NPQSENCO',
    'senco',
    'NPQ for SENCOs',
    'SENCOs, those who hope to be, school leaders',
    [18, 22],
    'leads_send',
    'courses, and the guidance for SENCOs',
  ),
] as const;

export type Npq = (typeof npqs)[number];

/** The fact an NPQ's audience rests on; two are said by a role or by a hope for one. */
export type NpqAudience = NamedFact | 'senior_or_aspiring' | 'head_or_aspiring';

function npq<const C extends string>(
  code: C,
  slug: string,
  name: string,
  audience: string,
  months: readonly [least: number, most: number],
  rests: NpqAudience,
  source: string,
) {
  return {
    code,
    slug: `npq-${slug}`,
    name,
    audience,
    months,
    rests,
    source: `National professional qualifications, Department for Education: ${source}`,
  };
}
