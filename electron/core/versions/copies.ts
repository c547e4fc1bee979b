import { basename } from 'node:path';
import { Refusal } from '../../../shared/contract/refusal.ts';
import type { CopyBeside } from '../../../shared/contract/versions.ts';
import { madeBy, setAsideOn } from '../../../shared/rules/conflicted-names.ts';
import { longDate } from '../../../shared/rules/dates.ts';
import type { JobContext } from '../context.ts';
import { build, type Reader } from '../sql.ts';
import type { Versions } from './access.ts';
import { peopleWhoDiffer, type Read } from './compare.ts';
import { mayBeVersion } from './unread.ts';

/** A copy with the ids of the steps that it went through, and of those among them that are not here. */
export interface Beside extends Omit<CopyBeside, 'sameAs' | 'within' | 'found'> {
  readonly steps: readonly string[];
  readonly only: readonly string[];
}

/** More files than this in one folder are not somebody's school files and their copies. */
const MOST = 40;

/**
 * The files beside this one that are versions of it. What they are called is no proof: each is opened and says its id.
 * One that cannot be read is among them where it may be a version all the same.
 */
export async function copiesBeside(
  versions: Versions,
  { progress, signal }: Pick<JobContext, 'progress' | 'signal'>,
): Promise<Beside[]> {
  const own = basename(versions.home()).replace(/\.baton$/i, '');
  const steps = versions.file().query(stepIds);
  const found: Beside[] = [];
  const beside = versions.copies().slice(0, MOST);
  for (const [place, { id, path, name, at, bytes }] of beside.entries()) {
    signal.throwIfAborted();
    progress(place / beside.length, 'Looking at what lies beside the file');
    const service = madeBy(name, own);
    const about = { id, name, at, bytes, madeBy: service };
    try {
      const read = await versions.read(path, async (other) => {
        const stands = standing(steps, other.query(stepIds));
        if (stands.only.length === 0) return stands;
        const now: Read = (ask) => versions.file().query(ask);
        const differ = await peopleWhoDiffer(
          { now, other: (ask) => other.query(ask) },
          { progress: () => undefined, signal },
        );
        const about = other.query(peopleOf(stands.only));
        return { ...stands, people: differ.filter(({ id }) => about.has(id)).length };
      });
      found.push({ ...about, ...read });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const day = DAMAGED.includes(error.data.code) ? setAsideOn(name, own) : null;
      if (day !== null) found.push({ ...about, ...setAside(error, day) });
      else if (mayBeVersion(error, name, own)) found.push({ ...about, ...unread(error) });
    }
  }
  return found;
}

/** What a file that is damaged is refused with, whatever was done to it. */
const DAMAGED = ['file.damaged', 'file.empty', 'file.foreign'];

type Standing = Pick<Beside, 'state' | 'changes' | 'people' | 'problem' | 'steps' | 'only'>;

const NOTHING = { changes: 0, people: null, steps: [], only: [] } as const;

/** What was kept as a backup took its place: nothing in it can be compared, and it need not have been a school file. */
function setAside({ data }: Refusal, day: string): Standing {
  const what =
    data.code === 'file.foreign'
      ? 'A file that does not look like one of Baton’s, which'
      : 'The damaged file that';
  const problem = `${what} Baton set aside on ${longDate(day)}, when a backup took its place. It cannot be read here. Keep it if somebody may still rescue something from it, or delete it.`;
  return { ...NOTHING, state: 'set_aside', problem };
}

/** One that another passphrase opens can be typed for. */
function unread({ data }: Refusal): Standing {
  const state = data.code === 'unlock.other-passphrase' ? 'locked' : 'unread';
  return { ...NOTHING, state, problem: data.say };
}

const stepIds = (db: Reader): string[] =>
  db.all(build.selectFrom('step').select('command_id').orderBy('seq')).map((row) => row.command_id);

/** Whom these steps are about. */
const peopleOf = (steps: readonly string[]) => (db: Reader) => {
  const those = new Set(steps);
  const about = db.all(
    build
      .selectFrom('step')
      .innerJoin('step_person', 'step_person.seq', 'step.seq')
      .select(['step.command_id', 'step_person.person_id']),
  );
  return new Set(about.filter((row) => those.has(row.command_id)).map((row) => row.person_id));
};

function standing(here: readonly string[], steps: readonly string[]): Standing {
  const ours = new Set(here);
  const theirs = new Set(steps);
  const only = steps.filter((step) => !ours.has(step));
  const about = { changes: only.length, people: null, steps, only, problem: null };
  if (only.length === 0) return { ...about, state: 'contained' };
  return { ...about, state: here.every((step) => theirs.has(step)) ? 'ahead' : 'apart' };
}
