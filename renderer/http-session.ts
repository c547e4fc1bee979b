const place = 'baton-session';
const channelName = 'baton-session';

export class NotConnected extends Error {}

let sessionKey = '';
export const currentSessionKey = () => sessionKey;

/**
 * Trades the launch token in the address for a session, once; a reload finds it in this tab's own storage, and a
 * second tab asks a first one on the same origin. Nothing of it stays in the address or in a cookie.
 */
export async function openHttpSession(): Promise<string> {
  const token = new URLSearchParams(location.hash.slice(1)).get('token');
  if (token !== null) history.replaceState(null, '', `${location.pathname}#/`);
  sessionKey =
    (token === null ? null : await trade(token)) ??
    sessionStorage.getItem(place) ??
    (await askOtherTabs()) ??
    '';
  if (sessionKey === '') throw new NotConnected();
  sessionStorage.setItem(place, sessionKey);
  const channel = new BroadcastChannel(channelName);
  channel.onmessage = (event) => {
    if (event.data === 'who has the session?') channel.postMessage({ key: sessionKey });
  };
  return sessionKey;
}

async function trade(token: string): Promise<string | null> {
  const response = await fetch('/session', { method: 'POST', body: token });
  if (!response.ok) return null;
  const body: unknown = await response.json();
  return typeof body === 'object' && body !== null && 'key' in body && typeof body.key === 'string'
    ? body.key
    : null;
}

function askOtherTabs(): Promise<string | null> {
  const channel = new BroadcastChannel(channelName);
  return new Promise((resolve) => {
    const give = (key: string | null) => {
      channel.close();
      resolve(key);
    };
    const tooLate = setTimeout(() => give(null), 600);
    channel.onmessage = (event) => {
      const key: unknown = event.data?.key;
      if (typeof key !== 'string') return;
      clearTimeout(tooLate);
      give(key);
    };
    channel.postMessage('who has the session?');
  });
}
