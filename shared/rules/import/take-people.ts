import { roleOf, type StaffKind } from '../../reference/roles.ts';
import { readContract } from './contracts.ts';
import { basisOfTitle, postTitle, roleOfTitle, titleKey } from './job-titles.ts';
import { own } from './own.ts';
import { type EmploymentFacts, isNow, type TitleMeaning } from './records.ts';
import type { StagedPerson } from './staged.ts';

/** A person as the import would record them; line managers still as the file's text. */
export interface TakenPerson {
  readonly staged: StagedPerson;
  readonly kind: StaffKind;
  readonly employments: readonly EmploymentFacts[];
  readonly holdings: readonly TakenHolding[];
}

export interface TakenHolding {
  readonly school_id: string;
  readonly title: string;
  readonly role: string | null;
  readonly team: string | null;
  readonly from_date: string | null;
  readonly to_date: string | null;
  readonly basis: 'substantive' | 'acting' | 'cover';
  readonly share: number | null;
  /** A leadership post, which exists when vacant. */
  readonly leads: boolean;
  readonly manager: string | null;
  readonly manager_id: string | null;
}

export interface TakeRules {
  readonly today: string;
  /** The school of this file by the import's own key; 'leave_out' and null take nobody there. */
  readonly schools: ReadonlyMap<string, string | null>;
  meaningOf(title: string): TitleMeaning;
}

/** What a title means: as the head confirmed it, now or before, else as its words propose. */
export function meanings(
  chosen: Readonly<Record<string, TitleMeaning>>,
  remembered: Readonly<Record<string, TitleMeaning>>,
): (title: string) => TitleMeaning {
  return (title) => {
    const key = titleKey(title);
    const known = own(chosen, key) ?? own(remembered, key);
    if (known) return known;
    const { role, kind } = roleOfTitle(title);
    return { role, kind };
  };
}

/** One person with the employments and posts at schools that are taken in; null where there is none. */
export function takePerson(staged: StagedPerson, rules: TakeRules): TakenPerson | null {
  const schoolOf = (key: string) => {
    const school = rules.schools.get(key) ?? null;
    return school === 'leave_out' ? null : school;
  };
  const employments = staged.employments.flatMap((one): EmploymentFacts[] => {
    const school_id = schoolOf(one.school);
    if (school_id === null) return [];
    const { staff_code, from, to, share, team } = one;
    const backwards = from !== null && to !== null && to < from;
    return [
      {
        school_id,
        staff_code,
        from_date: from,
        to_date: backwards ? null : to,
        contract: readContract(one.contract),
        share,
        team,
      },
    ];
  });
  if (employments.length === 0) return null;
  const holdings = holdingsOf(staged, schoolOf, rules);
  return { staged, kind: kindOf(staged, holdings, rules), employments, holdings };
}

function holdingsOf(
  staged: StagedPerson,
  schoolOf: (key: string) => string | null,
  rules: TakeRules,
): TakenHolding[] {
  const several = staged.posts.filter((post) => post.to === null || post.to >= rules.today).length > 1;
  const made = staged.posts.flatMap((post): TakenHolding[] => {
    const written = post.job_title ?? post.role;
    const school_id = schoolOf(post.school ?? '');
    if (written === null || school_id === null) return [];
    const { role } = rules.meaningOf(written);
    const rung = roleOf(role);
    const leads = rung !== null && (rung.leadsTeam || rung.level === 'middle' || rung.level === 'senior');
    const partial = post.share !== null && post.share < 1 && (several || leads);
    const backwards = post.from !== null && post.to !== null && post.to < post.from;
    return [
      {
        school_id,
        title: postTitle(written),
        role,
        team: post.team,
        from_date: post.from,
        to_date: backwards ? null : post.to,
        basis: basisOfTitle(written),
        share: partial ? post.share : null,
        leads,
        manager: post.line_manager,
        manager_id: post.line_manager_id,
      },
    ];
  });
  // Two contracts for one post at one time differ by pay alone: their shares are one share.
  const same = (one: TakenHolding) =>
    JSON.stringify([one.school_id, one.title.toLowerCase(), one.team, one.basis, one.from_date, one.to_date]);
  return [...Map.groupBy(made, same).values()].flatMap((group) => {
    const [first] = group;
    if (!first || group.length === 1) return group;
    const shares = group.map((one) => one.share ?? 1);
    const total = Math.round(shares.reduce((sum, share) => sum + share, 0) * 10_000) / 10_000;
    return [{ ...first, share: total < 1 ? total : null }];
  });
}

function kindOf(staged: StagedPerson, holdings: readonly TakenHolding[], rules: TakeRules): StaffKind {
  const current = holdings.filter((one) => isNow(one, rules.today));
  const kinds = staged.posts.flatMap((post) => {
    const title = post.job_title ?? post.role;
    const stands = title !== null && current.some((one) => one.title === postTitle(title));
    return stands ? (rules.meaningOf(title).kind ?? []) : [];
  });
  for (const kind of ['teaching', 'classroom', 'support'] as const) if (kinds.includes(kind)) return kind;
  if (staged.teaching === false) return 'support';
  if (staged.teaching === true || staged.trn !== null || staged.qts === true || staged.qts_date !== null)
    return 'teaching';
  // A list without job titles is a list of teachers in every layout that has none.
  return staged.posts.length === 0 ? 'teaching' : 'support';
}
