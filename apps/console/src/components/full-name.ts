import type { Person } from '@gatehouse/api/client';

export function fullName(person: Pick<Person, 'givenName' | 'familyName' | 'email'>): string {
  return `${person.givenName} ${person.familyName}`.trim() || person.email;
}
