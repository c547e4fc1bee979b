import { eventIterator, oc } from '@orpc/contract';
import { z } from 'zod';
import { refusalData } from './refusal-data.ts';

export const errors = { REFUSED: { status: 409, message: 'Refused', data: refusalData } };
const base = oc.errors(errors);

/** A synchronous, read-only question. In meeting mode it sees only what may be shown. */
export function query<I extends z.ZodType, O extends z.ZodType>(input: I, output: O) {
  return Object.assign(base.input(input).output(output), {
    kind: 'query' as const,
    data: input,
    reply: output,
  });
}

/** The id made by the client; a repeat of the same id returns the first reply and changes nothing. */
export const commandId = z.string().regex(/^[A-Za-z0-9_-]{8,64}$/);

/** The file that the page was looking at, so that nothing is done to another that was opened meanwhile. */
const fileId = z.string().max(64);

/** How every command's input crosses, whatever its data. */
const commandInput = z.strictObject({ commandId, file: fileId.optional(), data: z.unknown() });
export type CommandInput = z.output<typeof commandInput>;

/** One synchronous change in one transaction. The input crosses as `{ commandId, file, data }`. */
export function command<I extends z.ZodType, O extends z.ZodType>(data: I, reply: O) {
  return Object.assign(base.input(commandInput.extend({ data })).output(reply), {
    kind: 'command' as const,
    data,
    reply,
  });
}

export const jobProgress = z.object({
  type: z.literal('progress'),
  /** 0 to 1; null where the length is not known. */
  fraction: z.number().min(0).max(1).nullable(),
  say: z.string(),
});
export type JobProgress = z.infer<typeof jobProgress>;

/** How every job's input crosses, whatever its data. */
const jobInput = z.strictObject({ file: fileId.optional(), data: z.unknown() });
export type JobInput = z.output<typeof jobInput>;

/** Long work with progress and cancel. It yields `progress` values and ends with one `done`. */
export function job<I extends z.ZodType, O extends z.ZodType>(data: I, reply: O) {
  const event = z.union([jobProgress, z.object({ type: z.literal('done'), reply })]);
  return Object.assign(base.input(jobInput.extend({ data })).output(eventIterator(event)), {
    kind: 'job' as const,
    data,
    reply,
  });
}

/** A job that means no file in particular, such as opening one: it is done whichever is open. */
export function jobOfAnyFile<I extends z.ZodType, O extends z.ZodType>(data: I, reply: O) {
  return Object.assign(job(data, reply), { ofAnyFile: true as const });
}

export type Kind = 'query' | 'command' | 'job';
export type DataOf<P> = P extends { data: infer D extends z.ZodType } ? z.output<D> : never;
export type ReplyOf<P> = P extends { reply: infer R extends z.ZodType } ? z.input<R> : never;
