import { mkdirSync } from 'node:fs';
import { _electron } from 'playwright-core';
import { inRoot } from '../../build/paths.ts';
import type { Asked, Desktop, DesktopOptions } from './driver.ts';

/** Starts the built app on Electron's own binary, with its dialogs answered by the test. */
export async function startOnElectron(options: DesktopOptions, executablePath: string): Promise<Desktop> {
  mkdirSync(options.data, { recursive: true });
  const inherited = Object.entries(process.env).filter(
    (pair): pair is [string, string] => pair[1] !== undefined,
  );
  const running = await _electron.launch({
    executablePath,
    args: [inRoot(), `--user-data-dir=${options.data}`, ...(options.args ?? [])],
    cwd: options.cwd ?? options.data,
    env: Object.fromEntries(inherited),
    chromiumSandbox: process.getuid?.() !== 0,
  });
  await running.evaluate(({ dialog }) => {
    const script: { asked: object[]; answers: Record<string, unknown[]> } = { asked: [], answers: {} };
    Object.assign(globalThis, { batonTest: script });
    const next = (kind: string, given: unknown[]) => {
      script.asked.push({ kind, options: given.at(-1) as object });
      return script.answers[kind]?.shift();
    };
    Object.assign(dialog, {
      showOpenDialog: async (...given: unknown[]) => {
        const filePaths = (next('open', given) ?? null) as string[] | null;
        return { canceled: filePaths === null, filePaths: filePaths ?? [] };
      },
      showSaveDialog: async (...given: unknown[]) => {
        const filePath = (next('save', given) ?? null) as string | null;
        return { canceled: filePath === null, filePath: filePath ?? '' };
      },
      showMessageBox: async (...given: unknown[]) => {
        const options = given.at(-1) as { cancelId?: number };
        return { response: next('message', given) ?? options.cancelId ?? 0, checkboxChecked: false };
      },
      showErrorBox: (title: string, content: string) => next('error', [{ title, content }]),
    });
  });
  const child = running.process();
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  const desktop: Desktop = {
    page: () => running.firstWindow(),
    data: options.data,
    menu: (...words) =>
      running.evaluate(({ Menu }, given) => {
        let menu = Menu.getApplicationMenu();
        for (const [index, word] of given.entries()) {
          const item = menu?.items.find((one) => one.label === word);
          if (item === undefined) throw new Error(`The menu has no '${word}'`);
          if (index === given.length - 1) item.click();
          else menu = item.submenu ?? null;
        }
      }, words),
    dialogs: {
      answer: (kind: string, given: unknown) =>
        running.evaluate(
          (_, [name, value]) => {
            const { answers } = Reflect.get(globalThis, 'batonTest');
            answers[name as string] = [...(answers[name as string] ?? []), value];
          },
          [kind, given],
        ),
      asked: () => running.evaluate(() => Reflect.get(globalThis, 'batonTest').asked as Asked[]),
    },
    close: async () => {
      await running.evaluate(({ BrowserWindow }) => {
        for (const window of BrowserWindow.getAllWindows()) window.close();
      });
      return ended;
    },
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
    stop: async () => {
      if (child.exitCode === null) child.kill('SIGKILL');
      await ended;
    },
    relaunch: async (more = {}) => {
      await desktop.close();
      return startOnElectron({ ...options, args: more.args ?? options.args }, executablePath);
    },
    ended,
  };
  return desktop;
}
