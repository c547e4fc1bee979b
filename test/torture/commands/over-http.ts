import { randomUUID } from 'node:crypto';
import type { Seeded } from '../../../electron/core/sample/seeded.ts';
import { inFolder } from '../folders.ts';
import { finish, type Host, newSchool, startHost } from '../host.ts';
import { type Amounts, chanceOf, pick } from '../schedule.ts';
import type { Tally } from '../tally.ts';
import { bodies, malformed, unknown } from './malformed.ts';
import { everyProcedure } from './samples.ts';

const TABS = 4;
const OVERSIZED = 5 * 1024 * 1024;
/** Far longer than an answer takes on a busy computer: one that does not come is a failure of its own. */
const PATIENCE_MS = 30_000;

/** Sends what must be refused to the browser shell's own process, from several tabs at once. */
export async function misuseOverHttp(amounts: Amounts, seed: number, tally: Tally): Promise<void> {
  await inFolder(async (folder) => {
    const host = await startHost(folder);
    try {
      await finish(host.client.app.create, newSchool);
      await repeatInTabs(host, tally);
      const before = await state(host);
      const each = Math.ceil(amounts.malformed / 2 / TABS);
      const tabs = Array.from({ length: TABS }, (_, tab) =>
        misuse(host, each, chanceOf(seed, `tab ${tab}`), tally),
      );
      await Promise.all(tabs);
      if ((await state(host)) !== before) tally.fail('accepted', 'over HTTP, something had an effect');
    } catch (error) {
      tally.fail('crashes', `over HTTP: ${error instanceof Error ? error.stack : error} ${host.said()}`);
    } finally {
      if (!host.isAlive()) tally.fail('crashes', `over HTTP: the host has ended: ${host.said()}`);
      if (host.said().includes('Unforeseen'))
        tally.fail('crashes', `over HTTP: ${host.said().slice(0, 2_000)}`);
      await host.end('SIGTERM');
    }
  });
}

const state = async ({ client }: Host): Promise<string> =>
  JSON.stringify([
    await client.staff.list({}),
    await client.staff.schools({}),
    await client.talent.kinds({}),
  ]);

/** One command that every tab sends at the same time is done once. */
async function repeatInTabs({ client }: Host, tally: Tally): Promise<void> {
  for (let round = 0; round < 5; round += 1) {
    const commandId = randomUUID();
    const before = (await client.staff.list({})).length;
    const sent = Array.from({ length: 8 }, (_, tab) =>
      client.staff.add({ commandId, data: { forename: 'Ada', surname: `Tab ${tab}`, kind: 'teaching' } }),
    );
    const ids = new Set((await Promise.all(sent)).map((reply) => reply.id));
    tally.add('hostile', sent.length - 1);
    const added = (await client.staff.list({})).length - before;
    if (ids.size !== 1 || added !== 1) tally.fail('accepted', `over HTTP: one command had ${added} effects`);
  }
}

async function misuse(host: Host, count: number, chance: Seeded, tally: Tally): Promise<void> {
  const procedures = everyProcedure().filter(({ kind }) => kind !== 'feed');
  for (let number = 0; number < count; number += 1) {
    const what = chance.next();
    const hostile = what < 0.85 ? malformed(procedures, chance) : unknown(chance);
    const text =
      what > 0.7 && what < 0.85
        ? pick(chance, bodies)
        : what > 0.999
          ? JSON.stringify({ json: { commandId: randomUUID(), data: 'x'.repeat(OVERSIZED) } })
          : JSON.stringify({ json: hostile.input ?? null });
    const stranger = chance.next();
    const headers: Record<string, string> = {
      'content-type': 'application/json',
      'x-baton-session': host.session,
    };
    if (stranger < 0.03) delete headers['x-baton-session'];
    else if (stranger < 0.06) headers['x-baton-session'] = randomUUID();
    else if (stranger < 0.09) headers.origin = 'https://elsewhere.example';
    else if (stranger < 0.11)
      headers['content-type'] = pick(chance, [
        'text/html',
        'multipart/form-data; boundary=x',
        'application/x-www-form-urlencoded',
        '',
      ]);
    tally.add('hostile');
    const method = chance.next() < 0.03 ? pick(chance, ['PUT', 'DELETE', 'PATCH']) : 'POST';
    const said = `over HTTP, ${method} ${hostile.path} ${text.slice(0, 160)}`;
    try {
      const answer = await fetch(`${host.origin}/rpc/${hostile.path}`, {
        method,
        headers,
        body: text,
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      const reply = await answer.text();
      const refusedLate = reply.includes('event: error');
      if (answer.status < 400 && !refusedLate) tally.fail('accepted', `${said}: ${reply.slice(0, 200)}`);
      if (answer.status >= 500 || reply.includes('app.unforeseen'))
        tally.fail('crashes', `${said}: ${answer.status} ${reply.slice(0, 300)}`);
    } catch (error) {
      // What is too large may be cut off in the middle, before its refusal can be read.
      if (text.length > OVERSIZED && isCutOff(error) && host.isAlive()) continue;
      tally.fail('crashes', `${said}: ${error instanceof Error ? (error.cause ?? error.message) : error}`);
      if (!host.isAlive()) return;
    }
  }
}

const isCutOff = (error: unknown): boolean =>
  error instanceof Error && error.cause !== undefined && error.name === 'TypeError';
