/** A day as the calendar of the sample reads it: '-2 04-20', or a number for 1 September of that year. */
export type Day = string | number;

export interface Job {
  readonly title: string;
  readonly role: string | null;
  readonly from: Day | null;
  readonly to?: Day;
  /** The key of a leadership post; a job that is none leaves it out. */
  readonly post?: string;
  /** The key of a school of the alliance; ours where left out. */
  readonly school?: string;
  /** The name of a school outside this file. */
  readonly elsewhere?: string;
  readonly basis?: 'acting' | 'cover';
  readonly share?: number;
  readonly manager?: string;
}

export interface Member {
  readonly key: string;
  /** 'Ms Leila Haddad'. */
  readonly name: string;
  readonly surname?: string;
  readonly preferred?: string;
  readonly kind: 'teaching' | 'classroom' | 'support';
  readonly team: string;
  /** Employed here from. */
  readonly here: Day;
  readonly jobs: readonly Job[];
  /** The year in which teaching began; left out where nothing is recorded. */
  readonly qts?: Day;
  /** Years of teaching as given on the day they came, instead of a QTS date. */
  readonly years?: number;
  readonly overseas?: boolean;
  readonly share?: number;
  readonly contract?: 'fixed_term' | 'temporary';
  readonly left?: { readonly on: Day; readonly reason: string };
  readonly alsoAt?: { readonly school: string; readonly from: Day; readonly share: number };
  readonly noEmail?: true;
}

type More = Partial<Member>;

/** A leadership post that this person holds: its key is looked up among the posts. */
export const leads = (
  post: string,
  title: string,
  role: string,
  from: Day,
  manager: string | undefined,
  more: Partial<Job> = {},
): Job => ({ post, title, role, from, ...(manager === undefined ? {} : { manager }), ...more });

export const works = (
  title: string,
  role: string,
  from: Day | null,
  manager: string,
  more: Partial<Job> = {},
): Job => ({ title, role, from, manager, ...more });

export const before = (title: string, role: string, from: Day, to: Day, elsewhere?: string): Job => ({
  title,
  role,
  from,
  to,
  ...(elsewhere === undefined ? {} : { elsewhere }),
});

export const teaching = (
  key: string,
  name: string,
  team: string,
  here: Day,
  qts: Day | null,
  jobs: readonly Job[],
  more: More = {},
): Member => ({ key, name, kind: 'teaching', team, here, jobs, ...(qts === null ? {} : { qts }), ...more });

export const associate = (
  kind: 'classroom' | 'support',
  key: string,
  name: string,
  team: string,
  here: Day,
  jobs: readonly Job[],
  more: More = {},
): Member => ({ key, name, kind, team, here, jobs, ...more });
