const place = 'baton-session';
const channelName = 'baton-session';
const header = 'x-baton-session';
const question = 'who has the session?';

export class NotConnected extends Error {}

let sessionKey = '';
let renewing: Promise<boolean> | null = null;

/**
 * Trades the launch token in the address for a session, once; a reload finds it in this tab's own storage, and a
 * second tab asks the others on the same origin. Nothing of it stays in the address or in a cookie. A key counts
 * only when Baton still takes it: it may be of an earlier start.
 */
export async function openHttpSession(): Promise<void> {
  const token = new URLSearchParams(location.hash.slice(1)).get('token');
  if (token !== null) history.replaceState(null, '', `${location.pathname}#/`);
  const traded = token === null ? null : await trade(token);
  const kept = traded ?? sessionStorage.getItem(place);
  if (kept !== null && (traded !== null || (await isTaken(kept)))) keep(kept);
  else if (!(await askOtherTabs())) throw new NotConnected();
  const channel = new BroadcastChannel(channelName);
  channel.onmessage = (event) => {
    if (event.data === question) channel.postMessage({ key: sessionKey });
  };
}

/**
 * Sends a request in the session. Where Baton was started again meanwhile, another tab may have been opened with
 * its new link: then the request is sent once more in that tab's session.
 */
export async function withSession(
  send: (headers: Headers) => Promise<Response>,
  more?: Headers,
): Promise<Response> {
  const headed = () => {
    const headers = new Headers(more);
    headers.set(header, sessionKey);
    return headers;
  };
  const response = await send(headed());
  if (response.status !== 401) return response;
  renewing ??= askOtherTabs().finally(() => {
    renewing = null;
  });
  return (await renewing) ? send(headed()) : response;
}

function keep(key: string): void {
  sessionKey = key;
  sessionStorage.setItem(place, key);
}

async function isTaken(key: string): Promise<boolean> {
  const response = await fetch('/session', { headers: { [header]: key } });
  return response.ok;
}

async function trade(token: string): Promise<string | null> {
  const response = await fetch('/session', { method: 'POST', body: token });
  if (!response.ok) return null;
  const body: unknown = await response.json();
  return typeof body === 'object' && body !== null && 'key' in body && typeof body.key === 'string'
    ? body.key
    : null;
}

/** A tab in the background of a busy computer takes its time. */
const PATIENCE_MS = 2_000;

/** Asks the other tabs for their key and keeps the first that Baton takes; false where none has one. */
function askOtherTabs(): Promise<boolean> {
  const channel = new BroadcastChannel(channelName);
  return new Promise((resolve) => {
    const asked = new Set<unknown>([sessionKey]);
    const end = (found: boolean) => {
      clearTimeout(tooLate);
      channel.close();
      resolve(found);
    };
    const tooLate = setTimeout(() => end(false), PATIENCE_MS);
    channel.onmessage = async (event) => {
      const key: unknown = event.data?.key;
      if (typeof key !== 'string' || asked.has(key)) return;
      asked.add(key);
      if (!(await isTaken(key).catch(() => false))) return;
      keep(key);
      end(true);
    };
    channel.postMessage(question);
  });
}
