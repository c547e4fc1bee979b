import { randomUUID } from 'node:crypto';
import type { Seeded } from '../../../electron/core/sample/seeded.ts';
import { pick } from '../schedule.ts';
import type { Procedure } from './samples.ts';

/** What a page of ours would never send: its place, and its body as text or as a value. */
export interface Hostile {
  readonly path: string;
  readonly procedure: readonly string[];
  readonly input: unknown;
  readonly what: string;
}

const strange: readonly ((chance: Seeded) => unknown)[] = [
  () => null,
  () => -1,
  () => 1e308,
  () => 0.1,
  () => '',
  () => '\0',
  () => '\uD800',
  () => "'; DROP TABLE person; --",
  () => 'x'.repeat(20_000),
  () => [],
  () => ({}),
  () => [[[[[[]]]]]],
  () => true,
  () => ({ constructor: { prototype: { ours: true } } }),
  () => JSON.parse('{"__proto__":{"ours":true}}'),
  (chance) => Array.from({ length: chance.whole(1, 2_000) }, () => 'x'),
  () => deep(400),
  () => '9999-99-99',
  () => '../../../../etc/passwd',
];

function deep(levels: number): unknown {
  let value: unknown = 1;
  for (let level = 0; level < levels; level += 1) value = [value];
  return value;
}

type Holder = Record<string, unknown> | unknown[];
const isHolder = (value: unknown): value is Holder => typeof value === 'object' && value !== null;

/** Puts something strange in some place of a value, takes something out of it, or adds to it. */
function spoilt(value: unknown, chance: Seeded): unknown {
  const copy: unknown = structuredClone(value);
  const places: { holder: Holder; key: string }[] = [];
  const walk = (at: unknown) => {
    if (!isHolder(at)) return;
    for (const [key, inner] of Object.entries(at)) {
      places.push({ holder: at, key });
      walk(inner);
    }
  };
  walk(copy);
  const what = chance.next();
  if (places.length === 0 || what < 0.1) return pick(chance, strange)(chance);
  const { holder, key } = pick(chance, places);
  if (what < 0.3) Reflect.deleteProperty(holder, key);
  else if (what < 0.45) Reflect.set(holder, pick(chance, ['ours', 'id', 'toString', '__defineGetter__']), 1);
  else Reflect.set(holder, key, pick(chance, strange)(chance));
  return copy;
}

const commandIds = [
  null,
  '',
  'short',
  'x'.repeat(65),
  'with space',
  7,
  ['a', 'b'],
  {},
  '../../etc',
  'a\nb-12345678',
];

/** Something that the contract does not let through, made of something that it might. */
export function malformed(procedures: readonly Procedure[], chance: Seeded): Hostile {
  const procedure = pick(chance, procedures);
  const path = procedure.path.join('/');
  const data = procedure.sample(chance);
  for (let tries = 0; tries < 20; tries += 1) {
    const isCommand = procedure.kind === 'command';
    const way = isCommand ? chance.next() : 1;
    const input =
      way < 0.25
        ? way < 0.05
          ? { data }
          : { commandId: pick(chance, commandIds), data }
        : way < 0.35
          ? { commandId: randomUUID(), data, more: 1 }
          : isCommand
            ? { commandId: randomUUID(), data: spoilt(data, chance) }
            : procedure.kind === 'job'
              ? { data: spoilt(data, chance) }
              : spoilt(data, chance);
    // By its id alone a command is refused whatever else it says.
    if (way < 0.25 || !procedure.accepts(input))
      return {
        path,
        procedure: procedure.path,
        input,
        what: `${path} ${JSON.stringify(input)?.slice(0, 200)}`,
      };
  }
  return { path: `${path}/more`, procedure: [...procedure.path, 'more'], input: data, what: `${path}/more` };
}

const nowhere = [
  '__proto__',
  'constructor',
  'staff',
  'staff/__proto__',
  'staff/toString',
  'app/eval',
  'staff/add/add',
  '',
  'step',
  'STAFF/ADD',
  'staff%2Fadd',
  '%E0%A4%A',
  '..%2f..%2f',
  'staff/list.json',
  'prototype/list',
];

/** A call of what is not there. */
export function unknown(chance: Seeded): Hostile {
  const path = pick(chance, nowhere);
  const input = { commandId: randomUUID(), data: { forename: 'Ada', surname: 'Nowhere', kind: 'teaching' } };
  return { path, procedure: path.split('/'), input, what: `unknown ${path}` };
}

/** Bodies that are no values at all, for the way that carries text. */
export const bodies: readonly string[] = [
  '',
  '{',
  'null',
  '[]',
  '7',
  '"text"',
  '{"json":',
  '{"json":{}}{"json":{}}',
  '{"meta":[[5,"commandId"]],"json":{"commandId":1}}',
  '{"json":{"commandId":"abcdefgh","data":{}},"meta":[[0,"__proto__","ours"],[2,"constructor","prototype"]]}',
  '{"json":{"a":"1"},"meta":[[4,"a"],[5,"a"],[99,"a"],[-1],"x",{}]}',
  '{"json":{"data":{"re":"(a+)+$"}},"meta":[[6,"data","re"]]}',
  '\u0000\u0001\u0002',
  '<xml/>',
  'commandId=abcdefgh&data=1',
  '{"json":'.repeat(2_000),
  `{"json":${'['.repeat(50_000)}`,
];
