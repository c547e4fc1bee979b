/** Tells every listening page what happened; a page that goes away is forgotten. */
export interface Feed<Event> {
  send(event: Event): void;
  listen(signal: AbortSignal | undefined): AsyncGenerator<Event>;
  /** Whether any page is listening. */
  isHeard(): boolean;
}

/** `first` is what a page hears as it begins to listen: how things stand, since it may have missed how they changed. */
export function createFeed<Event>(first: () => readonly Event[]): Feed<Event> {
  const listeners = new Set<(event: Event) => void>();
  return {
    send(event) {
      for (const listener of listeners) listener(event);
    },
    isHeard: () => listeners.size > 0,
    async *listen(signal) {
      const waiting: Event[] = [...first()];
      let wake = () => {};
      const listener = (event: Event) => {
        waiting.push(event);
        wake();
      };
      const stop = () => wake();
      listeners.add(listener);
      signal?.addEventListener('abort', stop);
      try {
        while (!signal?.aborted) {
          const next = waiting.shift();
          if (next !== undefined) yield next;
          else
            await new Promise<void>((resolve) => {
              wake = resolve;
            });
        }
      } finally {
        listeners.delete(listener);
        signal?.removeEventListener('abort', stop);
      }
    },
  };
}
