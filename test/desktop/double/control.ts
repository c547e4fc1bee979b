import { app, preventable } from './app.ts';
import { BrowserWindow } from './browser-window.ts';
import { chooseFromMenu, menuLabels } from './menu.ts';
import type { Order } from './orders.ts';
import { session } from './session.ts';
import { powerMonitor } from './small.ts';
import { note, state } from './state.ts';

const firstWindow = () => {
  const [window] = BrowserWindow.getAllWindows();
  if (window === undefined) throw new Error('There is no window');
  return window;
};

async function askForPage(url: string, method: string) {
  const response = await session.defaultSession.protocol.served.get('baton')?.(new Request(url, { method }));
  return {
    status: response?.status,
    type: response?.headers.get('content-type'),
    policy: response?.headers.get('content-security-policy'),
    body: (await response?.text())?.slice(0, 200),
  };
}

/** What a test may ask of the double, each the like of something a user or the system does. */
function carryOut(order: Order): unknown {
  switch (order.do) {
    case 'menu':
      return chooseFromMenu(order.words);
    case 'menu-labels':
      return menuLabels();
    case 'answer':
      state.answers.set(order.kind, [...(state.answers.get(order.kind) ?? []), order.with]);
      return null;
    case 'asked':
      return state.asked;
    case 'seen':
      return { trace: state.trace, opened: state.opened, blocked: state.blocked, leaks: state.leaks };
    case 'emit': {
      const event = { ...preventable(), ...order.with };
      if (order.on === 'app') app.emit(order.event, event, ...(order.rest ?? []));
      else if (order.on === 'powerMonitor') powerMonitor.emit(order.event, event);
      else if (order.on === 'window') firstWindow().emit(order.event, event, ...(order.rest ?? []));
      else firstWindow().webContents.emit(order.event, event, order.with);
      return event.defaultPrevented;
    }
    case 'permission': {
      const { defaultSession } = session;
      const contents = firstWindow().webContents;
      let granted: boolean | null = null;
      defaultSession.permissionRequest?.(contents, order.permission, (yes) => {
        granted = yes;
      });
      return { request: granted, check: defaultSession.permissionCheck?.(contents, order.permission) };
    }
    case 'device':
      return session.defaultSession.device?.({ deviceType: 'usb' });
    case 'spelling':
      return { languages: session.defaultSession.languages, from: session.defaultSession.dictionaries };
    case 'window-open':
      return firstWindow().webContents.windowOpenHandler?.({ url: order.url });
    case 'request':
      return askForPage(order.url, order.method ?? 'GET');
    case 'know-file':
      return firstWindow().webContents.knowFile(order.path);
    case 'crash':
      return firstWindow().webContents.forcefullyCrashRenderer();
    case 'close-window':
      return firstWindow().close();
    case 'quit':
      return app.quit();
    case 'fail':
      if (order.how === 'rejection') void Promise.reject(new Error('Laura Dunmore'));
      else
        setImmediate(() => {
          throw new Error('Laura Dunmore');
        });
      return null;
  }
}

export function listenToTest(): void {
  process.on('message', (given: { id: number; order: Order }) => {
    const answer = (said: object) => process.send?.({ id: given.id, ...said });
    Promise.resolve()
      .then(() => carryOut(given.order))
      .then(
        (value) => answer({ value }),
        (error: unknown) => answer({ error: String(error) }),
      );
  });
  process.on('disconnect', () => {
    note('test gone');
    app.exit(1);
  });
}
