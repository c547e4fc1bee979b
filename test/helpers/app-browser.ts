import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { provideChromium } from './chromium.ts';

/** The user's own browser, in English as spoken in Britain, its window as small as a laptop's. */
export async function userBrowser(): Promise<Browser> {
  return chromium.launch({ headless: true, ...(await provideChromium()) });
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
  context.setDefaultTimeout(20_000);
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
