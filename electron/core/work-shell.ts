import { rmSync } from 'node:fs';
import type { Shell } from './shell.ts';

/**
 * The shell as one piece of work has it. Once that is `over`, what it put into Baton's temporary folder and did not
 * hand over is gone: it failed, was cancelled, or the user thought better of it. Nothing is handed over where `still`
 * refuses, since the file that it is about is not open any more.
 */
export function shellForWork(
  shell: Shell,
  still: () => void,
): { readonly shell: Shell; readonly over: () => void } {
  const made = new Set<string>();
  return {
    shell: {
      ...shell,
      temporary(name) {
        const path = shell.temporary(name);
        made.add(path);
        return path;
      },
      async handOver(path, suggestedName) {
        still();
        const file = await shell.handOver(path, suggestedName);
        if (file !== null) made.delete(path);
        return file;
      },
    },
    over() {
      for (const path of made) {
        try {
          rmSync(path, { force: true });
        } catch {
          // A virus scanner may be reading it; it is wiped with the whole folder.
        }
      }
    },
  };
}
