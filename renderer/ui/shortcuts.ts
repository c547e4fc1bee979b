import { createContext, useContext, useEffect, useId, useMemo, useRef, useSyncExternalStore } from 'react';
import { matchesKeys } from './shortcut-keys.ts';

export interface Shortcut {
  /** Written with + between: 'mod+k', 'mod+shift+m', '['. 'mod' is Ctrl, or Cmd on a Mac. */
  readonly keys: string;
  /** The way round for browsers that keep the first one for themselves. */
  readonly alternative?: string;
  /** What it does, as the help lists it: 'Find a person, post or programme'. */
  readonly does: string;
  /** There is nothing to do it with now: it is not listed, and the desktop's menu greys it. */
  readonly off?: boolean;
  readonly run: () => void;
}

interface Registered extends Shortcut {
  readonly id: string;
}

export interface ShortcutRegistry {
  readonly put: (shortcut: Registered) => void;
  readonly drop: (id: string) => void;
  readonly all: () => readonly Registered[];
  /** Tells of every change; what it returns stops that. */
  readonly listen: (told: () => void) => () => void;
}

export const Shortcuts = createContext<ShortcutRegistry | null>(null);
const SingleKeys = createContext(true);
export const SingleKeysProvider = SingleKeys.Provider;

/** Whether single letters act on lists; people who dictate or stumble on keys can switch them off. */
export function useSingleKeys(): boolean {
  return useContext(SingleKeys);
}

/** Registers a shortcut for as long as the component is on screen. */
export function useShortcut({ keys, alternative, does, off = false, run }: Shortcut): void {
  const registry = useContext(Shortcuts);
  const id = useId();
  const latest = useRef(run);
  latest.current = run;
  useEffect(() => {
    registry?.put({ id, keys, does, off, run: () => latest.current(), ...(alternative && { alternative }) });
    return () => registry?.drop(id);
  }, [registry, id, keys, alternative, does, off]);
}

/** Whether the page has something to do for these keys now. */
export function useOffered(keys: string): boolean {
  const registry = useContext(Shortcuts);
  return useSyncExternalStore(
    registry?.listen ?? listenToNothing,
    () => registry?.all().some((one) => one.keys === keys && !one.off) ?? false,
  );
}

const listenToNothing = () => () => undefined;

/** The registry and its one listener on the window. */
export function useShortcutRegistry(singleKeys: boolean): ShortcutRegistry {
  const registry = useMemo(newRegistry, []);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const shortcut = registry.all().findLast((one) => isMeant(one, event, singleKeys));
      if (!shortcut) return;
      event.preventDefault();
      shortcut.run();
    };
    const onChosen = (event: Event) => {
      const keys: unknown = event instanceof CustomEvent ? event.detail : null;
      const shortcut = registry.all().findLast((one) => one.keys === keys);
      if (!shortcut) return;
      event.preventDefault();
      shortcut.run();
    };
    window.addEventListener('keydown', onKeyDown);
    window.addEventListener(CHOSEN, onChosen);
    return () => {
      window.removeEventListener('keydown', onKeyDown);
      window.removeEventListener(CHOSEN, onChosen);
    };
  }, [registry, singleKeys]);
  return registry;
}

const CHOSEN = 'baton:chosen';

/** Does what a shortcut does, chosen another way: from the desktop's menu. False where the page offers no such thing. */
export function runShortcut(keys: string): boolean {
  return !window.dispatchEvent(new CustomEvent(CHOSEN, { detail: keys, cancelable: true }));
}

function newRegistry(): ShortcutRegistry {
  const shortcuts = new Map<string, Registered>();
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const told of listeners) told();
  };
  return {
    put: (shortcut) => {
      shortcuts.set(shortcut.id, shortcut);
      tell();
    },
    drop: (id) => {
      shortcuts.delete(id);
      tell();
    },
    all: () => [...shortcuts.values()],
    listen: (told) => {
      listeners.add(told);
      return () => listeners.delete(told);
    },
  };
}

/** While a dialog is open they would change the page behind it. */
const TYPING_KEYS = new Set(['mod+z', 'mod+shift+z', 'mod+y']);

function isMeant(shortcut: Shortcut, event: KeyboardEvent, singleKeys: boolean): boolean {
  const typing = isTyping(event.target);
  return [shortcut.keys, shortcut.alternative].some((keys) => {
    if (!keys || !matchesKeys(keys, event)) return false;
    const single = !/(?:^|\+)(?:mod\+|alt\+|f\d)/.test(keys);
    if (single) return singleKeys && !typing && !inDialog(event.target);
    return !TYPING_KEYS.has(keys) || !(typing || document.querySelector('[role="dialog"]') !== null);
  });
}

/** In a text field the keys belong to the typing: Ctrl Z there undoes what was typed. */
function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (
    target.isContentEditable ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement
  ) {
    return true;
  }
  return (
    target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'range'].includes(target.type)
  );
}

function inDialog(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role="dialog"], [role="menu"]') !== null;
}
