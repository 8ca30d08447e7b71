import {
  AdminCreateUserCommand,
  AdminGetUserCommand,
  AdminSetUserPasswordCommand,
  AdminUpdateUserAttributesCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { expect, it } from 'vitest';
import { type Pool, password, refusal, startPool } from '../auth/support.ts';

const aliases = {
  UsernameAttributes: undefined,
  AliasAttributes: ['email' as const, 'phone_number' as const, 'preferred_username' as const],
};

const list = (attributes: Record<string, string>) =>
  Object.entries(attributes).map(([Name, Value]) => ({ Name, Value }));

const create = async (
  { sdk, poolId }: Pool,
  Username: string,
  attributes: Record<string, string>,
  ForceAliasCreation = false,
) => {
  await sdk.send(
    new AdminCreateUserCommand({
      UserPoolId: poolId,
      Username,
      UserAttributes: list(attributes),
      MessageAction: 'SUPPRESS',
      ForceAliasCreation,
    }),
  );
  await sdk.send(
    new AdminSetUserPasswordCommand({
      UserPoolId: poolId,
      Username,
      Password: password,
      Permanent: true,
    }),
  );
};

/** The real username behind a name. */
const who = async ({ sdk, poolId }: Pool, Username: string) =>
  (await sdk.send(new AdminGetUserCommand({ UserPoolId: poolId, Username }))).Username;

it('signs in by username and by every alias that is verified, whatever the case', async () => {
  await using pool = await startPool(aliases);
  const client = await pool.createClient();
  const verified = { email_verified: 'true', phone_number_verified: 'false' };
  const names = {
    email: 'ada@example.com',
    phone_number: '+15550100',
    preferred_username: 'countess',
  };
  await create(pool, 'ada', { ...names, ...verified });
  for (const name of ['ada', 'ADA', 'Ada@Example.com', 'countess']) await pool.tokens(client, name);
  expect(await refusal(pool.tokens(client, names.phone_number))).toContain('Incorrect username');
  await pool.sdk.send(
    new AdminUpdateUserAttributesCommand({
      UserPoolId: pool.poolId,
      Username: 'ada',
      UserAttributes: list({ phone_number_verified: 'true' }),
    }),
  );
  await pool.tokens(client, names.phone_number);
});

it('an alias that is taken goes to a newcomer only by force', async () => {
  await using pool = await startPool(aliases);
  const address = { email: 'ada@example.com', email_verified: 'true' };
  await create(pool, 'ada', address);
  expect(await refusal(create(pool, 'eve', address))).toContain('UsernameExistsException');
  expect(await refusal(who(pool, 'eve'))).toContain('UserNotFoundException');
  await create(pool, 'eve', address, true);
  expect(await who(pool, address.email)).toBe('eve');
  expect(await who(pool, 'ada')).toBe('ada');
});
