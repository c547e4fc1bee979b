import { spawn } from 'node:child_process';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import type { ContractRouterClient } from '@orpc/contract';
import { inDist } from '../../build/paths.ts';
import type { Contract } from '../../shared/contract/index.ts';
import { sessionOf } from '../helpers/session-of.ts';

/** The browser shell's own process, as built, and a page's way to it. */
export interface Host {
  readonly origin: string;
  readonly session: string;
  readonly client: ContractRouterClient<Contract>;
  readonly pid: number;
  /** Everything it printed but its address. */
  readonly said: () => string;
  readonly isAlive: () => boolean;
  /** Hears nothing more of it, as a terminal that was closed. */
  readonly stopListening: () => void;
  /** Ends it with this signal and waits until it has gone; throws where it does not go, and then kills it. */
  end(signal: NodeJS.Signals): Promise<void>;
}

const PATIENCE_MS = 20_000;

/** Starts the browser shell on a data folder and trades its token for the session. */
export async function startHost(data: string): Promise<Host> {
  const child = spawn(process.execPath, [inDist('host', 'browser-host.js'), '--port', '0', '--data', data], {
    // It ends by itself when whoever started it is gone.
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const gone = new Promise<void>((resolve) => child.once('close', () => resolve()));
  let said = '';
  const address = await new Promise<URL>((resolve, reject) => {
    const hear = (part: Buffer) => {
      said += part.toString('utf8');
      const found = /http:\/\/127\.0\.0\.1:\d+\/#token=\S+(?=\n)/.exec(said)?.[0];
      if (found !== undefined) resolve(new URL(found));
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.on('error', reject);
    void gone.then(() => reject(new Error(`The host ended before it was there: ${said}`)));
  });
  const { origin } = address;
  const session = await sessionOf(origin, address.hash.slice('#token='.length));
  const link = new RPCLink({ url: `${origin}/rpc`, headers: { 'x-baton-session': session } });
  return {
    origin,
    session,
    client: createORPCClient(link),
    pid: child.pid ?? 0,
    said: () => said.replace(/^Baton is running at .*\n/m, ''),
    isAlive: () => child.exitCode === null && child.signalCode === null,
    stopListening() {
      child.stdout?.destroy();
      child.stderr?.destroy();
    },
    async end(signal) {
      child.kill(signal);
      let stayed = false;
      const bound = setTimeout(() => {
        stayed = true;
        child.kill('SIGKILL');
      }, PATIENCE_MS);
      await gone;
      clearTimeout(bound);
      if (stayed) throw new Error(`The host does not end when it is told to: ${said}`);
    },
  };
}

type Job<Data, Reply> = (input: {
  data: Data;
}) => Promise<AsyncIterable<{ type: 'progress' } | { type: 'done'; reply: Reply }>>;

/** Runs a job to its end and gives its reply. */
export async function finish<Data, Reply>(job: Job<Data, Reply>, data: Data): Promise<Reply> {
  for await (const event of await job({ data })) if (event.type === 'done') return event.reply;
  throw new Error('The job ended without a reply.');
}

export const newSchool = {
  name: 'Elm Park School',
  phase: 'Secondary',
  localAuthority: 'Havering',
  academicYear: '2026/27',
  passphrase: null,
} as const;
