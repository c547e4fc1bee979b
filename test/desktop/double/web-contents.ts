import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { CDPSession, Page } from 'playwright-core';
import { toChromium, toElectron } from './addresses.ts';
import { app, preventable } from './app.ts';
import { browser, contentsOf } from './browser.ts';
import { pack, unpack } from './codec.ts';
import { invoke, ipcMain } from './ipc.ts';
import { MessagePortMain } from './ports.ts';
import { bindingName, isolatedScript, pageScript, worldName } from './preload-world.ts';
import { printWith } from './print.ts';
import { note } from './state.ts';

type Message = {
  type: string;
  channel: string;
  given: unknown[];
  ports: string[];
  call: number;
  id: string;
} & {
  data: unknown;
  path: string;
  say: string;
};
type WindowOpen = (details: { url: string }) => { action: 'allow' | 'deny' };

let lastId = 0;

export class WebContents extends EventEmitter {
  readonly id = ++lastId;
  readonly #preload: string | undefined;
  readonly #ports = new Map<string, MessagePortMain>();
  #page: Promise<Page>;
  #cdp: CDPSession | null = null;
  #world: number | null = null;
  #address = '';
  #loading = false;
  #windowOpen: WindowOpen | null = null;
  #destroyed = false;

  constructor(preload: string | undefined) {
    super();
    this.#preload = preload;
    this.#page = this.#open();
    this.#page.catch(() => undefined);
    app.emit('web-contents-created', preventable(), this);
  }
  override emit(event: string, ...given: unknown[]): boolean {
    if (event !== 'ipc') note(`contents ${event}`);
    return super.emit(event, ...given);
  }

  async #open(): Promise<Page> {
    const context = await browser();
    const page = await context.newPage();
    contentsOf.set(page, this);
    page.on('crash', () => {
      this.#losePorts();
      this.emit('render-process-gone', preventable(), { reason: 'crashed', exitCode: 5 });
    });
    page.on('popup', (popup) => {
      const said = this.#windowOpen?.({ url: toElectron(popup.url()) });
      if (said?.action === 'deny') popup.close().catch(() => undefined);
    });
    page.on('console', (message) => {
      if (message.type() === 'error') note(`console ${message.text()}`);
    });
    page.on('pageerror', (error) => note(`pageerror ${error.message}`));
    const cdp = await context.newCDPSession(page);
    this.#cdp = cdp;
    cdp.on('Runtime.executionContextCreated', ({ context: made }) => {
      if (made.name === worldName) this.#world = made.id;
    });
    cdp.on('Runtime.executionContextsCleared', () => {
      this.#world = null;
      this.#losePorts();
    });
    cdp.on('Runtime.bindingCalled', ({ payload, executionContextId }) => {
      this.#world = executionContextId;
      this.#hear(unpack(payload) as Message);
    });
    const { targetInfo } = await cdp.send('Target.getTargetInfo');
    process.send?.({ context: targetInfo.browserContextId });
    await cdp.send('Runtime.enable');
    await cdp.send('Page.enable');
    await cdp.send('Runtime.addBinding', { name: bindingName, executionContextName: worldName });
    if (this.#preload !== undefined) {
      const source = isolatedScript(readFileSync(this.#preload, 'utf8'), this.#preload);
      await cdp.send('Page.addScriptToEvaluateOnNewDocument', { source: pageScript });
      await cdp.send('Page.addScriptToEvaluateOnNewDocument', { source, worldName });
    }
    return page;
  }

  #losePorts(): void {
    for (const port of this.#ports.values()) port.lose();
    this.#ports.clear();
  }

  async #tell(message: object): Promise<void> {
    if (this.#world === null || this.#cdp === null) return;
    const expression = `globalThis.__fromMain(${JSON.stringify(pack(message))})`;
    // A message to a page that has gone vanishes, as in Electron.
    await this.#cdp.send('Runtime.evaluate', { expression, contextId: this.#world }).catch(() => undefined);
  }

  #hear(message: Message): void {
    const event = {
      ...preventable(),
      sender: this,
      senderFrame: this.mainFrame,
      ports: [] as MessagePortMain[],
    };
    if (message.type === 'send') {
      event.ports = message.ports.map((id) => {
        const port = new MessagePortMain(
          (data) => this.#tell({ type: 'port-message', id, data }),
          () => this.#tell({ type: 'port-close', id }),
        );
        this.#ports.set(id, port);
        return port;
      });
      ipcMain.emit(message.channel, event, ...message.given);
    } else if (message.type === 'invoke') {
      invoke(event, message.channel, message.given).then(
        (value) => this.#tell({ type: 'reply', call: message.call, ok: true, value }),
        (error) => {
          const value = `Error invoking remote method '${message.channel}': ${String(error)}`;
          this.#tell({ type: 'reply', call: message.call, ok: false, value });
        },
      );
    } else if (message.type === 'port-message') this.#ports.get(message.id)?.arrive(message.data);
    else if (message.type === 'preload-error')
      this.emit('preload-error', preventable(), message.path, new Error(message.say));
  }

  get mainFrame() {
    return { url: this.#address, parent: null, frameTreeNodeId: this.id };
  }
  getURL = () => this.#address;
  isDestroyed = () => this.#destroyed;
  setWindowOpenHandler(handler: WindowOpen): void {
    this.#windowOpen = handler;
  }
  get windowOpenHandler(): WindowOpen | null {
    return this.#windowOpen;
  }

  /** For the double: whether a page may go there. Main's own loads raise no event, as in Electron. */
  mayNavigate(url: string, isMainFrame: boolean): boolean {
    if (this.#loading && isMainFrame) return true;
    const event = { ...preventable(), url, isMainFrame, isSameDocument: false, frame: this.mainFrame };
    this.emit('will-frame-navigate', event);
    if (isMainFrame && !event.defaultPrevented) this.#address = url;
    return !event.defaultPrevented;
  }

  async loadURL(url: string): Promise<void> {
    this.#address = url;
    const page = await this.#page;
    this.#loading = true;
    try {
      const response = await page.goto(toChromium(url));
      if (response === null || !response.ok()) note(`load ${response?.status()} ${url}`);
    } finally {
      this.#loading = false;
    }
    this.emit('did-finish-load');
  }
  reload(): void {
    note('reload');
    const url = this.#address;
    this.#page = this.#page.then(async (old) => {
      await old.close().catch(() => undefined);
      return this.#open();
    });
    this.loadURL(url).catch((error: unknown) => note(`load failed ${String(error)}`));
  }
  forcefullyCrashRenderer(): void {
    this.#page.then((page) => page.goto('chrome://crash').catch(() => undefined));
  }
  async executeJavaScript(code: string): Promise<unknown> {
    return (await this.#page).evaluate(code);
  }
  async printToPDF(options: Parameters<typeof printWith>[1]): Promise<Buffer> {
    const page = await this.#page;
    return printWith(await page.context().newCDPSession(page), options);
  }
  send(channel: string, ...given: unknown[]): void {
    this.#tell({ type: 'send', channel, given });
  }
  /** For the double: `webUtils.getPathForFile` in this page will know a file of this name. */
  knowFile(file: string): Promise<void> {
    return this.#tell({ type: 'file', name: path.basename(file), path: file });
  }
  destroy(): void {
    if (this.#destroyed) return;
    this.#destroyed = true;
    this.#losePorts();
    this.#page.then((page) => page.close()).catch(() => undefined);
    this.emit('destroyed');
  }
}
