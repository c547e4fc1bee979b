import { type ChildProcess, spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { createInterface } from 'node:readline';
import { createServer, type Plugin } from 'vite';
import { BuildFailed, buildStale } from './build.ts';
import { inDist, inRoot } from './paths.ts';
import { askToEnd, ended, onEnding } from './start/ending.ts';
import { targets } from './targets.ts';

interface Host {
  readonly child: ChildProcess;
  readonly port: number;
  readonly token: string;
}

const data = inRoot('.data', 'dev');

/** Starts core in a process of its own and waits until it says where it is. */
function startHost(port: number): Promise<Host> {
  const args = [inDist('host', 'browser-host.js'), '--port', String(port), '--data', data];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit', 'ipc'] });
  return new Promise((resolve, reject) => {
    child.on('exit', () => reject(new Error('The host ended before it was ready.')));
    if (!child.stdout) return;
    createInterface({ input: child.stdout }).on('line', (line) => {
      const found = /127\.0\.0\.1:(\d+)\/#token=(\S+)$/.exec(line);
      if (found?.[1] && found[2]) resolve({ child, port: Number(found[1]), token: found[2] });
    });
  });
}

const reconnectId = '/@baton/reconnect';

/** A new host knows no old session: the page is sent to it with the new token. */
const reconnect: Plugin = {
  name: 'baton:reconnect',
  resolveId: (id) => (id === reconnectId ? id : null),
  load: (id) =>
    id === reconnectId
      ? `import.meta.hot.on('baton:host', ({ token }) => {
           location.hash = 'token=' + token;
           location.reload();
         });`
      : null,
  transformIndexHtml: () => [
    { tag: 'script', attrs: { type: 'module', src: reconnectId }, injectTo: 'head' },
  ],
};

await buildStale(console.log);
let host = await startHost(0);

const to = `http://127.0.0.1:${host.port}`;
const proxied = { target: to, changeOrigin: true, headers: { origin: to } };
const renderer = await targets.find((target) => target.name === 'renderer')?.config();
const server = await createServer({
  ...renderer,
  logLevel: 'info',
  plugins: [...(renderer?.plugins ?? []), reconnect],
  server: {
    host: '127.0.0.1',
    fs: { allow: [inRoot()] },
    proxy: { '^/session$': proxied, '^/files[/?]': proxied, '^/rpc/': proxied },
  },
});
await server.listen();
const address = () => `${server.resolvedUrls?.local[0] ?? ''}#token=${host.token}`;
console.log(`Baton is running at ${address()}`);

async function restart(): Promise<void> {
  try {
    const built = await buildStale(console.log, ['host', 'jobs']);
    if (built.length === 0) return;
    const gone = ended(host.child);
    askToEnd(host.child);
    await gone;
    host = await startHost(host.port);
    server.ws.send('baton:host', { token: host.token });
    console.log(`Core restarted: ${address()}`);
  } catch (error) {
    if (!(error instanceof BuildFailed)) throw error;
    console.error(error.message);
  }
}

let soon: NodeJS.Timeout | undefined;
let turn = Promise.resolve();
for (const folder of ['shared', 'electron']) {
  watch(inRoot(folder), { recursive: true }, () => {
    clearTimeout(soon);
    soon = setTimeout(() => {
      turn = turn.then(restart);
    }, 150);
  });
}

onEnding(async () => {
  const gone = ended(host.child);
  askToEnd(host.child);
  await Promise.all([gone, server.close()]);
  process.exit(0);
});
