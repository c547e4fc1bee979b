import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { MessagePortMain } from './double/ports.ts';
import { withDesktop } from './with-desktop.ts';

/** The double is only worth something where it is as strict as Electron. */
const { folder, startDouble } = withDesktop();

async function outcomeOf(main: string): Promise<string> {
  const file = path.join(folder(), 'main.mjs');
  writeFileSync(file, main);
  const desktop = await startDouble({ main: file });
  await desktop.ended;
  return desktop.output();
}

test('a port holds messages until it is started, and carries copies', () => {
  const heard: unknown[] = [];
  const port = new MessagePortMain(
    () => undefined,
    () => undefined,
  );
  port.on('message', ({ data }) => heard.push(data));
  const sent = { when: new Date(0) };
  port.arrive(sent);
  expect(heard).toEqual([]);
  port.start();
  expect(heard).toEqual([sent]);
  expect(heard[0]).not.toBe(sent);
  expect(() => port.postMessage(() => undefined)).toThrow(/cloned/);
  expect(() => port.postMessage(1, [new ArrayBuffer(1)])).toThrow(/transfer/);
});

test.each([
  [
    'a window before ready',
    "import { BrowserWindow } from 'electron'; new BrowserWindow();",
    'before the app is ready',
  ],
  [
    'a session before ready',
    "import { session } from 'electron'; session.defaultSession;",
    'before the app is ready',
  ],
  [
    'schemes after ready',
    "import { app, protocol } from 'electron'; app.whenReady().then(() => protocol.registerSchemesAsPrivileged([]));",
    'must be called before the app is ready',
  ],
  ['a renderer’s name in main', "import { contextBridge } from 'electron';", 'does not provide an export'],
  ['the renderer’s module in main', "import 'electron/renderer';", 'in the main process'],
  [
    'a folder that is not there',
    "import { app } from 'electron'; app.setPath('userData', '/nowhere/at/all');",
    'does not exist',
  ],
])('refused: %s', async (_, main, say) => {
  expect(await outcomeOf(main)).toContain(say);
});

test('awaiting ready at the top of the entry never ends', async () => {
  const file = path.join(folder(), 'main.mjs');
  writeFileSync(file, "import { app } from 'electron'; await app.whenReady(); app.exit(0);");
  const desktop = await startDouble({ main: file });
  expect(await desktop.seen()).toMatchObject({ trace: [] });
});
