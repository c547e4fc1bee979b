import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { saidEligible } from '../../electron/core/intake/said-eligible.ts';
import { coordinator } from '../helpers/intake.ts';

test('what a school said last of who is eligible is what came last, also where the clock was put back', async () => {
  let now = '2026-11-23T12:00:00.000Z';
  const area = await coordinator({ clock: () => new Date(now) });
  const { inbox, app, look, takeIn, nominations, roundId } = area;
  const sends = async (name: string, eligibility: string) => {
    writeFileSync(
      join(inbox, name),
      `Surname,Forename,School,Eligibility\nJones,Ben,Vale School,${eligibility}`,
    );
    const { previewId } = await look([name]);
    await takeIn(previewId);
  };
  const eligible = async () => {
    const [row] = await nominations();
    return app.files.query({ now, today: now.slice(0, 10) }, ({ db }) =>
      saidEligible(db, roundId).has(row!.id),
    );
  };
  await sends('first.csv', 'Eligible');
  expect(await eligible()).toBe(true);
  now = '2026-11-23T09:00:00.000Z';
  await sends('second.csv', 'Not eligible');
  expect(await eligible()).toBe(false);
});
