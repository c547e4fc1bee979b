import type { BrowserContext } from 'playwright-core';

/** What the double remembers: how far the start has come, and everything a test may ask about. */
export const state = {
  ready: false,
  trace: [] as string[],
  asked: [] as { kind: string; options: Record<string, unknown> }[],
  answers: new Map<string, unknown[]>(),
  opened: [] as string[],
  blocked: [] as string[],
  leaks: [] as string[],
  handlers: new Set<string>(),
  files: new Map<string, string>(),
  browser: null as BrowserContext | null,
};

export const note = (what: string) => {
  state.trace.push(what);
};

/** Electron throws when these are used too early … */
export function onlyAfterReady(what: string): void {
  if (!state.ready) throw new Error(`${what} cannot be used before the app is ready`);
}

/** … and these when it is too late. */
export function onlyBeforeReady(what: string): void {
  if (state.ready) throw new Error(`${what} must be called before the app is ready`);
}
