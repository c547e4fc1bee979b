import { pack, unpack } from './codec.ts';

export const worldName = 'Electron Isolated Context';
export const bindingName = '__toMain';

/**
 * The page's half of the bridge, run in the page's own world before anything else: puts on `window` what the
 * preload exposes, frozen, calling back across worlds by messages.
 */
function pageHalf(): void {
  if (window !== window.top) return;
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  let last = 0;
  window.addEventListener('message', (event) => {
    if (event.source !== window || event.data?.double !== 'reply') return;
    event.stopImmediatePropagation();
    const { call, ok, value } = event.data;
    const asked = waiting.get(call);
    waiting.delete(call);
    if (ok) asked?.resolve(value);
    else asked?.reject(new Error(value));
  });
  window.addEventListener('double:expose', (event) => {
    const { name, shape } = JSON.parse((event as CustomEvent<string>).detail);
    const build = (one: { kind: string; value?: unknown; of?: [string, never][]; at?: string }): unknown => {
      if (one.kind === 'value') return one.value;
      if (one.kind === 'object')
        return Object.freeze(Object.fromEntries((one.of ?? []).map(([key, item]) => [key, build(item)])));
      return (...given: unknown[]) =>
        new Promise((resolve, reject) => {
          last += 1;
          waiting.set(last, { resolve, reject });
          window.postMessage({ double: 'call', call: last, at: one.at, given }, window.origin);
        });
    };
    Object.defineProperty(window, name, { value: build(shape), enumerable: true });
  });
}

interface FromMain {
  type: string;
  id: string;
  data: unknown;
  call: number;
  ok: boolean;
  value: string;
  channel: string;
  given: unknown[];
  name: string;
  path: string;
}
type Pack = typeof pack;
type Unpack = typeof unpack;

/** What a sandboxed preload may require, and the glue to Node, run in the isolated world. */
function isolatedHalf(
  packs: { pack: Pack; unpack: Unpack },
  given: { platform: string; preload: string },
  run: (require: (name: string) => unknown, process: object) => void,
): void {
  if (window !== window.top) return;
  const isolated = globalThis as unknown as Record<string, (...given: never[]) => unknown>;
  const toMain = (message: object) => (isolated.__toMain as (text: string) => void)(packs.pack(message));
  const ports = new Map<string, MessagePort>();
  const calls = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  const listeners = new Map<string, ((event: object, ...rest: unknown[]) => void)[]>();
  const functions = new Map<string, (...rest: unknown[]) => unknown>();
  const filePaths = new Map<string, string>();
  const page = Math.random().toString(36).slice(2);
  let last = 0;

  const takePort = (port: MessagePort) => {
    last += 1;
    const id = `${page}.${last}`;
    ports.set(id, port);
    port.onmessage = (event) => toMain({ type: 'port-message', id, data: event.data });
    return id;
  };
  const ipcRenderer = {
    send: (channel: string, ...rest: unknown[]) => toMain({ type: 'send', channel, given: rest, ports: [] }),
    postMessage: (channel: string, message: unknown, transfer: MessagePort[] = []) =>
      toMain({ type: 'send', channel, given: [message], ports: transfer.map(takePort) }),
    invoke: (channel: string, ...rest: unknown[]) =>
      new Promise((resolve, reject) => {
        last += 1;
        calls.set(last, { resolve, reject });
        toMain({ type: 'invoke', call: last, channel, given: rest });
      }),
    on: (channel: string, listener: (event: object, ...rest: unknown[]) => void) => {
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener]);
    },
  };
  isolated.__fromMain = ((text: string) => {
    const message = packs.unpack(text) as FromMain;
    if (message.type === 'port-message') ports.get(message.id)?.postMessage(message.data);
    if (message.type === 'port-close') ports.get(message.id)?.close();
    if (message.type === 'reply') {
      const asked = calls.get(message.call);
      calls.delete(message.call);
      if (message.ok) asked?.resolve(message.value);
      else asked?.reject(new Error(message.value));
    }
    if (message.type === 'send')
      for (const listener of listeners.get(message.channel) ?? []) listener({}, ...message.given);
    if (message.type === 'file') filePaths.set(message.name, message.path);
  }) as never;

  const exposed = new Set<string>();
  const describe = (value: unknown, at: string): object => {
    if (typeof value === 'function') {
      functions.set(at, value as (...rest: unknown[]) => unknown);
      return { kind: 'function', at };
    }
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return {
        kind: 'object',
        of: Object.entries(value).map(([key, one]) => [key, describe(one, `${at}.${key}`)]),
      };
    return { kind: 'value', value };
  };
  const contextBridge = {
    exposeInMainWorld(name: string, api: unknown) {
      if (exposed.has(name))
        throw new Error('Cannot bind an API on top of an existing property on the window object');
      exposed.add(name);
      const detail = JSON.stringify({ name, shape: describe(api, name) });
      window.dispatchEvent(new CustomEvent('double:expose', { detail }));
    },
  };
  window.addEventListener('message', (event) => {
    if (event.source !== window || event.data?.double !== 'call') return;
    event.stopImmediatePropagation();
    const { call, at, given: args } = event.data;
    Promise.resolve()
      .then(() => functions.get(at)?.(...args))
      .then(
        (value) => window.postMessage({ double: 'reply', call, ok: true, value }, window.origin),
        (error) =>
          window.postMessage({ double: 'reply', call, ok: false, value: String(error) }, window.origin),
      );
  });

  const webUtils = { getPathForFile: (file: File) => filePaths.get(file.name) ?? '' };
  const electron = { contextBridge, ipcRenderer, webUtils, webFrame: {}, crashReporter: {}, nativeImage: {} };
  const modules: Record<string, unknown> = {
    electron,
    'electron/renderer': electron,
    'electron/common': electron,
    events: {},
    timers: { setTimeout, clearTimeout },
    url: { URL, URLSearchParams },
  };
  const require = (name: string) => {
    if (Object.hasOwn(modules, name)) return modules[name];
    throw new Error(`module not found: ${name}`);
  };
  try {
    run(require, { platform: given.platform, type: 'renderer', sandboxed: true, contextIsolated: true });
  } catch (error) {
    toMain({ type: 'preload-error', path: given.preload, say: String(error) });
  }
}

/** The two scripts of every load, in order: page's world first, so that it hears what is exposed. */
export const pageScript = `(${pageHalf})();`;

export function isolatedScript(source: string, preload: string): string {
  const packs = `{ pack: ${pack}, unpack: ${unpack} }`;
  const given = JSON.stringify({ platform: process.platform, preload });
  // The text ends with a line break, lest a closing comment swallow what follows.
  return `(${isolatedHalf})(${packs}, ${given}, function (require, process) { const exports = {}; const module = { exports };\n${source}\n});`;
}
