import { findClient } from '../domain/find.ts';
import { requireRoom } from '../domain/limits.ts';
import { describeTerms, requireNewTerms } from '../domain/terms.ts';
import { fail } from '../errors.ts';
import type { Handler } from '../operation.ts';
import { randomUuid } from '../random.ts';

/**
 * The document of that name that a client's managed login links to, by language. There must be a default.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateTerms.html
 */
export const createTerms: Handler<'CreateTerms'> = async (context, input) => {
  const { store, clock, random } = context;
  const client = findClient(context, input.UserPoolId, input.ClientId);
  const { TermsName, TermsSource, Enforcement, Links = {} } = input;
  if (!Links['cognito:default'])
    fail('invalidParameter', { detail: 'Links must have a value for cognito:default.' });
  requireNewTerms(context, client.id, TermsName);
  requireRoom('terms documents in a user pool', store.countOf('terms', client.poolId));
  const now = clock.now();
  const terms = store.tables.terms.put({
    id: randomUuid(random),
    poolId: client.poolId,
    clientId: client.id,
    settings: { TermsName, TermsSource, Enforcement, Links },
    createdAt: now,
    updatedAt: now,
  });
  return { Terms: describeTerms(terms) };
};
