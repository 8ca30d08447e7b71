import { CreateResourceServerCommand } from '@aws-sdk/client-cognito-identity-provider';
import type { Pool } from '../auth/support.ts';

export const createResourceServer = (
  { sdk, poolId }: Pick<Pool, 'sdk' | 'poolId'>,
  Identifier: string,
  scopes: readonly string[],
) =>
  sdk.send(
    new CreateResourceServerCommand({
      UserPoolId: poolId,
      Identifier,
      Name: 'API',
      Scopes: scopes.map((ScopeName) => ({ ScopeName, ScopeDescription: ScopeName })),
    }),
  );
