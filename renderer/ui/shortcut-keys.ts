const MAC = typeof navigator !== 'undefined' && /mac|iphone|ipad/i.test(navigator.userAgent);

const NAMES: Readonly<Record<string, string>> = {
  mod: MAC ? 'Cmd' : 'Ctrl',
  alt: MAC ? 'Option' : 'Alt',
  shift: 'Shift',
  arrowleft: '←',
  arrowright: '→',
  arrowup: '↑',
  arrowdown: '↓',
  escape: 'Esc',
  enter: 'Enter',
  space: 'Space',
};

/** The way back and forward among pages, as each system's browsers have it. */
export const pageKeys = MAC
  ? ({ back: 'mod+[', forward: 'mod+]' } as const)
  : ({ back: 'alt+arrowleft', forward: 'alt+arrowright' } as const);

/** 'mod+shift+m' as it is printed on a key cap: Ctrl Shift M, or Cmd Shift M. */
export function keyNames(keys: string): readonly string[] {
  return keys.split('+').map((key) => NAMES[key] ?? key.toUpperCase());
}

/** Whether the keys pressed are these, on any layout: Option changes the letter on a Mac, so its place counts. */
export function matchesKeys(keys: string, event: KeyboardEvent, mac: boolean = MAC): boolean {
  const wanted = keys.split('+');
  const key = wanted.at(-1) ?? '';
  const mod = mac ? event.metaKey : event.ctrlKey;
  const otherMod = mac ? event.ctrlKey : event.metaKey;
  if (otherMod || mod !== wanted.includes('mod') || event.altKey !== wanted.includes('alt')) return false;
  const letter = /^[a-z]$/.test(key);
  if ((letter || wanted.includes('shift')) && event.shiftKey !== wanted.includes('shift')) return false;
  const byPlace = letter && event.altKey && event.code === `Key${key.toUpperCase()}`;
  return byPlace || event.key.toLowerCase() === key;
}
