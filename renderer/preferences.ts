import { useQuery } from '@tanstack/react-query';
import { useLayoutEffect, useState } from 'react';
import { api, client, queries, refusalOf, runJob } from './client.ts';
import { keepPreferencesWith, takePreferences } from './ui/preferences.ts';
import { showFileProblem } from './ui/undo.tsx';

export const preferencesOptions = api.app.preferences.queryOptions({ input: {} });

/** Brings the preferences of this computer from core and changes of them back; true once they are known. */
export function useKeptPreferences(): boolean {
  const { data, isPending } = useQuery(preferencesOptions);
  const [known, setKnown] = useState(false);
  useLayoutEffect(() => {
    if (data !== undefined) takePreferences(data);
    // Without an answer the usual ones hold.
    if (!isPending) setKnown(true);
  }, [data, isPending]);
  useLayoutEffect(() => {
    keepPreferencesWith((change) => {
      // So that an answer of core that takes it back is seen to differ.
      queries.setQueryData(preferencesOptions.queryKey, (before) => before && { ...before, ...change });
      runJob(client.app.prefer, change).catch((error: unknown) => {
        const { say, wayOut } = refusalOf(error);
        showFileProblem(say, wayOut);
      });
    });
  }, []);
  return known;
}
