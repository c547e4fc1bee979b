import { basename } from 'node:path';
import { Refusal } from '../../../shared/contract/refusal.ts';
import type { CopyBeside } from '../../../shared/contract/versions.ts';
import { madeBy, setAsideOn } from '../../../shared/rules/conflicted-names.ts';
import { longDate } from '../../../shared/rules/dates.ts';
import type { JobContext } from '../context.ts';
import { build, type Reader } from '../sql.ts';
import type { Versions } from './access.ts';
import { mayBeVersion } from './unread.ts';

/** More files than this in one folder are not somebody's school files and their copies. */
const MOST = 40;

/**
 * The files beside this one that are versions of it. What they are called is no proof: each is opened and says its id.
 * One that cannot be read is among them where it may be a version all the same.
 */
export async function copiesBeside(
  versions: Versions,
  { progress, signal }: Pick<JobContext, 'progress' | 'signal'>,
): Promise<CopyBeside[]> {
  const own = basename(versions.home()).replace(/\.baton$/i, '');
  const steps = versions.file().query(stepIds);
  const found: CopyBeside[] = [];
  const beside = versions.copies().slice(0, MOST);
  for (const [place, { id, path, name, at, bytes }] of beside.entries()) {
    signal.throwIfAborted();
    progress(place / beside.length, 'Looking at what lies beside the file');
    const service = madeBy(name, own);
    const about = { id, name, at, bytes, madeBy: service };
    try {
      const theirs = await versions.read(path, (other) => other.query(stepIds));
      found.push({ ...about, ...standing(steps, theirs), problem: null });
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

/** What was kept as a backup took its place: nothing in it can be compared, and it need not have been a school file. */
function setAside({ data }: Refusal, day: string): Pick<CopyBeside, 'state' | 'changes' | 'problem'> {
  const what =
    data.code === 'file.foreign'
      ? 'A file that does not look like one of Baton’s, which'
      : 'The damaged file that';
  const problem = `${what} Baton set aside on ${longDate(day)}, when a backup took its place. It cannot be read here. Keep it if somebody may still rescue something from it, or delete it.`;
  return { state: 'set_aside', changes: 0, problem };
}

/** One that another passphrase opens can be typed for. */
function unread({ data }: Refusal): Pick<CopyBeside, 'state' | 'changes' | 'problem'> {
  const state = data.code === 'unlock.other-passphrase' ? 'locked' : 'unread';
  return { state, changes: 0, problem: data.say };
}

const stepIds = (db: Reader): string[] =>
  db.all(build.selectFrom('step').select('command_id').orderBy('seq')).map((row) => row.command_id);

function standing(
  here: readonly string[],
  there: readonly string[],
): { state: CopyBeside['state']; changes: number } {
  const ours = new Set(here);
  const theirs = new Set(there);
  const changes = there.filter((step) => !ours.has(step)).length;
  if (changes === 0) return { state: 'contained', changes };
  return { state: here.every((step) => theirs.has(step)) ? 'ahead' : 'apart', changes };
}
