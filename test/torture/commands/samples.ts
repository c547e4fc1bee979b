import { z } from 'zod';
import type { Seeded } from '../../../electron/core/sample/seeded.ts';
import { contract } from '../../../shared/contract/index.ts';
import { pick } from '../schedule.ts';

/** A procedure of the contract, with something that could be asked of it. */
export interface Procedure {
  readonly path: readonly [string, string];
  readonly kind: 'query' | 'command' | 'job' | 'feed';
  readonly accepts: (input: unknown) => boolean;
  readonly sample: (chance: Seeded) => unknown;
}

type Shape = Readonly<Record<string, unknown>>;
const isShape = (value: unknown): value is Shape =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const shapesIn = (value: unknown): Shape[] => (Array.isArray(value) ? value.filter(isShape) : []);

const texts = ['2026-11-23', '2026/27', 'torture-1', '1234567', '123456', 'a@b.example', 'Ada', 'AB'];

/** Something of the shape that a JSON schema describes, more or less. */
function made(shape: Shape, chance: Seeded, depth = 0): unknown {
  const either = [...shapesIn(shape.anyOf), ...shapesIn(shape.oneOf)];
  if (either.length > 0) return made(pick(chance, either), chance, depth);
  if ('const' in shape) return shape.const;
  if (Array.isArray(shape.enum)) return pick(chance, shape.enum);
  if (shape.type === 'object' && depth < 6) {
    const properties = isShape(shape.properties) ? Object.entries(shape.properties) : [];
    return Object.fromEntries(
      properties.map(([name, inner]) => [name, isShape(inner) ? made(inner, chance, depth + 1) : null]),
    );
  }
  if (shape.type === 'array') return isShape(shape.items) ? [made(shape.items, chance, depth + 1)] : [];
  if (shape.type === 'boolean') return true;
  if (shape.type === 'number' || shape.type === 'integer')
    return typeof shape.minimum === 'number' ? Math.max(shape.minimum, 1) : 1;
  if (shape.type === 'null') return null;
  const pattern = typeof shape.pattern === 'string' ? new RegExp(shape.pattern, 'u') : /(?:)/;
  return texts.find((text) => pattern.test(text)) ?? 'Ada';
}

/** Every procedure that the contract has. */
export function everyProcedure(): Procedure[] {
  return Object.entries(contract).flatMap(([area, procedures]) =>
    Object.entries(procedures).map(([name, procedure]): Procedure => {
      const kind: Procedure['kind'] = procedure.kind;
      const data: z.ZodType = 'data' in procedure ? procedure.data : z.strictObject({});
      const shape: unknown = z.toJSONSchema(data, { io: 'input', unrepresentable: 'any' });
      const whole =
        kind === 'command'
          ? z.strictObject({ commandId: z.string(), file: z.string().optional(), data })
          : kind === 'job'
            ? z.strictObject({ file: z.string().optional(), data })
            : data;
      return {
        path: [area, name],
        kind,
        accepts: (input) => whole.safeParse(input).success,
        sample: (chance) => (isShape(shape) ? made(shape, chance) : {}),
      };
    }),
  );
}
