import { RPCHandler } from '@orpc/server/message-port';
import type { MessagePortMain } from 'electron/main';
import type { App } from '../core/app.ts';
import { listen } from './ipc.ts';

/** What oRPC needs of a port; buffers are copied, since a view would carry its whole pool across. */
function served(port: MessagePortMain) {
  return {
    postMessage: (message: unknown) =>
      port.postMessage(message instanceof Uint8Array ? new Uint8Array(message) : message),
    on: (event: string, take: (event?: { data: unknown }) => void) => {
      if (event === 'close') port.once('close', () => take());
      else port.on('message', (message) => take({ data: message.data }));
    },
  };
}

/**
 * Serves the router over the port that each load of a page hands over. When the page goes, its port closes, which
 * aborts the calls that were under way.
 */
export function serveRpc(router: App['router']): void {
  const handler = new RPCHandler(router);
  const ports = new Map<number, MessagePortMain>();
  listen('rpc:port', (event) => {
    const [port] = event.ports;
    if (port === undefined) return;
    const page = event.sender.id;
    ports.get(page)?.close();
    ports.set(page, port);
    port.once('close', () => {
      if (ports.get(page) === port) ports.delete(page);
    });
    handler.upgrade(served(port), { context: {} });
    port.start();
  });
}
