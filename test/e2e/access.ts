import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

type Axe = typeof import('axe-core');

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * The rules of access that a page breaks as it is drawn now, each with the element; all of axe's, or only those named.
 * Axe goes into a page once: for each look it would take several times as long as the look itself.
 */
export async function violationsOn(page: Page, only?: readonly string[]): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  return page.evaluate(async (rules) => {
    const { axe } = window as unknown as { axe: Axe };
    const { violations } = await axe.run(document, {
      resultTypes: ['violations'],
      ...(rules && { runOnly: [...rules] }),
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.html.slice(0, 160)}`),
    );
  }, only);
}

/** Looks at everything in light, and in dark at what the colours change. */
export async function expectNoViolations(page: Page): Promise<void> {
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await violationsOn(page, rulesFor(colorScheme))).toEqual([]);
  }
}

/** All rules in light; in dark only what the colours change. */
export const rulesFor = (scheme: 'light' | 'dark') => (scheme === 'dark' ? ['color-contrast'] : undefined);
