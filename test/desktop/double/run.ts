import { pathToFileURL } from 'node:url';
import { app } from './app.ts';
import { listenToTest } from './control.ts';
import { aliasElectron } from './hooks.ts';

// Started as `node run.ts MAIN …`: to the app it must look like `electron MAIN …`.
const [node, , main, ...rest] = process.argv;
if (node === undefined || main === undefined) throw new Error('Which main file?');
process.argv = [node, main, ...rest];
Object.defineProperty(process, 'resourcesPath', { value: process.cwd() });
Object.defineProperty(process, 'type', { value: 'browser' });

aliasElectron();
listenToTest();
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => app.quit());

const asked = (process.env.BATON_DOUBLE_OPEN_FILES ?? '').split('\n').filter((path) => path !== '');
await import(pathToFileURL(main).href);
// macOS may ask for files before `ready`; `ready` itself waits for the entry and all that it awaits.
for (const path of asked) app.emit('open-file', { preventDefault() {} }, path);
app.becomeReady();
