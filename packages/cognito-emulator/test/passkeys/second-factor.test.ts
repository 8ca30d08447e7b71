import {
  AdminSetUserMFAPreferenceCommand,
  CompleteWebAuthnRegistrationCommand,
  InitiateAuthCommand,
  RespondToAuthChallengeCommand,
  StartWebAuthnRegistrationCommand,
  type UserPoolMfaType,
  type WebAuthnFactorConfigurationType,
} from '@aws-sdk/client-cognito-identity-provider';
import { expect, it } from 'vitest';
import { accessToken, setMfa, setUpApp, totpOnly } from '../auth/mfa-support.ts';
import { email, type Pool, refusal, startPool } from '../auth/support.ts';
import { createAuthenticator, type RequestOptions } from './authenticator.ts';

const origin = 'https://app.example.com';

/** A person with a passkey, a verified address and, after `mode`, an authenticator app. */
async function start(mode: UserPoolMfaType, FactorConfiguration: WebAuthnFactorConfigurationType) {
  const AllowedFirstAuthFactors = ['PASSWORD' as const, 'EMAIL_OTP' as const, 'WEB_AUTHN' as const];
  const pool = await startPool({
    Policies: { PasswordPolicy: { MinimumLength: 12 }, SignInPolicy: { AllowedFirstAuthFactors } },
  });
  const WebAuthnConfiguration = { RelyingPartyId: 'example.com', FactorConfiguration };
  await setMfa(pool, 'OPTIONAL', { ...totpOnly, WebAuthnConfiguration });
  const client = await pool.createClient({
    ExplicitAuthFlows: ['ALLOW_USER_AUTH', 'ALLOW_ADMIN_USER_PASSWORD_AUTH'],
  });
  await pool.createUser();
  const { AccessToken } = await pool.tokens(client);
  const options = await pool.sdk.send(new StartWebAuthnRegistrationCommand({ AccessToken }));
  const key = createAuthenticator();
  const Credential = key.create(JSON.parse(JSON.stringify(options.CredentialCreationOptions)), {
    origin,
  });
  await pool.sdk.send(new CompleteWebAuthnRegistrationCommand({ AccessToken, Credential }));
  await setUpApp(pool, AccessToken);
  await setMfa(pool, mode, totpOnly);
  return Object.assign(pool, { client, key });
}

type World = Awaited<ReturnType<typeof start>>;

const begin = ({ sdk, client }: World, USERNAME = email) =>
  sdk.send(
    new InitiateAuthCommand({
      ClientId: client.id,
      AuthFlow: 'USER_AUTH',
      AuthParameters: { USERNAME, PREFERRED_CHALLENGE: 'WEB_AUTHN' },
    }),
  );

const preferPasskey = (pool: Pool, more = {}) =>
  pool.sdk.send(
    new AdminSetUserMFAPreferenceCommand({
      UserPoolId: pool.poolId,
      Username: email,
      WebAuthnMfaSettings: { Enabled: true },
      ...more,
    }),
  );

it.each<UserPoolMfaType>(['OPTIONAL', 'ON'])('is no way around MFA that is %s', async (mode) => {
  await using pool = await start(mode, 'SINGLE_FACTOR');
  const answer = await begin(pool);
  expect(answer).toMatchObject({
    ChallengeName: 'SELECT_CHALLENGE',
    AvailableChallenges: ['PASSWORD_SRP', 'PASSWORD'],
  });
  expect(await refusal(preferPasskey(pool))).toContain('does not have WEB_AUTHN turned on');
  const stranger = await begin(pool, 'nobody@example.com');
  expect(stranger.AvailableChallenges?.includes('EMAIL_OTP')).toBe(mode === 'OPTIONAL');
});

it('is both factors where the pool and the user say so, with a verified user only', async () => {
  await using pool = await start('ON', 'MULTI_FACTOR_WITH_USER_VERIFICATION');
  expect((await begin(pool)).ChallengeName).toBe('SELECT_CHALLENGE');
  const off = { SoftwareTokenMfaSettings: { Enabled: false } };
  expect(await refusal(preferPasskey(pool, off))).toContain('who has another one enabled');
  await preferPasskey(pool);
  const challenge = await begin(pool);
  expect(challenge).toMatchObject({
    ChallengeName: 'WEB_AUTHN',
    AvailableChallenges: ['PASSWORD_SRP', 'PASSWORD', 'WEB_AUTHN'],
  });
  const options: RequestOptions & { readonly userVerification: string } = JSON.parse(
    challenge.ChallengeParameters?.CREDENTIAL_REQUEST_OPTIONS ?? '',
  );
  expect(options.userVerification).toBe('required');
  const answer = (userVerified: boolean) =>
    pool.sdk.send(
      new RespondToAuthChallengeCommand({
        ClientId: pool.client.id,
        ChallengeName: 'WEB_AUTHN',
        Session: challenge.Session,
        ChallengeResponses: {
          USERNAME: email,
          CREDENTIAL: JSON.stringify(pool.key.get(options, { origin, userVerified })),
        },
      }),
    );
  expect(await refusal(answer(false))).toContain('NotAuthorizedException');
  accessToken(await answer(true));
});
