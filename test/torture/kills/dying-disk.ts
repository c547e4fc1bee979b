import { type Disk, realDisk } from '../../../electron/core/school-file/disk.ts';

type At = 'before' | 'half' | 'after';

/** Ends this process as a loss of power would: nothing more of it runs. */
function die(): void {
  process.kill(process.pid, 'SIGKILL');
}

/**
 * Makes every disk of this process end it at one call that changes something: before the call, in the middle of
 * what it writes, or after it. Only for a process that is there to be killed.
 */
export function dieAtCall(call: number, at: At): void {
  const real: Disk = { ...realDisk };
  let calls = 0;
  /** Runs the work, and ends the process where this is the call. */
  const around = <T>(work: () => T, half: () => void = () => undefined): T => {
    calls += 1;
    if (calls !== call) return work();
    if (at === 'before') die();
    if (at === 'half') {
      half();
      die();
    }
    const result = work();
    die();
    return result;
  };
  Object.assign(realDisk, {
    open: (path, flags) => (flags === 'wx' ? around(() => real.open(path, flags)) : real.open(path, flags)),
    write: (handle, bytes, offset, position) =>
      around(
        () => real.write(handle, bytes, offset, position),
        () => real.write(handle, bytes.subarray(0, Math.ceil((offset + bytes.length) / 2)), offset, position),
      ),
    flush: (handle) => around(() => real.flush(handle)),
    truncate: (handle, length) => around(() => real.truncate(handle, length)),
    rename: (from, to) => around(() => real.rename(from, to)),
    remove: (path) => around(() => real.remove(path)),
    flushFolder: (path) => around(() => real.flushFolder(path)),
    async writeWhole(path, parts) {
      calls += 1;
      if (calls !== call) return real.writeWhole(path, parts);
      if (at === 'before') die();
      await real.writeWhole(
        path,
        at === 'half' ? parts.map((part) => part.subarray(0, Math.ceil(part.length / 2))) : parts,
      );
      die();
    },
  } satisfies Partial<Disk>);
}
