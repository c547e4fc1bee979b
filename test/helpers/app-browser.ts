import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { provideChromium, shortLived } from './chromium.ts';

/** A port that nobody has at the moment. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

const endpoints = new WeakMap<Browser, string>();

/** The user's own browser, in English as spoken in Britain, its window as small as a laptop's. */
export async function userBrowser(): Promise<Browser> {
  const [browser, port] = await Promise.all([provideChromium(), freePort()]);
  const args = [...browser.args, shortLived, `--remote-debugging-port=${port}`];
  const launched = await chromium.launch({ headless: true, ...browser, args });
  endpoints.set(launched, `http://127.0.0.1:${port}`);
  return launched;
}

/** Where another process may drive such a browser as well. */
export function endpointOf(browser: Browser): string {
  const endpoint = endpoints.get(browser);
  if (endpoint === undefined) throw new Error('This browser is driven by nobody else.');
  return endpoint;
}

let shared: Promise<Browser> | null = null;

/** One such browser for all files that a process tests, which ends with it: a context of its own keeps each user apart. */
export async function sharedBrowser(): Promise<Browser> {
  shared ??= userBrowser();
  // One that went away with a test costs that test, not those after it.
  if (!(await shared).isConnected()) shared = userBrowser();
  return shared;
}

export async function userContext(
  browser: Browser,
  colorScheme: 'light' | 'dark' = 'light',
): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    colorScheme,
    reducedMotion: 'reduce',
    acceptDownloads: true,
  });
  context.setDefaultTimeout(30_000);
  return context;
}

/** What went wrong in a page without anybody being told: errors that reached nobody, and the console's. */
export function troubles(page: Page): string[] {
  const found: string[] = [];
  page.on('pageerror', (error) => found.push(String(error)));
  page.on('console', (message) => {
    // A refusal travels as a 409 and is said where the user acted.
    if (message.type() === 'error' && !message.text().includes('409')) found.push(message.text());
  });
  return found;
}
