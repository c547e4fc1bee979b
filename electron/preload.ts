import { contextBridge, ipcRenderer, webUtils } from 'electron/renderer';

// A port cannot cross the bridge, but it can come by a message from this very window.
window.addEventListener('message', (event) => {
  const [port] = event.ports;
  if (event.source !== window || port === undefined) return;
  if (typeof event.data !== 'object' || event.data === null || event.data.type !== 'baton:port') return;
  ipcRenderer.postMessage('rpc:port', null, [port]);
});

contextBridge.exposeInMainWorld('baton', {
  kind: 'desktop',
  platform: process.platform,
  /** The file's path goes to core, never to the page, which gets a ref; null for a File that is not on disk. */
  async dropFile(file: File): Promise<string | null> {
    const path = webUtils.getPathForFile(file);
    return path === '' ? null : ipcRenderer.invoke('file:dropped', path);
  },
  /** Whether the page that is shown prints something: the menu greys its item where it does not. */
  async prints(can: boolean): Promise<void> {
    await ipcRenderer.invoke('menu:prints', can);
  },
  /** Whether something is typed in a dialog and not saved: the menu has the page ask before it leads away. */
  async typed(unsaved: boolean): Promise<void> {
    await ipcRenderer.invoke('menu:typed', unsaved);
  },
  /** Asked about what is typed, the page has nothing any more: what waited for that goes on. */
  async nothingTyped(): Promise<void> {
    await ipcRenderer.invoke('menu:nothing-typed');
  },
});
