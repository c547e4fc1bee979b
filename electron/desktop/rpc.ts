import { RPCHandler } from '@orpc/server/message-port';
import type { MessagePortMain } from 'electron/main';
import type { App } from '../core/app.ts';
import { listen } from './ipc.ts';

/** What oRPC needs of a port; buffers are copied, since a view would carry its whole pool across. */
function served(port: MessagePortMain) {
  const closed = new Set<() => void>();
  const end = () => {
    for (const take of closed) take();
    closed.clear();
  };
  port.once('close', end);
  return {
    end,
    port: {
      postMessage: (message: unknown) =>
        port.postMessage(message instanceof Uint8Array ? new Uint8Array(message) : message),
      on: (event: string, take: (event?: { data: unknown }) => void) => {
        if (event === 'close') closed.add(() => take());
        else port.on('message', (message) => take({ data: message.data }));
      },
    },
  };
}

/**
 * Serves the router over the port that each load of a page hands over. When the page goes, or hands over another,
 * its last port is closed, which aborts the calls that were under way.
 */
export function serveRpc(router: App['router']): void {
  const handler = new RPCHandler(router);
  const ending = new Map<number, () => void>();
  listen('rpc:port', (event) => {
    const [port] = event.ports;
    if (port === undefined) return;
    const page = event.sender.id;
    ending.get(page)?.();
    const { end, port: ours } = served(port);
    ending.set(page, () => {
      end();
      port.close();
    });
    handler.upgrade(ours, { context: {} });
    port.start();
  });
}
