import { createORPCClient, ORPCError } from '@orpc/client';
import { RPCLink as HttpLink } from '@orpc/client/fetch';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import { QueryCache, QueryClient, useMutation } from '@tanstack/react-query';
import type { Contract } from '../shared/contract/index.ts';
import type { JobProgress } from '../shared/contract/kinds.ts';
import { Refusal, type RefusalData } from '../shared/contract/refusal.ts';
import { answerAhead } from './asked-ahead.ts';
import { withSession } from './http-session.ts';
import { isRecord } from './is-record.ts';
import { once } from './unanswered.ts';

type Link = Pick<HttpLink<Record<never, never>>, 'call'>;
type Client = ContractRouterClient<Contract>;

declare global {
  interface Window {
    /** What the desktop's preload exposes; absent in a browser. */
    readonly baton?: {
      readonly kind: 'desktop';
      readonly platform: string;
      dropFile(file: File): Promise<string | null>;
      prints(can: boolean): Promise<void>;
      typed(unsaved: boolean): Promise<void>;
      nothingTyped(): Promise<void>;
    };
  }
}

let link: Link | null = null;
let latest: string | null = null;

const isCommand = (input: unknown): input is { readonly commandId: string } =>
  isRecord(input) && typeof input.commandId === 'string';
const isAnswer = (error: unknown) => error instanceof ORPCError;

export const client: Client = createORPCClient({
  call: async (...[path, input, options]: Parameters<Link['call']>) => {
    const to = link;
    if (to === null) throw new Error('Not connected yet.');
    if (!isCommand(input)) return to.call(path, input, options);
    const { commandId, ...rest } = input;
    const ask = (id: string) => to.call(path, { ...input, commandId: id }, options);
    const { id, reply } = await once(JSON.stringify([path, rest]), commandId, ask, isAnswer);
    latest = id;
    return reply;
  },
});
export const api = createTanstackQueryUtils(client);
export const queries = new QueryClient({
  queryCache: new QueryCache({
    onError: (error, query) => {
      // The frame says so; what is on screen stays, and with it what is typed in a form that stands on it.
      if (query.state.data === undefined || refusalOf(error).code !== outOfReach) return;
      query.setState({ status: 'success', error: null, isInvalidated: true });
    },
  }),
  defaultOptions: {
    queries: { staleTime: 30_000, retry: false, networkMode: 'always' },
    mutations: { networkMode: 'always' },
  },
});

/** Connects the page with core: a message port on the desktop; in the browser HTTP, in the session once it is there. */
export async function connect(session: Promise<void>): Promise<void> {
  if (window.baton?.kind === 'desktop') {
    const { port1, port2 } = new MessageChannel();
    window.postMessage({ type: 'baton:port' }, window.origin === 'null' ? '*' : window.origin, [port2]);
    port1.start();
    link = new PortLink({ port: port1 });
    return;
  }
  await session;
  link = new HttpLink({
    url: `${location.origin}/rpc`,
    fetch: async (request, init) =>
      answerAhead(request.url) ??
      withSession(
        // What is asked for as the page goes must outlive it.
        (headers) => fetch(new Request(request.clone(), { headers, keepalive: isLeaving(request) }), init),
        request.headers,
      ),
  });
}

const outOfReach = 'app.out-of-reach';

const isLeaving = ({ url }: Request) => url.endsWith('/app/away');

/** What a failed request says to the user: core's own sentence where it was refused. */
export function refusalOf(error: unknown): RefusalData {
  if (error instanceof Refusal) return error.data;
  if (error instanceof ORPCError && error.code === 'REFUSED' && isRefusal(error.data)) return error.data;
  if (error instanceof ORPCError && error.code === 'BAD_REQUEST')
    return { code: 'input.invalid', ...invalid(error.data) };
  return {
    code: outOfReach,
    say: 'Baton cannot be reached from this page.',
    wayOut:
      'Start Baton again where it has ended, then press once more: a form that was kept already is not kept twice.',
  };
}

const isRefusal = (data: unknown): data is RefusalData =>
  isRecord(data) && typeof data.code === 'string' && typeof data.say === 'string';

/** The contract's own sentence about what was typed, and the field it was typed in. */
function invalid(data: unknown): { say: string; field?: string } {
  const [first]: unknown[] = isRecord(data) && Array.isArray(data.issues) ? data.issues : [];
  if (!isRecord(first) || typeof first.message !== 'string')
    return { say: 'Something typed here cannot be used.' };
  const path: unknown[] = Array.isArray(first.path) ? first.path : [];
  const field = path.findLast((part) => typeof part === 'string');
  return { say: first.message, ...(typeof field === 'string' && { field }) };
}

type CommandProcedure<Data, Reply> = (input: {
  commandId: string;
  file?: string;
  data: Data;
}) => Promise<Reply>;

/** The id of the command that this page sent last and that was done; null before the first. */
export const lastCommand = (): string | null => latest;

/** The id of the file that the page shows: what it asks for is meant for that one. */
const fileSeen = (): string | undefined =>
  queries.getQueryData(api.app.status.queryKey({ input: {} }))?.file?.id;

/** Sends one command; a repeat after a lost connection carries the same id, so it happens once. */
export async function send<Data, Reply>(
  procedure: CommandProcedure<Data, Reply>,
  data: Data,
): Promise<Reply> {
  const commandId = crypto.randomUUID();
  const file = fileSeen();
  const ask = () => procedure({ commandId, file, data });
  return ask().catch((error: unknown) => {
    if (isAnswer(error)) throw error;
    return ask();
  });
}

/** A command as a mutation: `mutate(data)`; what was refused is in `error`, read it with `refusalOf`. */
export function useCommand<Data, Reply>(
  procedure: CommandProcedure<Data, Reply>,
  done?: (reply: Reply, data: Data) => void,
) {
  return useMutation({ mutationFn: (data: Data) => send(procedure, data), onSuccess: done });
}

type JobEvent<Reply> = JobProgress | { type: 'done'; reply: Reply };
export type JobProcedure<Data, Reply> = (
  input: { file?: string; data: Data },
  options: { signal?: AbortSignal },
) => Promise<AsyncIterable<JobEvent<Reply>>>;

/** What was cancelled is nothing that went wrong, whichever way the connection tells of it. */
export const cancelled = () => new Refusal('job.cancelled', 'It was cancelled.');

/** Runs a job to its end; `signal` cancels it, and it then ends in `cancelled`. */
export async function runJob<Data, Reply>(
  procedure: JobProcedure<Data, Reply>,
  data: Data,
  options: { onProgress?: (progress: JobProgress) => void; signal?: AbortSignal } = {},
): Promise<Reply> {
  try {
    for await (const event of await procedure({ file: fileSeen(), data }, { signal: options.signal })) {
      if (event.type === 'done') return event.reply;
      options.onProgress?.(event);
    }
  } catch (error) {
    throw options.signal?.aborted === true ? cancelled() : error;
  }
  throw new Error('The work ended without a result.');
}
