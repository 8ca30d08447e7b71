import { findPool } from '../domain/find.ts';
import { requireRoom } from '../domain/limits.ts';
import { fail } from '../errors.ts';
import { distribution } from '../oauth/describe.ts';
import type { Handler } from '../operation.ts';

/** Words that a prefix may not contain. @see https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-assign-domain-prefix.html */
const reserved = ['aws', 'amazon', 'cognito'];

/** Only a custom domain has dots. */
const prefix = /^[a-z0-9-]+$/;

/**
 * A pool has at most one prefix and one custom domain. Both answer at `/<domain>/` of the emulator's own address, and at
 * `<domain>.localhost`.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolDomain.html
 */
export const createUserPoolDomain: Handler<'CreateUserPoolDomain'> = async (context, input) => {
  const { store, clock } = context;
  const pool = findPool(context, input.UserPoolId);
  const customDomain = input.CustomDomainConfig ?? null;
  if (customDomain === null && !prefix.test(input.Domain)) fail('domainCharacters');
  const word = reserved.find((candidate) => input.Domain.includes(candidate));
  if (customDomain === null && word !== undefined) fail('domainReserved', { word });
  if (store.tables.domains.get(input.Domain)) fail('domainTaken');
  const isCustom = customDomain !== null;
  const others = store.ownedBy('domains', pool.id);
  if (others.some((other) => (other.customDomain !== null) === isCustom)) fail('poolHasDomain');
  if (isCustom) {
    const custom = [...store.tables.domains.values()].filter(
      (other) => other.customDomain !== null,
    );
    requireRoom('custom domains in a region', custom.length);
  }
  const managedLoginVersion = input.ManagedLoginVersion ?? 1;
  store.tables.domains.put({
    id: input.Domain,
    poolId: pool.id,
    managedLoginVersion,
    customDomain,
    createdAt: clock.now(),
  });
  return {
    ManagedLoginVersion: managedLoginVersion,
    ...(isCustom && { CloudFrontDomain: distribution }),
  };
};
