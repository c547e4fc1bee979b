import { EventEmitter } from 'node:events';

// A utility process has a parentPort whose messages are in `data`, and no process.send.
const send = process.send?.bind(process);
class ParentPort extends EventEmitter {
  postMessage(message: unknown): void {
    send?.(message);
  }
  start(): void {}
}
const parentPort = new ParentPort();
process.on('message', (data) => parentPort.emit('message', { data, ports: [] }));
Object.defineProperty(process, 'parentPort', { value: parentPort });
Object.defineProperty(process, 'send', { value: undefined });
