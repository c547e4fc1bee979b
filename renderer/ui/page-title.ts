import { createContext, useContext, useEffect } from 'react';

/** In a meeting the window's title, which a projector or a taskbar shows, names the app and nothing else. */
export const PlainTitles = createContext(false);

/** Names the window after the page, without ever putting a person's name in it during a meeting. */
export function usePageTitle(title: string): void {
  const plain = useContext(PlainTitles);
  useEffect(() => {
    document.title = plain ? 'Baton' : `${title} · Baton`;
  }, [title, plain]);
}
