import { createHash } from 'node:crypto';
import type { Author } from '../../audit/author.ts';
import type { SignUpInput } from './input.ts';

/**
 * What one idempotency key stands for. The password is left out: a hash of it would be a way to guess it, and a retry
 * that brings another one is still the same person's creation.
 */
export function requestHash(author: Author, input: SignUpInput): string {
  const { email, givenName, familyName, role, attributes = {}, firstSignIn } = input;
  const canonical = [
    author.kind,
    author.id,
    email,
    givenName,
    familyName,
    role,
    Object.entries(attributes).toSorted(([a], [b]) => (a < b ? -1 : 1)),
    firstSignIn.kind,
  ];
  return createHash('sha256').update(JSON.stringify(canonical)).digest('hex');
}
