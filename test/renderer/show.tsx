import { notifications } from '@mantine/notifications';
import axe from 'axe-core';
import type { ReactNode } from 'react';
import { expect } from 'vitest';
import { cdp } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { BatonTheme } from '../../renderer/ui/BatonTheme.tsx';

export type Scheme = 'light' | 'dark';
export const schemes: readonly Scheme[] = ['light', 'dark'];

/** Shows a piece as the app would, in one colour scheme, with the single-letter keys on and no notice of a test before. */
export function show(piece: ReactNode, scheme: Scheme = 'light') {
  notifications.clean();
  return render(<BatonTheme scheme={scheme}>{piece}</BatonTheme>);
}

interface Emulates {
  send(
    method: 'Emulation.setEmulatedMedia',
    to: { features: { name: string; value: string }[] },
  ): Promise<unknown>;
}

/** A contrast theme of the system, which takes shadows and backgrounds away. */
export const contrastTheme = (value: 'active' | 'none') =>
  (cdp() as Emulates).send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value }] });

/** Fails with every rule that what is on screen breaks, and where, once what fades in has come to rest. */
export async function expectNoViolations(within: Element = document.body): Promise<void> {
  await expect.poll(() => violations(within), { timeout: 5_000 }).toEqual([]);
}

async function violations(within: Element): Promise<string[]> {
  const found = await axe.run(within, { rules: { region: { enabled: false } } });
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary}`),
  );
}
