import { epochSeconds } from '../clock.ts';
import { findPool } from '../domain/find.ts';
import { limitOf, pageByAge } from '../domain/paging.ts';
import type { Handler } from '../operation.ts';

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ListIdentityProviders.html */
export const listIdentityProviders: Handler<'ListIdentityProviders'> = async (context, input) => {
  const { id } = findPool(context, input.UserPoolId);
  const { page, next } = pageByAge(
    context.store.ownedBy('identityProviders', id),
    ['ListIdentityProviders', id],
    limitOf(input.MaxResults),
    input.NextToken,
  );
  return {
    Providers: page.map(({ name, settings, createdAt, updatedAt }) => ({
      ProviderName: name,
      ProviderType: settings.ProviderType,
      CreationDate: epochSeconds(createdAt),
      LastModifiedDate: epochSeconds(updatedAt),
    })),
    NextToken: next,
  };
};
