import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { z } from 'zod';
import { contract } from '../../shared/contract/index.ts';
import { finish, openArea } from '../helpers/area.ts';
import { readSchoolFile } from '../helpers/read-file.ts';

type Query = (data: unknown) => Promise<unknown>;

/** Every query of the contract, by area and name, with what its input is checked against. */
function queries(client: unknown) {
  const areas = client as Record<string, Record<string, Query>>;
  return Object.entries(contract).flatMap(([area, procedures]) =>
    Object.entries(procedures as Record<string, { kind: string; data?: z.ZodType }>)
      .filter(([, procedure]) => procedure.kind === 'query')
      .map(([name, procedure]) => ({
        name: `${area}.${name}`,
        data: procedure.data,
        ask: (input: unknown) => areas[area]![name]!(input),
      })),
  );
}

/** Everything a page could ask about these ids, in every shape in which the contract takes one. */
function inputs(ids: readonly string[], facts: readonly string[]): unknown[] {
  const one = ids.flatMap((id) => [
    { id },
    { personId: id },
    { roundId: id },
    { versionId: id },
    { roundId: id, forAnotherBaton: true },
  ]);
  return [
    {},
    { archived: false },
    { archived: true },
    { closed: true },
    { over: true },
    { ids: ids.slice(0, 400) },
    { personIds: ids.slice(0, 400) },
    { facts },
    { previewId: 'none', group: 'added', offset: 0, limit: 50 },
    ...facts.map((fact) => ({ fact })),
    ...one,
  ];
}

/** Who said something about somebody else stays named with what they said: that is not about them. */
const aboutSomebody = (reply: unknown): string =>
  JSON.stringify(reply)
    .replaceAll(/"(by|askedBy|saidBy)":"[^"]*"/g, '')
    .replaceAll(/[\p{L}’ -]+ (recommends|does not recommend) /gu, '')
    .replaceAll(/(Recommended|Not recommended|Said|Answer|Answered|Told) by [\p{L}’ -]+/gu, '');

test('while somebody is in the room, no query says anything about them, nor about whom they declared', async () => {
  const { client, folder, unforeseen } = await openArea();
  mkdirSync(join(folder, 'samples'));
  await finish(client.app.openSample, {});
  const staff = await client.staff.list({ archived: false });
  const idOf = (surname: string) => staff.find((row) => row.surname === surname)!.id;
  const room = [idOf('Haddad'), idOf('Adeyemi-Clarke')];
  const hidden = ['Leila Haddad', 'Haddad, Leila', 'l.haddad@', 'Joel Adeyemi-Clarke', 'Adeyemi'];

  await client.app.status({});
  await finish(client.app.startMeeting, { room });
  const saved = join(folder, 'samples');
  const name = readdirSync(saved).find((one) => one.endsWith('.baton'))!;
  const file = readSchoolFile(join(saved, name));
  const tables = [
    'person',
    'review',
    'plan',
    'round',
    'nomination',
    'programme',
    'stage',
    'framework_version',
    'post',
    'flag',
  ];
  const ids = tables.flatMap((table) => file.list(`SELECT id FROM "${table}"`).map(String));
  const facts = [
    'recommended_stage_6',
    'recommended_stage_7',
    'npqh_completed_or_applying',
    'years_teaching',
    'leadership_role',
  ];

  const said: string[] = [];
  const unasked: string[] = [];
  for (const query of queries(client)) {
    const fitting = inputs(ids, facts).filter((input) => query.data?.safeParse(input).success === true);
    if (fitting.length === 0) unasked.push(query.name);
    for (const input of fitting) {
      const reply = await query.ask(input).catch((error: { data?: unknown }) => error.data ?? {});
      const text = aboutSomebody(reply);
      for (const words of hidden)
        if (text.includes(words) && query.name !== 'app.status')
          said.push(
            `${query.name}: …${text.slice(Math.max(0, text.indexOf(words) - 60), text.indexOf(words) + 30)}…`,
          );
    }
  }
  expect(unasked).toEqual([]);
  expect([...new Set(said)]).toEqual([]);
  expect(unforeseen).toEqual([]);
});
