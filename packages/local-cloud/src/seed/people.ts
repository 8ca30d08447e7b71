import type { SignUpInput } from '@gatehouse/api';

export type SeedPerson = Omit<SignUpInput, 'idempotencyKey'> & { readonly disabled?: boolean };

/** For local use only: it stands in the README, and there is no other way to know who may sign in. */
export const LOCAL_PASSWORD = 'gatehouse-local-only';

const password = { kind: 'password', password: LOCAL_PASSWORD } as const;

/** The people of every local copy. */
export const seededPeople: readonly SeedPerson[] = [
  {
    email: 'admin@example.com',
    givenName: 'Grace',
    familyName: 'Hopper',
    role: 'admin',
    firstSignIn: password,
  },
  {
    email: 'member@example.com',
    givenName: 'Alan',
    familyName: 'Turing',
    role: 'member',
    attributes: {
      member_code: 'GH-1912-0623',
      desk: 12,
      joined_on: '2024-06-23',
      newsletter: true,
    },
    firstSignIn: password,
  },
  {
    email: 'disabled@example.com',
    givenName: 'Edsger',
    familyName: 'Dijkstra',
    role: 'member',
    firstSignIn: password,
    disabled: true,
  },
  {
    email: 'invited@example.com',
    givenName: 'Barbara',
    familyName: 'Liskov',
    role: 'member',
    firstSignIn: { kind: 'invitation' },
  },
];
