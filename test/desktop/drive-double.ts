import { type ChildProcess, fork } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { inDist, inRoot } from '../../build/paths.ts';
import { endpointOf, sharedBrowser } from '../helpers/app-browser.ts';
import type { Order, Seen } from './double/orders.ts';
import type { Asked, Desktop, DesktopOptions } from './driver.ts';

/** What only the double can do: play the system, and tell what happened. */
export interface DoubleDesktop extends Desktop {
  order(order: Order): Promise<unknown>;
  seen(): Promise<Seen>;
  /** The trace of the whole life, once it has ended. */
  lastTrace(): readonly string[];
  output(): string;
}

const node24 = () => {
  const local = inRoot('node_modules/.bin/node');
  return Number(process.versions.node.split('.')[0]) >= 24 || !existsSync(local) ? process.execPath : local;
};

async function until<T>(
  ask: () => Promise<T | null | undefined> | T | null | undefined,
  say: () => string,
): Promise<T> {
  const last = Date.now() + 20_000;
  for (;;) {
    const found = await ask();
    if (found !== null && found !== undefined) return found;
    if (Date.now() > last) throw new Error(say());
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

/** Whether a page is of the app whose context this is: others may be shown in the same browser. */
async function isOf(page: Page, contextId: string | null): Promise<boolean> {
  const session = await page.context().newCDPSession(page);
  const { targetInfo } = await session.send('Target.getTargetInfo');
  await session.detach();
  return targetInfo.browserContextId === contextId;
}

/** Starts the built app under plain Node with Electron's double. */
export async function startOnDouble(
  options: DesktopOptions & { openFiles?: readonly string[]; main?: string },
): Promise<DoubleDesktop> {
  mkdirSync(options.data, { recursive: true });
  const main = options.main ?? inDist('main', 'main.js');
  const args = [main, `--user-data-dir=${options.data}`, ...(options.args ?? [])];
  const child: ChildProcess = fork(path.join(import.meta.dirname, 'double', 'run.ts'), args, {
    execPath: node24(),
    execArgv: ['--disable-warning=ExperimentalWarning'],
    cwd: options.cwd ?? options.data,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: {
      ...process.env,
      BATON_DOUBLE_BROWSER: options.ownProfile ? '' : endpointOf(await sharedBrowser()),
      BATON_DOUBLE_DOCUMENTS: options.data,
      BATON_DOUBLE_OPEN_FILES: (options.openFiles ?? []).join('\n'),
    },
  });
  let output = '';
  child.stdout?.on('data', (text) => {
    output += text;
  });
  child.stderr?.on('data', (text) => {
    output += text;
  });
  let attached: Browser | null = null;
  let trace: readonly string[] = [];
  let endpoint: string | null = null;
  let contextId: string | null = null;
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  child.on(
    'message',
    (said: {
      id?: number;
      value?: unknown;
      error?: string;
      trace?: string[];
      endpoint?: string;
      context?: string;
    }) => {
      if (said.endpoint !== undefined) endpoint = said.endpoint;
      if (said.context !== undefined) contextId = said.context;
      if (said.trace !== undefined) trace = said.trace;
      const asked = waiting.get(said.id ?? -1);
      if (said.error === undefined) asked?.resolve(said.value);
      else asked?.reject(new Error(said.error));
    },
  );
  const ended = new Promise<number | null>((resolve) => {
    child.once('exit', (code) => {
      for (const one of waiting.values()) one.reject(new Error(`The app has ended.\n${output}`));
      if (!options.ownProfile) attached?.close().catch(() => undefined);
      resolve(code);
    });
  });

  let last = 0;
  const order = (what: Order): Promise<unknown> =>
    new Promise((resolve, reject) => {
      if (!child.connected) return reject(new Error(`The app has ended.\n${output}`));
      last += 1;
      waiting.set(last, { resolve, reject });
      child.send({ id: last, order: what });
    });

  const page = async (): Promise<Page> => {
    const at = await until(
      () => (child.exitCode === null ? endpoint : Promise.reject(new Error(`The app has ended.\n${output}`))),
      () => `No window came.\n${output}`,
    );
    attached ??= await chromium.connectOverCDP(at);
    const context = attached.contexts()[0];
    context?.setDefaultTimeout(30_000);
    return until(
      async () => {
        const shown = context
          ?.pages()
          .filter((one) => one.url().startsWith('https://app.baton.example/index.html'));
        const mine = await Promise.all((shown ?? []).map((one) => isOf(one, contextId)));
        return shown?.findLast((_, at) => mine[at]);
      },
      () => `No page came.\n${output}`,
    );
  };

  const desktop: DoubleDesktop = {
    page,
    data: options.data,
    menu: async (...words) => {
      await order({ do: 'menu', words });
    },
    dialogs: {
      answer: async (kind: 'open' | 'save' | 'message', given: unknown) => {
        await order({ do: 'answer', kind, with: given });
      },
      asked: async () => (await order({ do: 'asked' })) as Asked[],
    },
    close: async () => {
      await order({ do: 'close-window' });
      return ended;
    },
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
      if (options.ownProfile) {
        const browser = await attached?.newBrowserCDPSession().catch(() => null);
        await browser?.send('Browser.close').catch(() => undefined);
      }
    },
    stop: async () => {
      // The double ends itself, and its browser, when the test lets go of it.
      if (child.connected) child.disconnect();
      await ended;
    },
    relaunch: async (more = {}) => {
      await desktop.close();
      return startOnDouble({ ...options, args: more.args ?? options.args, openFiles: [] });
    },
    ended,
    order,
    seen: async () => (await order({ do: 'seen' })) as Seen,
    lastTrace: () => trace,
    output: () => output,
  };
  return desktop;
}
