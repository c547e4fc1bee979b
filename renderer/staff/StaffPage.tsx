import { useQuery } from '@tanstack/react-query';
import { api } from '../client.ts';
import { Page } from '../ui/Page.tsx';

/** Everybody at our schools. */
export function StaffPage() {
  const staff = useQuery(api.staff.list.queryOptions({ input: {} }));
  return (
    <Page title="Staff">
      <p data-testid="staff-list">{staff.data?.length ?? 0} people</p>
    </Page>
  );
}
