import { type HandOverGroupId, handOverGroupIds } from '../../../shared/reference/hand-over-groups.ts';
import { type Means, replaceNames } from '../name-finder.ts';
import { build, type Reader, type Writer } from '../sql.ts';
import { raw } from '../versions/raw.ts';
import { inFull } from '../ways-to-write-a-name.ts';
import { REMINDER } from './groups.ts';

/** Which group a command's words belong to; what is about none passes with the history. */
const ofGroup: Readonly<Partial<Record<HandOverGroupId, RegExp>>> = {
  notes: /^staff\.(add|edit|remove)Note$/,
  flags: /^talent\.(flag|edit|end|remove)$/,
  mentor_logs: /^cohorts\.(log|edit|remove)Meeting$/,
  programme_logs: /^running\.(add|edit|remove)(Support|Application)$/,
  reviews: /^reviews\.(?!keepFramework$)/,
  case_histories: /^projects\.(start|edit|setState|share|remove)$/,
  own_words: /^impact\.(rate|(add|edit|remove)Testimony)$/,
  plans: /^plans\./,
  wishes: /^staff\.(add|remove)Aspiration$/,
  interests: /^staff\.(declare|remove)Interest$/,
  reminders: /^home\./,
};

/** Areas whose words are known to say nothing of what stays behind; a newer one's stay here until it is listed. */
const KNOWN = new Set([
  'staff',
  'stages',
  'cohorts',
  'reviews',
  'programmes',
  'settings',
  'import',
  'talent',
  'matching',
  'running',
  'intake',
  'impact',
  'projects',
  'plans',
  'home',
  'versions',
  'backups',
  'erasure',
]);

interface Step {
  readonly seq: number;
  readonly area: string;
  readonly name: string;
  readonly words: string;
  readonly undoes: number | null;
  readonly redoes: number | null;
}

/**
 * Whether a step is known to tell of the school alone. What handing over did to the file it was made from is told there:
 * the next head would read of it as of their own. That the file was handed over to them is theirs to know.
 */
function isKnown({ area, name, words }: Step): boolean {
  if (area === 'handOver') return name === 'handedOver';
  return KNOWN.has(area) && !(area === 'home' && words.includes(REMINDER));
}

const isAbout = (step: Step, group: HandOverGroupId) =>
  ofGroup[group]?.test(`${step.area}.${step.name}`) ?? false;

/**
 * The steps whose words pass: those that are about nothing and nobody that stays behind, and what took one of them
 * back. `left` are the people who stay behind.
 */
export function stepsThatPass(
  db: Reader,
  chosen: ReadonlySet<HandOverGroupId>,
  left: readonly string[],
): Set<number> {
  if (!chosen.has('history')) return new Set();
  const columns = ['seq', 'area', 'name', 'words', 'undoes', 'redoes'] as const;
  const steps = db.all(build.selectFrom('step').select(columns).orderBy('seq'));
  const groups = handOverGroupIds.filter((id) => !chosen.has(id));
  const people = Map.groupBy(
    db.all(build.selectFrom('step_person').select(['seq', 'person_id'])),
    ({ seq }) => seq,
  );
  const gone = new Set(left);
  const drafted = chosen.has('drafts') ? new Set<string>() : withDrafts(db);
  const names = namesLeft(db, left);
  const passing = new Set<number>();
  for (const step of steps) {
    const of = step.undoes ?? step.redoes;
    const them = people.get(step.seq)?.map((row) => row.person_id) ?? [];
    const passes =
      (of === null ? isKnown(step) : passing.has(of)) &&
      !groups.some((group) => isAbout(step, group)) &&
      (them.length === 0 || them.some((id) => !gone.has(id))) &&
      !(step.area === 'programmes' && them.some((id) => drafted.has(id))) &&
      !names(step.words);
    if (passes) passing.add(step.seq);
  }
  return passing;
}

const withDrafts = (db: Reader) =>
  new Set(
    db
      .all(build.selectFrom('nomination').select('person_id').where('state', 'in', ['draft', 'ready']))
      .map((row) => row.person_id),
  );

/** Whether a text names somebody who stays behind. */
function namesLeft(db: Reader, left: readonly string[]): (text: string) => boolean {
  if (left.length === 0) return () => false;
  const wanted = new Set(left);
  const known = new Map<string, Means>();
  const all = build.selectFrom('person').select(['id', 'title', 'forename', 'surname', 'preferred_name']);
  for (const one of db.all(all))
    if (wanted.has(one.id)) for (const name of inFull(one)) known.set(name, 'hidden');
  const most = 1 + Math.max(1, ...[...known.keys()].map((name) => name.split(' ').length));
  return (text) => replaceNames(text, known, most, '') !== text;
}

/**
 * Leaves only these steps, in words alone: no row's image, no reply, and nobody who stays behind among whom they
 * are about.
 */
export function keepOnly(db: Writer, passing: ReadonlySet<number>, left: readonly string[]): void {
  const kept = JSON.stringify([...passing]);
  db.run(raw('DELETE FROM main.step_image'));
  db.run(raw('DELETE FROM main.step WHERE seq NOT IN (SELECT value FROM json_each(?))', [kept]));
  db.run(
    raw('DELETE FROM main.step_person WHERE person_id IN (SELECT value FROM json_each(?))', [
      JSON.stringify(left),
    ]),
  );
  db.run(raw(`UPDATE main.step SET images_gone = 1, reply = 'null'`));
}
