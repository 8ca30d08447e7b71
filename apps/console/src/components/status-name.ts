import type { Person } from '@gatehouse/api/client';

/** The words of the status badge, for filters and sentences. */
export const statusNames: Record<Person['status'], string> = {
  active: 'Active',
  invited: 'Invited',
  pending: 'Pending',
  disabled: 'Disabled',
};
