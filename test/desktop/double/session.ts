import { EventEmitter } from 'node:events';
import { app } from './app.ts';
import { onlyAfterReady, onlyBeforeReady, state } from './state.ts';

type Privileged = { scheme: string; privileges: Record<string, boolean> };
type Serve = (request: Request) => Response | Promise<Response>;
type Blocker = (
  details: { url: string; resourceType: string },
  answer: (said: { cancel?: boolean }) => void,
) => void;

const privileged = new Map<string, Privileged>();
let registered = false;

class Protocol {
  readonly served = new Map<string, Serve>();
  handle(scheme: string, serve: Serve): void {
    onlyAfterReady('protocol.handle');
    if (this.served.has(scheme)) throw new Error('Failed to register protocol: already handled');
    this.served.set(scheme, serve);
  }
}

class Session extends EventEmitter {
  readonly protocol = new Protocol();
  blocker: Blocker | null = null;
  permissionRequest:
    | ((contents: unknown, permission: string, answer: (yes: boolean) => void) => void)
    | null = null;
  permissionCheck: ((contents: unknown, permission: string) => boolean) | null = null;
  device: ((details: object) => boolean) | null = null;
  languages: string[] | null = null;
  dictionaries: string | null = null;
  readonly webRequest = {
    onBeforeRequest: (blocker: Blocker) => {
      this.blocker = blocker;
    },
  };
  setPermissionRequestHandler(handler: Session['permissionRequest']) {
    this.permissionRequest = handler;
  }
  setPermissionCheckHandler(handler: Session['permissionCheck']) {
    this.permissionCheck = handler;
  }
  setDevicePermissionHandler(handler: Session['device']) {
    this.device = handler;
  }
  setSpellCheckerLanguages(languages: string[]) {
    this.languages = languages;
  }
  setSpellCheckerDictionaryDownloadURL(url: string) {
    this.dictionaries = url;
  }
}

const theSession = new Session();
let made = false;
export const session = {
  get defaultSession(): Session {
    onlyAfterReady('session.defaultSession');
    if (!made) {
      made = true;
      app.emit('session-created', theSession);
    }
    return theSession;
  },
};

export const protocol = {
  registerSchemesAsPrivileged(schemes: Privileged[]): void {
    onlyBeforeReady('protocol.registerSchemesAsPrivileged');
    if (registered) throw new Error('registerSchemesAsPrivileged can only be called once');
    registered = true;
    for (const one of schemes) {
      if (one.privileges.codeCache && !one.privileges.standard)
        throw new Error(
          'Code cache can only be enabled when the custom scheme is registered as standard scheme.',
        );
      privileged.set(one.scheme, one);
    }
    state.handlers.add('registerSchemesAsPrivileged');
  },
  handle: (scheme: string, serve: Serve) => session.defaultSession.protocol.handle(scheme, serve),
};

/** A standard scheme is what lets a page have a host at all. */
export const isStandard = (scheme: string) => privileged.get(scheme)?.privileges.standard === true;

/** What the session's filter says about a request. */
export function isBlocked(url: string, resourceType: string): boolean {
  let cancelled = false;
  theSession.blocker?.({ url, resourceType }, (said) => {
    cancelled = said.cancel === true;
  });
  return cancelled;
}
