import {
  CognitoIdentityClient,
  CreateIdentityPoolCommand,
  type CreateIdentityPoolCommandInput,
  GetIdCommand,
} from '@aws-sdk/client-cognito-identity';
import { type AppClient, type Pool, sdkOptions, startPool } from '../auth/support.ts';

export const memberRole = 'arn:aws:iam::000000000000:role/member';
export const guestRole = 'arn:aws:iam::000000000000:role/guest';

/** A user pool with an identity pool that trusts one of its clients. */
export async function startIdentityPool(
  settings: Partial<CreateIdentityPoolCommandInput> = {},
  serverSideTokenCheck = false,
) {
  const people = await startPool();
  const client = await people.createClient();
  const sdk = new CognitoIdentityClient(sdkOptions(people.emulator.url));
  const provider = `cognito-idp.us-east-1.amazonaws.com/${people.poolId}`;
  const { IdentityPoolId = '' } = await sdk.send(
    new CreateIdentityPoolCommand({
      IdentityPoolName: 'guests and members',
      AllowUnauthenticatedIdentities: true,
      CognitoIdentityProviders: [
        {
          ProviderName: provider,
          ClientId: client.id,
          ServerSideTokenCheck: serverSideTokenCheck,
        },
      ],
      ...settings,
    }),
  );
  /** `Logins` of somebody who signs in now. */
  const logins = async (by: AppClient = client, username?: string) => ({
    [provider]: (await people.tokens(by, username)).IdToken,
  });
  const getId = async (Logins?: Record<string, string>) => {
    const { IdentityId = '' } = await sdk.send(new GetIdCommand({ IdentityPoolId, Logins }));
    return IdentityId;
  };
  return {
    people: people as Pool,
    client,
    sdk,
    provider,
    poolId: IdentityPoolId,
    logins,
    getId,
    [Symbol.asyncDispose]: async () => {
      sdk.destroy();
      await people[Symbol.asyncDispose]();
    },
  };
}

export type IdentityPoolUnderTest = Awaited<ReturnType<typeof startIdentityPool>>;
