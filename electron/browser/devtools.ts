import { type ChildProcess, spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { z } from 'zod';

const message = z.object({
  id: z.int().optional(),
  method: z.string().optional(),
  params: z.record(z.string(), z.unknown()).optional(),
  result: z.record(z.string(), z.unknown()).optional(),
  error: z.object({ message: z.string() }).optional(),
  sessionId: z.string().optional(),
});

type Params = Record<string, unknown>;
type Listener = (params: Params) => void;

/** One headless browser of our own, spoken to through a pipe: no port that another program could reach. */
export interface Devtools {
  /** Sends one command of the DevTools protocol and resolves with its result. Rejects when the browser ends. */
  send(method: string, params?: Params, sessionId?: string): Promise<Params>;
  on(method: string, listener: Listener): void;
  /** Ends the browser, at once when it does not go by itself, and resolves when it is gone. */
  close(): Promise<void>;
}

/** Never off this computer: no updates, no look-ups, no profile of the user's. */
const flags = [
  '--headless',
  '--remote-debugging-pipe',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-extensions',
  '--disable-sync',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--metrics-recording-only',
  '--mute-audio',
  '--no-pings',
  '--password-store=basic',
  '--use-mock-keychain',
  '--host-resolver-rules=MAP * ~NOTFOUND',
];

const patience = 3000;

/** Chromium will not sandbox a process of root's; then the page that it shows is only ours anyway. */
const asRoot = () => (process.getuid?.() === 0 ? ['--no-sandbox'] : []);

/**
 * Starts an installed browser without a window.
 * @param executable Chrome, Edge or Chromium.
 * @param profile an empty folder of its own.
 */
export function launch(executable: string, profile: string): Devtools {
  const child = spawn(executable, [...flags, ...asRoot(), `--user-data-dir=${profile}`, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    windowsHide: true,
  });
  return connect(child, child.stdio[3] as Writable, child.stdio[4] as Readable);
}

function connect(child: ChildProcess, out: Writable, incoming: Readable): Devtools {
  const waiting = new Map<number, { resolve(result: Params): void; reject(error: Error): void }>();
  const listeners = new Map<string, Listener[]>();
  const parts: Buffer[] = [];
  let last = 0;
  let over: Error | null = null;

  const end = (error: Error) => {
    over ??= error;
    for (const { reject } of waiting.values()) reject(over);
    waiting.clear();
  };
  const take = (text: string) => {
    const { id, method, params, result, error } = message.parse(JSON.parse(text));
    if (method) for (const listener of listeners.get(method) ?? []) listener(params ?? {});
    const asked = id === undefined ? undefined : waiting.get(id);
    if (id === undefined || !asked) return;
    waiting.delete(id);
    if (error) asked.reject(new Error(error.message));
    else asked.resolve(result ?? {});
  };
  incoming.on('data', (chunk: Buffer) => {
    let from = 0;
    for (let zero = chunk.indexOf(0); zero >= 0; zero = chunk.indexOf(0, from)) {
      parts.push(chunk.subarray(from, zero));
      from = zero + 1;
      const text = Buffer.concat(parts.splice(0)).toString('utf8');
      try {
        take(text);
      } catch (error) {
        end(error instanceof Error ? error : new Error(String(error)));
      }
    }
    if (from < chunk.length) parts.push(chunk.subarray(from));
  });
  const gone = new Promise<void>((resolve) => {
    child.once('exit', () => {
      end(new Error('The browser ended.'));
      resolve();
    });
    child.once('error', (error) => {
      end(error);
      resolve();
    });
  });
  out.on('error', end);
  incoming.on('error', end);

  const send = (method: string, params: Params = {}, sessionId?: string) =>
    new Promise<Params>((resolve, reject) => {
      if (over) return reject(over);
      last += 1;
      waiting.set(last, { resolve, reject });
      out.write(`${JSON.stringify({ id: last, method, params, sessionId })}\0`);
    });
  return {
    send,
    on: (method, listener) => listeners.set(method, [...(listeners.get(method) ?? []), listener]),
    close: async () => {
      send('Browser.close').catch(() => undefined);
      const timer = setTimeout(() => child.kill('SIGKILL'), patience);
      await gone;
      clearTimeout(timer);
    },
  };
}
