import { app, type Session, type WebContents } from 'electron/main';
import { openLink } from './links.ts';
import { isOurs } from './pages.ts';

const localSchemes: ReadonlySet<string> = new Set(['baton:', 'blob:', 'data:', 'devtools:']);

/** Copying text and filling the screen are all that a page may do beyond drawing itself. */
const granted: ReadonlySet<string> = new Set(['clipboard-sanitized-write', 'fullscreen']);

/** Nothing leaves this computer: no requests, no devices, no dictionaries fetched for the spellchecker. */
export function lockSession(session: Session): void {
  session.setSpellCheckerLanguages([]);
  session.setSpellCheckerDictionaryDownloadURL('https://spellcheck.invalid/');
  session.setPermissionRequestHandler((contents, permission, answer) =>
    answer(granted.has(permission) && isOurs(contents.getURL())),
  );
  session.setPermissionCheckHandler((contents, permission) =>
    contents === null ? false : granted.has(permission) && isOurs(contents.getURL()),
  );
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest((details, answer) => {
    const url = URL.parse(details.url);
    answer({ cancel: url === null || !localSchemes.has(url.protocol) });
  });
}

/** A page stays where it is, opens no windows and holds no webviews, whatever runs in it. */
export function lockContents(contents: WebContents): void {
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame || !isOurs(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    openLink(url);
    return { action: 'deny' };
  });
}

/** Locks every page that will ever be made, before it loads anything. */
export function lockEverything(): void {
  app.on('web-contents-created', (_, contents) => lockContents(contents));
  app.on('session-created', lockSession);
}
