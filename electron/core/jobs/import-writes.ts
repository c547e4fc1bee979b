import type { Ref } from '../../../shared/rules/import/line-managers.ts';
import type { HoldingChange, NewHolding } from '../../../shared/rules/import/person-changes.ts';
import type { Plan } from '../../../shared/rules/import/plan.ts';
import type { NewPost, PostRef } from '../../../shared/rules/import/posts.ts';
import type { EmploymentFacts } from '../../../shared/rules/import/records.ts';

export interface NewPerson {
  readonly key: string;
  readonly title: string | null;
  readonly forename: string;
  readonly surname: string;
  readonly preferred_name: string | null;
  readonly mis_id: string | null;
  readonly trn: string | null;
  readonly email: string | null;
  readonly kind: 'teaching' | 'classroom' | 'support';
  readonly qts_date: string | null;
  readonly teaching_years: number | null;
  readonly teaching_years_as_of: string | null;
}

export interface HoldingWrite {
  readonly person: Ref;
  readonly post: PostRef | null;
  readonly line_manager: Ref | null;
  readonly school_id: string;
  readonly title: string;
  readonly role: string | null;
  readonly from_date: string | null;
  readonly to_date: string | null;
  readonly basis: 'substantive' | 'acting' | 'cover';
  readonly share: number | null;
}

/** Everything an import writes, with new rows named by keys until core gives them ids. */
export interface Writes {
  readonly posts: readonly NewPost[];
  readonly people: readonly NewPerson[];
  readonly employments: readonly { readonly person: Ref; readonly row: EmploymentFacts }[];
  readonly holdings: readonly HoldingWrite[];
  readonly personSets: readonly {
    readonly id: string;
    readonly set: Readonly<Record<string, string | number | null>>;
  }[];
  readonly employmentSets: readonly { readonly id: string; readonly set: Partial<EmploymentFacts> }[];
  readonly holdingSets: readonly HoldingChange[];
  /** Ids of holdings that end today. */
  readonly ended: readonly string[];
  /** People of the file who are changed, for the history. */
  readonly changed: readonly string[];
}

/** A plan as rows to write. `today` is the day that counts of years are as of. */
export function writesOf(plan: Plan, today: string): Writes {
  const held = (person: Ref, one: NewHolding): HoldingWrite => ({
    person,
    post: one.post,
    line_manager: one.line_manager,
    school_id: one.school_id,
    title: one.title,
    role: one.role,
    from_date: one.from_date,
    to_date: one.to_date,
    basis: one.basis,
    share: one.share,
  });
  return {
    posts: plan.posts,
    people: plan.added.map(({ key, trn, taken: { staged, kind } }) => ({
      key,
      title: staged.title,
      forename: staged.forename,
      surname: staged.surname,
      preferred_name: staged.preferred_name,
      mis_id: staged.mis_id,
      trn,
      email: staged.email,
      kind,
      qts_date: staged.qts_date,
      teaching_years: staged.teaching_years,
      teaching_years_as_of: staged.teaching_years === null ? null : today,
    })),
    employments: [
      ...plan.added.flatMap(({ key, taken }) => taken.employments.map((row) => ({ person: { key }, row }))),
      ...plan.changed.flatMap(({ match, newEmployments }) =>
        newEmployments.map((row) => ({ person: { id: match.id }, row })),
      ),
    ],
    holdings: [
      ...plan.added.flatMap(({ key, holdings }) => holdings.map((one) => held({ key }, one))),
      ...plan.changed.flatMap(({ match, newHoldings }) =>
        newHoldings.map((one) => held({ id: match.id }, one)),
      ),
    ],
    personSets: plan.changed.flatMap(({ match, set, back }) => {
      const all = back ? { ...set, archived_on: null, delete_after: null } : set;
      return Object.keys(all).length > 0 ? [{ id: match.id, set: all }] : [];
    }),
    employmentSets: plan.changed.flatMap(({ employments }) => employments),
    holdingSets: plan.changed.flatMap(({ holdings }) => holdings),
    ended: plan.changed.flatMap(({ unlisted }) => unlisted.map(({ id }) => id)),
    changed: plan.changed.map(({ match }) => match.id),
  };
}
