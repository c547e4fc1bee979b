import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs';
import path from 'node:path';

export interface Lock {
  release(): void;
}

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/**
 * One instance per data folder, across processes, decided at once as Chromium's is. The loser leaves a note of what
 * it was started with; argv comes to the winner reordered and padded, as Electron warns.
 */
export function takeLock(
  folder: string,
  told: unknown,
  second: (argv: string[], cwd: string, data: unknown) => void,
): Lock | null {
  mkdirSync(folder, { recursive: true });
  const owner = path.join(folder, 'SingletonLock');
  const notes = path.join(folder, 'SingletonNotes');
  if (existsSync(owner) && alive(Number(readFileSync(owner, 'utf8')))) {
    mkdirSync(notes, { recursive: true });
    const switches = process.argv.filter((item) => item.startsWith('-'));
    const others = process.argv.filter((item) => !item.startsWith('-'));
    const argv = [...others.slice(0, 1), ...switches, '--allow-file-access-from-files', ...others.slice(1)];
    writeFileSync(
      path.join(notes, `${process.pid}.json`),
      JSON.stringify({ argv, cwd: process.cwd(), told }),
    );
    return null;
  }
  writeFileSync(owner, String(process.pid));
  rmSync(notes, { recursive: true, force: true });
  mkdirSync(notes);
  const watcher = watch(notes, () => {
    for (const name of readdirSync(notes)) {
      const text = readFileSync(path.join(notes, name), 'utf8');
      if (!text.endsWith('}')) continue;
      rmSync(path.join(notes, name));
      const note = JSON.parse(text);
      second(note.argv, note.cwd, note.told);
    }
  });
  watcher.unref();
  return {
    release() {
      watcher.close();
      rmSync(owner, { force: true });
      rmSync(notes, { recursive: true, force: true });
    },
  };
}
