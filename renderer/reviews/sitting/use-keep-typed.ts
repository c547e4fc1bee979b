import { useRef } from 'react';
import type { TypedSoFar } from '../../../shared/contract/review-shapes.ts';
import { client, runJob } from '../../client.ts';

type Typed = TypedSoFar & { readonly form: number };

/** Tells core what is on the form, one at a time and the newest last, so that a page that is loaded again has it. */
export function useKeepTyped(): (typed: Typed) => void {
  const newest = useRef<Typed | null>(null);
  const telling = useRef(false);
  const tell = async () => {
    telling.current = true;
    while (newest.current !== null) {
      const typed = newest.current;
      newest.current = null;
      // Where it cannot be told the form still holds it; the page itself says when Baton is out of reach.
      await runJob(client.app.keepTyped, { ...typed, ratings: { ...typed.ratings } }).catch(() => undefined);
    }
    telling.current = false;
  };
  return (typed) => {
    newest.current = typed;
    if (!telling.current) void tell();
  };
}
