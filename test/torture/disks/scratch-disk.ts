import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';

/** A small disk of its own in memory, where this computer lets us make one. */
export interface ScratchDisk {
  readonly folder: string;
  readOnly(is: boolean): void;
  end(): void;
}

/** Null where there is no such disk to be had: on Windows and macOS, and for whoever may not mount. */
export function scratchDisk(folder: string, kilobytes: number): ScratchDisk | null {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return null;
  mkdirSync(folder, { recursive: true });
  const mount = (...how: string[]) => execFileSync('mount', how, { stdio: 'ignore' });
  try {
    mount('-t', 'tmpfs', '-o', `size=${kilobytes}k,mode=700`, 'tmpfs', folder);
  } catch {
    return null;
  }
  return {
    folder,
    readOnly: (is) => mount('-o', `remount,${is ? 'ro' : 'rw'}`, folder),
    end() {
      execFileSync('umount', ['-l', folder], { stdio: 'ignore' });
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
