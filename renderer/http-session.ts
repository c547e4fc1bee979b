import { isRecord } from './is-record.ts';

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
 * only when Baton still takes it: it may be of an earlier start. Returns what Baton answered with it, for `keepAhead`.
 */
export async function openHttpSession(): Promise<unknown> {
  const token = tokenInAddress();
  // A newer link that is opened in this very tab changes the address and no more.
  addEventListener('hashchange', () => {
    if (tokenInAddress() !== null) location.reload();
  });
  if (token !== null) history.replaceState(null, '', `${location.pathname}#/`);
  const channel = new BroadcastChannel(channelName);
  channel.onmessage = (event) => {
    if (event.data === question && sessionKey !== '') channel.postMessage({ key: sessionKey });
  };
  const found = (token !== null && (await trade(token))) || (await again()) || (await askOtherTabs());
  if (!found) throw new NotConnected();
  keep(found.key);
  return found.ahead;
}

const tokenInAddress = () => new URLSearchParams(location.hash.slice(1)).get('token');

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
  renewing ??= askOtherTabs()
    .then((opened) => {
      if (opened !== null) keep(opened.key);
      return opened !== null;
    })
    .finally(() => {
      renewing = null;
    });
  return (await renewing) ? send(headed()) : response;
}

function keep(key: string): void {
  sessionKey = key;
  sessionStorage.setItem(place, key);
}

/** A session, and what Baton answered with it of what every start asks. */
interface Opened {
  readonly key: string;
  readonly ahead: unknown;
}

async function trade(token: string): Promise<Opened | null> {
  const response = await fetch('/session', { method: 'POST', body: token });
  const key = response.headers.get(header);
  if (key === null) return null;
  // Before what Baton still works out: the page may be loaded again meanwhile, and the link works once.
  keep(key);
  return opened(key, response);
}

/** The session of this key, where Baton takes it. */
async function taken(key: string): Promise<Opened | null> {
  return opened(key, await fetch('/session', { headers: { [header]: key } }));
}

async function opened(key: string, response: Response): Promise<Opened | null> {
  const body: unknown = response.ok ? await response.json() : null;
  return isRecord(body) ? { key, ahead: body.ahead } : null;
}

async function again(): Promise<Opened | null> {
  const kept = sessionStorage.getItem(place);
  return kept === null ? null : taken(kept);
}

/** A tab in the background of a busy computer takes its time. */
const PATIENCE_MS = 2_000;

/** Asks the other tabs for their key; the first that Baton takes, or null where none has one. */
function askOtherTabs(): Promise<Opened | null> {
  const channel = new BroadcastChannel(channelName);
  return new Promise((resolve) => {
    const asked = new Set<unknown>([sessionKey]);
    const end = (found: Opened | null) => {
      clearTimeout(tooLate);
      channel.close();
      resolve(found);
    };
    const tooLate = setTimeout(() => end(null), PATIENCE_MS);
    channel.onmessage = async (event) => {
      const key: unknown = event.data?.key;
      if (typeof key !== 'string' || asked.has(key)) return;
      asked.add(key);
      const opened = await taken(key).catch(() => null);
      if (opened !== null) end(opened);
    };
    channel.postMessage(question);
  });
}
