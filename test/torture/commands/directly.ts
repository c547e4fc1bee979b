import { randomUUID } from 'node:crypto';
import { createRouterClient, ORPCError } from '@orpc/server';
import { inFolder } from '../folders.ts';
import { finish, newSchool } from '../host.ts';
import { type Amounts, chanceOf } from '../schedule.ts';
import { factsOf, historyOf } from '../school.ts';
import type { Tally } from '../tally.ts';
import { openTorturedApp } from '../tortured-app.ts';
import { malformed } from './malformed.ts';
import { everyProcedure } from './samples.ts';

/** Asks the application's router for what it must refuse, as a page that has been taken over could. */
export async function misuseDirectly(amounts: Amounts, seed: number, tally: Tally): Promise<void> {
  const chance = chanceOf(seed, 'commands');
  const procedures = everyProcedure().filter(({ kind }) => kind !== 'feed');
  await inFolder(async (folder) => {
    let asked = '';
    const app = openTorturedApp(folder, (error) =>
      tally.fail('crashes', `directly, ${asked}: ${error instanceof Error ? error.stack : error}`),
    );
    const client = createRouterClient(app.router);
    await finish(client.app.create, newSchool);
    const state = () =>
      app.files.query({ now: '2026-11-23T09:00:00.000Z', today: '2026-11-23' }, ({ db }) =>
        JSON.stringify([[...historyOf(db)], factsOf(db)]),
      );
    const first = { forename: 'Ada', surname: 'Marsh', kind: 'teaching' as const };
    const commandId = randomUUID();
    const reply = await client.staff.add({ commandId, data: first });
    const before = state();
    for (let number = 0; number < amounts.malformed / 2; number += 1) {
      const hostile = malformed(procedures, chance);
      asked = hostile.what;
      tally.add('hostile');
      if (
        await isAccepted(client, hostile.procedure, hostile.input, (what) =>
          tally.fail('crashes', `directly, ${asked}: ${what}`),
        )
      )
        tally.fail('accepted', `directly, ${asked}`);
      if (number % 20 === 0) {
        tally.add('hostile');
        const again = await client.staff.add({ commandId, data: { ...first, surname: 'Other' } });
        if (again.id !== reply.id) tally.fail('accepted', 'directly, a command that was repeated');
      }
      if (number % 10 === 0 && state() !== before) {
        tally.fail('accepted', `directly, one of the ten up to this had an effect: ${asked}`);
        break;
      }
    }
    if (Reflect.get({}, 'ours') !== undefined) tally.fail('accepted', 'directly, every object was changed');
    await app.dispose();
  });
}

/** Whether a procedure answered; what is thrown must be an error that says so to the page. */
async function isAccepted(
  client: object,
  path: readonly string[],
  input: unknown,
  crashed: (what: unknown) => void,
): Promise<boolean> {
  let call: unknown = client;
  for (const step of path)
    call = typeof call === 'object' || typeof call === 'function' ? Reflect.get(call ?? {}, step) : undefined;
  if (typeof call !== 'function') return false;
  try {
    const answer: unknown = await call(input);
    if (typeof answer === 'object' && answer !== null && Symbol.asyncIterator in answer) await drain(answer);
    return true;
  } catch (error) {
    if (!(error instanceof ORPCError)) crashed(error instanceof Error ? error.stack : error);
    return false;
  }
}

async function drain(events: object): Promise<void> {
  const iterable: unknown = events;
  for await (const _ of iterable as AsyncIterable<unknown>);
}
