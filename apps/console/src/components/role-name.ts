import type { Person } from '@gatehouse/api/client';

const names: Record<Person['role'], string> = { admin: 'Administrator', member: 'Member' };

export function roleName(role: Person['role']): string {
  return names[role];
}
