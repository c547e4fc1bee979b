import { type Disk, realDisk } from '../../electron/core/school-file/disk.ts';

const dead = () => Object.assign(new Error('The computer has stopped.'), { code: 'EKILLED' });

/**
 * The real disk until so many changes of it have been made: the next is done by half where it can be, and from then on
 * nothing is done at all, as where the computer stops at that instant.
 */
export function dyingDisk(
  lives: number,
): Disk & { readonly changes: () => number; readonly isDead: () => boolean } {
  let changes = 0;
  const now = () => {
    changes += 1;
    if (changes === lives + 1) return 'dies';
    if (changes > lives) throw dead();
    return 'lives';
  };
  /** Does nothing of what it is given where it dies there. */
  const whole =
    <Given extends unknown[], T>(work: (...given: Given) => T) =>
    (...given: Given): T => {
      if (now() === 'dies') throw dead();
      return work(...given);
    };
  const alive =
    <Given extends unknown[], T>(work: (...given: Given) => T) =>
    (...given: Given): T => {
      if (changes > lives) throw dead();
      return work(...given);
    };
  return {
    changes: () => changes,
    isDead: () => changes > lives,
    open: whole(realDisk.open),
    write: (handle, bytes, offset, position) => {
      if (now() === 'lives') return realDisk.write(handle, bytes, offset, position);
      realDisk.write(handle, bytes.subarray(0, offset + ((bytes.length - offset) >> 1)), offset, position);
      throw dead();
    },
    flush: whole(realDisk.flush),
    truncate: whole(realDisk.truncate),
    close: realDisk.close,
    read: alive(realDisk.read),
    readWhole: async (path) => alive(realDisk.readWhole)(path),
    readStart: async (path, bytes) => alive(realDisk.readStart)(path, bytes),
    writeWhole: async (path, parts) => {
      if (now() === 'lives') return realDisk.writeWhole(path, parts);
      const bytes = Buffer.concat(parts);
      await realDisk.writeWhole(path, [bytes.subarray(0, bytes.length >> 1)]);
      throw dead();
    },
    rename: whole(realDisk.rename),
    remove: whole(realDisk.remove),
    list: alive(realDisk.list),
    makeFolder: alive(realDisk.makeFolder),
    flushFolder: whole(realDisk.flushFolder),
    stamp: realDisk.stamp,
  };
}
