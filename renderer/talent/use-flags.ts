import { useQuery } from '@tanstack/react-query';
import { flagKinds } from '../../shared/reference/flags.ts';
import { addMonths } from '../../shared/rules/dates.ts';
import { api } from '../client.ts';
import { useStatus } from '../session.ts';

export const useToday = (): string => useStatus()?.today ?? '2000-01-01';

/** The kinds of flag that can be set now, about people or about posts. */
export function useKinds(about: 'person' | 'post') {
  const kinds = useQuery(api.talent.kinds.queryOptions({ input: {} }));
  return (kinds.data ?? []).filter((kind) => kind.about === about && !kind.closed);
}

/** When a flag of this kind usually ends: its own months, else a year. */
export function usualEnd(kindId: string | null, from: string): string {
  return addMonths(from, flagKinds.find((kind) => kind.key === kindId)?.months ?? 12);
}
