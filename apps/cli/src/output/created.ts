import type { Person } from '@gatehouse/api/client';
import { escapeText } from './escape.ts';
import type { Output } from './output.ts';

interface Created {
  readonly person: Person;
  readonly delivery: 'invitation' | 'password';
}

export function tellCreated(output: Output, { person, delivery }: Created): void {
  output.result({ person, delivery }, () =>
    [
      `Created ${escapeText(`${person.givenName} ${person.familyName} <${person.email}>`)}, ${person.role}.`,
      delivery === 'invitation'
        ? 'An invitation with a temporary password is on its way by mail.'
        : 'They sign in with the password you set.',
      `Id: ${person.id}`,
    ].join('\n'),
  );
}
