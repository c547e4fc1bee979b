import { EventEmitter } from 'node:events';
import { deserialize, serialize } from 'node:v8';

/** What a value is after crossing a process: as V8's serialiser leaves it. */
export const across = <T>(value: T): T => deserialize(serialize(value));

/** An EventEmitter that holds messages back until `start()`, as Electron's is. */
export class MessagePortMain extends EventEmitter {
  #queue: unknown[] = [];
  #started = false;
  #open = true;
  readonly #send: (message: unknown) => void;
  readonly #shut: () => void;

  constructor(send: (message: unknown) => void, shut: () => void) {
    super();
    this.#send = send;
    this.#shut = shut;
  }
  postMessage(message: unknown, transfer: unknown[] = []): void {
    if (transfer.some((one) => !(one instanceof MessagePortMain)))
      throw new TypeError('Invalid value for transfer: only MessagePortMain can be transferred');
    const copy = across(message);
    if (this.#open) this.#send(copy);
  }
  start(): void {
    this.#started = true;
    for (const data of this.#queue.splice(0)) this.emit('message', { data, ports: [] });
  }
  close(): void {
    if (!this.#open) return;
    this.#open = false;
    this.#shut();
  }
  /** For the double: a message from the page's end. */
  arrive(data: unknown): void {
    if (!this.#open) return;
    if (this.#started) this.emit('message', { data: across(data), ports: [] });
    else this.#queue.push(across(data));
  }
  /** For the double: the page's end has gone. */
  lose(): void {
    if (!this.#open) return;
    this.#open = false;
    this.emit('close');
  }
}
