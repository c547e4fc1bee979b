import { basename } from 'node:path';
import { Refusal } from '../../../shared/contract/refusal.ts';
import type { CopyBeside } from '../../../shared/contract/versions.ts';
import { madeBy } from '../../../shared/rules/conflicted-names.ts';
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
      if (mayBeVersion(error, name, own)) found.push({ ...about, ...unread(error) });
    }
  }
  return found;
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
