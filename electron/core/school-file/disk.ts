import * as fs from 'node:fs';

/** What tells two states of a file apart without reading it. */
export interface Stamp {
  readonly size: number;
  readonly mtimeMs: number;
  readonly inode: number;
  /** No folder, pipe or device. */
  readonly isFile: boolean;
  /** Marked as not to be written by anybody. */
  readonly readOnly: boolean;
}

/** Whether a file is as it was; one that is not there is as one that was not. */
export function isSame(a: Stamp | null, b: Stamp | null): boolean {
  if (a === null || b === null) return a === b;
  return a.size === b.size && a.mtimeMs === b.mtimeMs && a.inode === b.inode;
}

/** Every touch of the disk by the school file goes through here, so that a failing disk can be tested. */
export interface Disk {
  open(path: string, flags: 'r+' | 'wx'): number;
  /** May write less than it was given, as a full disk does. Returns the bytes written. */
  write(handle: number, bytes: Uint8Array, offset: number, position: number): number;
  flush(handle: number): void;
  truncate(handle: number, length: number): void;
  close(handle: number): void;
  read(path: string): Uint8Array;
  readWhole(path: string): Promise<Uint8Array>;
  /** At most so many bytes from the beginning. */
  readStart(path: string, bytes: number): Promise<Uint8Array>;
  /** Makes a file that was not there, readable by its owner only, flushed when it returns. */
  writeWhole(path: string, parts: readonly Uint8Array[]): Promise<void>;
  rename(from: string, to: string): void;
  remove(path: string): void;
  list(folder: string): string[];
  makeFolder(path: string): void;
  /** Makes a rename in this folder durable where the system can. */
  flushFolder(path: string): void;
  /** Null where there is no such file. */
  stamp(path: string): Stamp | null;
}

const CHUNK = 4 * 1024 * 1024;

/** The code of a system error ('ENOSPC'), or undefined. */
export function errorCode(error: unknown): string | undefined {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  return undefined;
}

/** Whether the code of a system error says that there is no room, on the disk or in the user's share of it. */
export const saysFull = (code: unknown): boolean => code === 'ENOSPC' || code === 'EDQUOT';

export const realDisk: Disk = {
  open: (path, flags) => fs.openSync(path, flags, 0o600),
  write: (handle, bytes, offset, position) =>
    fs.writeSync(handle, bytes, offset, bytes.length - offset, position),
  flush: (handle) => fs.fsyncSync(handle),
  truncate: (handle, length) => fs.ftruncateSync(handle, length),
  close: (handle) => fs.closeSync(handle),
  read: (path) => fs.readFileSync(path),
  readWhole: (path) => fs.promises.readFile(path),

  async readStart(path, bytes) {
    const handle = await fs.promises.open(path, 'r');
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(bytes), 0, bytes, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await handle.close();
    }
  },

  async writeWhole(path, parts) {
    const handle = await fs.promises.open(path, 'wx', 0o600);
    try {
      for (const part of parts)
        for (let at = 0; at < part.length; at += CHUNK) await handle.writeFile(part.subarray(at, at + CHUNK));
      await handle.sync();
    } finally {
      await handle.close();
    }
  },

  rename: (from, to) => fs.renameSync(from, to),
  remove: (path) => fs.rmSync(path, { force: true }),
  list: (folder) => fs.readdirSync(folder),
  makeFolder: (path) => {
    fs.mkdirSync(path, { recursive: true, mode: 0o700 });
  },

  flushFolder(path) {
    // Windows has no handle on a folder that could be flushed.
    if (process.platform === 'win32') return;
    const handle = fs.openSync(path, 'r');
    try {
      fs.fsyncSync(handle);
    } finally {
      fs.closeSync(handle);
    }
  },

  stamp(path) {
    const found = fs.statSync(path, { throwIfNoEntry: false });
    if (found === undefined) return null;
    const { size, mtimeMs, ino, mode } = found;
    return { size, mtimeMs, inode: ino, isFile: found.isFile(), readOnly: (mode & 0o222) === 0 };
  },
};
