import { SetIdentityPoolRolesCommand } from '@aws-sdk/client-cognito-identity';
import { Amplify } from 'aws-amplify';
import { fetchAuthSession, signIn, signOut } from 'aws-amplify/auth';
import { afterEach, expect, it } from 'vitest';
import { email, password } from '../../auth/support.ts';
import { guestRole, memberRole, startIdentityPool } from '../../identity/support.ts';
import { userPoolOf } from './support.ts';

afterEach(() => signOut());

it('gives a guest credentials, and the same identity to whom the guest turns out to be', async () => {
  await using pool = await startIdentityPool();
  await pool.sdk.send(
    new SetIdentityPoolRolesCommand({
      IdentityPoolId: pool.poolId,
      Roles: { authenticated: memberRole, unauthenticated: guestRole },
    }),
  );
  const { emulator } = pool.people;
  const sub = await pool.people.createUser();
  Amplify.configure({
    Auth: {
      Cognito: {
        ...userPoolOf(pool.people, pool.client),
        identityPoolId: pool.poolId,
        identityPoolEndpoint: emulator.url,
        allowGuestAccess: true,
      },
    },
  });
  const guest = await fetchAuthSession();
  const issued = await emulator.readCredentials(guest.credentials?.sessionToken ?? '');
  expect(issued).toMatchObject({ roleArn: guestRole, amr: ['unauthenticated'] });

  await signIn({ username: email, password });
  const member = await fetchAuthSession();
  expect(member.userSub).toBe(sub);
  expect(await emulator.readCredentials(member.credentials?.sessionToken ?? '')).toMatchObject({
    identityId: member.identityId,
    roleArn: memberRole,
    accessKeyId: member.credentials?.accessKeyId,
    secretAccessKey: member.credentials?.secretAccessKey,
    amr: ['authenticated', pool.provider, `${pool.provider}:CognitoSignIn:${sub}`],
  });
  expect(await emulator.readCredentials('made up')).toBeNull();
});
