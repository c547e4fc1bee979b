import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api } from '../client.ts';

/** The stages of this file by id and name, as the school words them. */
export function useStages(): readonly { readonly id: string; readonly name: string }[] {
  const stages = useQuery(api.stages.list.queryOptions({ input: {} }));
  return useMemo(
    () => (stages.data ?? []).map(({ id, content }) => ({ id, name: content.name })),
    [stages.data],
  );
}
