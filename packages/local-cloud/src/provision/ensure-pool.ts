import {
  AddCustomAttributesCommand,
  type CognitoIdentityProviderClient,
  CreateUserPoolCommand,
  DescribeUserPoolCommand,
  paginateListUserPools,
  UpdateUserPoolCommand,
  type UserPoolType,
} from '@aws-sdk/client-cognito-identity-provider';
import type { UserPoolDefinition } from '@gatehouse/user-pool';
import { UserError } from '../user-error.ts';
import { fixedDifferences, missingAttributes } from './fixed-differences.ts';
import { changeableSettings, type PoolContext, poolInput } from './pool-input.ts';

/** Makes the pool, or brings the one that is there in line with the definition. @returns its id */
export async function ensurePool(
  client: CognitoIdentityProviderClient,
  definition: UserPoolDefinition,
  context: PoolContext,
): Promise<string> {
  const existing = await findPool(client, definition.name);
  if (!existing) {
    const { UserPool } = await client.send(
      new CreateUserPoolCommand(poolInput(definition, context)),
    );
    return idOf(UserPool);
  }

  const id = idOf(existing);
  const [fixed] = fixedDifferences(definition, existing);
  if (fixed) throw needsReset(fixed);
  const missing = missingAttributes(definition, existing);
  if (missing.length > 0) {
    await client.send(
      new AddCustomAttributesCommand({ UserPoolId: id, CustomAttributes: missing }),
    );
  }
  await client.send(
    new UpdateUserPoolCommand({ UserPoolId: id, ...changeableSettings(definition, context) }),
  );
  return id;
}

/** What an edit that Cognito cannot carry out ends in. */
export const needsReset = (field: string) =>
  new UserError(
    `Cognito fixes \`${field}\` of packages/user-pool when a pool is created, and the local pool was made with another value: undo the edit, or run \`pnpm reset\`, which forgets the local data.`,
  );

async function findPool(
  client: CognitoIdentityProviderClient,
  name: string,
): Promise<UserPoolType | null> {
  for await (const page of paginateListUserPools({ client }, { MaxResults: 60 })) {
    const id = page.UserPools?.find((each) => each.Name === name)?.Id;
    if (!id) continue;
    const { UserPool } = await client.send(new DescribeUserPoolCommand({ UserPoolId: id }));
    return UserPool ?? null;
  }
  return null;
}

function idOf(pool: UserPoolType | undefined): string {
  if (!pool?.Id) throw new Error('Cognito answered with a user pool without an id.');
  return pool.Id;
}
