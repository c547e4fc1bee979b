import { type ComponentType, lazy, useState } from 'react';

/** A page whose code can be fetched before anybody opens it. */
export interface PageAhead {
  readonly page: ComponentType;
  /** Fetches the page's code; a page that fails is fetched again when it is opened, and says so then. */
  readonly fetch: () => Promise<void>;
}

/** What was fetched ahead is drawn at once: a lazy page first shows that it waits, and React then keeps that up for a while. */
export function pageAhead(load: () => Promise<ComponentType>): PageAhead {
  let there: ComponentType | null = null;
  const Later = lazy(async () => ({ default: await load() }));
  return {
    page: function Ahead() {
      // Chosen once: another kind of element would forget what is being typed.
      const [Shown] = useState<ComponentType>(() => there ?? Later);
      return <Shown />;
    },
    fetch: () =>
      load().then(
        (page) => {
          there = page;
        },
        () => undefined,
      ),
  };
}
