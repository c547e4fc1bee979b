import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { type BrowserContext, chromium, type Route } from 'playwright-core';
import { provideChromium } from '../../helpers/chromium.ts';
import { toElectron } from './addresses.ts';
import { app } from './app.ts';
import { isBlocked, isStandard, session } from './session.ts';
import { state } from './state.ts';
import type { WebContents } from './web-contents.ts';

/** The WebContents of each page, so that a request finds whose it is. */
export const contentsOf = new WeakMap<object, WebContents>();

const window = { viewport: { width: 1280, height: 800 }, acceptDownloads: false };
let started: Promise<BrowserContext> | null = null;

async function answer(route: Route): Promise<void> {
  const request = route.request();
  const url = toElectron(request.url());
  const navigates = request.isNavigationRequest();
  if (navigates) {
    const frame = request.frame();
    const contents = contentsOf.get(frame.page());
    const top = frame.parentFrame() === null;
    if (contents !== undefined && !contents.mayNavigate(url, top)) {
      state.blocked.push(url);
      return route.abort('aborted');
    }
  }
  if (isBlocked(url, request.resourceType())) {
    state.blocked.push(url);
    return route.abort('blockedbyclient');
  }
  const { protocol } = new URL(url);
  const scheme = protocol.slice(0, -1);
  const serve = session.defaultSession.protocol.served.get(scheme);
  if (serve === undefined || !isStandard(scheme)) {
    state.leaks.push(url);
    return route.abort('failed');
  }
  const response = await serve(new Request(url, { method: request.method() }));
  await route.fulfill({
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: Buffer.from(await response.arrayBuffer()),
  });
}

/** A Chromium of its own, whose profile lies in the app's folder as Electron's does, and where to drive it. */
async function ownBrowser(): Promise<[BrowserContext, string]> {
  const profile = path.join(app.getPath('userData'), 'double-chromium');
  mkdirSync(profile, { recursive: true });
  const ports = path.join(profile, 'DevToolsActivePort');
  rmSync(ports, { force: true });
  const browser = await provideChromium();
  const context = await chromium.launchPersistentContext(profile, {
    ...browser,
    args: [...browser.args, '--remote-debugging-port=0'],
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    ...window,
  });
  return [context, `http://127.0.0.1:${readFileSync(ports, 'utf8').split('\n')[0]}`];
}

/** A context in the Chromium that the tests share: it goes when this process does. */
async function sharedBrowser(endpoint: string): Promise<[BrowserContext, string]> {
  const browser = await chromium.connectOverCDP(endpoint);
  return [await browser.newContext(window), endpoint];
}

async function start(): Promise<BrowserContext> {
  const shared = process.env.BATON_DOUBLE_BROWSER;
  const [context, endpoint] = await (shared ? sharedBrowser(shared) : ownBrowser());
  await context.route('**/*', (route) => {
    answer(route).catch((error: unknown) => {
      process.stderr.write(`double: ${String(error)}\n`);
    });
  });
  state.browser = context;
  process.send?.({ endpoint });
  return context;
}

export function browser(): Promise<BrowserContext> {
  started ??= start();
  return started;
}
