import type { AuditEntry, Person } from '@gatehouse/api/client';
import { fullName } from '../components/full-name.ts';

/** One plain sentence for each action the server writes, in the words of the rest of the console. */
const sentences: Readonly<Record<string, (whom: string) => string>> = {
  'user.create': (whom) => `Created ${whom}`,
  'user.invite': (whom) => `Invited ${whom} by mail`,
  'user.update': (whom) => `Changed the record of ${whom}`,
  'user.disable': (whom) => `Disabled ${whom}`,
  'user.enable': (whom) => `Enabled ${whom}`,
  'auth.sign-in': () => 'Signed in',
  'auth.sign-in-failed': (whom) => `Tried to sign in as ${whom}`,
  'auth.sign-out': () => 'Signed out',
  'auth.new-password': () => 'Chose a new password',
  'reconcile.adopt': (whom) => `Finished the interrupted creation of ${whom}`,
  'reconcile.repair': (whom) => `Repaired the record of ${whom}`,
  'access.refused': () => 'Asked for something they may not do',
};

/** Says what happened. An action this page does not know yet is told by its own name. */
export function describeEntry(
  entry: Pick<AuditEntry, 'action' | 'subjectId'>,
  person: Pick<Person, 'id' | 'givenName' | 'familyName' | 'email'>,
): string {
  const whom = entry.subjectId === person.id ? fullName(person) : 'somebody else';
  return sentences[entry.action]?.(whom) ?? entry.action;
}
