import {
  AdminDeleteUserCommand,
  CompleteWebAuthnRegistrationCommand,
  type CompleteWebAuthnRegistrationCommandInput,
  DeleteWebAuthnCredentialCommand,
  GetUserAuthFactorsCommand,
  InitiateAuthCommand,
  type InitiateAuthCommandOutput,
  ListWebAuthnCredentialsCommand,
  RespondToAuthChallengeCommand,
  SetUserPoolMfaConfigCommand,
  StartWebAuthnRegistrationCommand,
  type WebAuthnConfigurationType,
} from '@aws-sdk/client-cognito-identity-provider';
import { describe, expect, it } from 'vitest';
import {
  type AppClient,
  claimsOf,
  complete,
  email,
  type Pool,
  refusal,
  startPool,
} from '../auth/support.ts';
import {
  type Authenticator,
  type CreationOptions,
  createAuthenticator,
  type Page,
  type RequestOptions,
} from './authenticator.ts';

const origin = 'https://app.example.com';

const start = async (
  WebAuthnConfiguration: WebAuthnConfigurationType = { RelyingPartyId: 'example.com' },
) => {
  const pool = await startPool({
    Policies: {
      PasswordPolicy: { MinimumLength: 12 },
      SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'WEB_AUTHN'] },
    },
  });
  const client = await pool.createClient({
    ExplicitAuthFlows: ['ALLOW_USER_AUTH', 'ALLOW_ADMIN_USER_PASSWORD_AUTH'],
  });
  await pool.sdk.send(
    new SetUserPoolMfaConfigCommand({ UserPoolId: pool.poolId, WebAuthnConfiguration }),
  );
  const sub = await pool.createUser();
  const { AccessToken } = await pool.tokens(client);
  return Object.assign(pool, { client, sub, AccessToken });
};

type World = Awaited<ReturnType<typeof start>>;

const startRegistration = async ({ sdk }: Pool, AccessToken: string): Promise<CreationOptions> => {
  const answer = await sdk.send(new StartWebAuthnRegistrationCommand({ AccessToken }));
  return JSON.parse(JSON.stringify(answer.CredentialCreationOptions));
};

const completeRegistration = (
  { sdk }: Pool,
  AccessToken: string,
  Credential: ReturnType<Authenticator['create']>,
) => sdk.send(new CompleteWebAuthnRegistrationCommand({ AccessToken, Credential }));

const register = async (world: World, page: Page = { origin }, key = createAuthenticator()) => {
  const options = await startRegistration(world, world.AccessToken);
  await completeRegistration(world, world.AccessToken, key.create(options, page));
  return key;
};

const challenge = (pool: Pool, client: AppClient, USERNAME = email) =>
  pool.sdk.send(
    new InitiateAuthCommand({
      ClientId: client.id,
      AuthFlow: 'USER_AUTH',
      AuthParameters: { USERNAME, PREFERRED_CHALLENGE: 'WEB_AUTHN' },
    }),
  );

const optionsOf = ({ ChallengeParameters }: InitiateAuthCommandOutput): RequestOptions =>
  JSON.parse(ChallengeParameters?.CREDENTIAL_REQUEST_OPTIONS ?? '');

const answer = (
  pool: Pool,
  client: AppClient,
  { Session }: InitiateAuthCommandOutput,
  credential: unknown,
  USERNAME = email,
) =>
  pool.sdk.send(
    new RespondToAuthChallengeCommand({
      ClientId: client.id,
      ChallengeName: 'WEB_AUTHN',
      Session,
      ChallengeResponses: { USERNAME, CREDENTIAL: JSON.stringify(credential) },
    }),
  );

const list = ({ sdk }: Pool, AccessToken: string, page = {}) =>
  sdk.send(new ListWebAuthnCredentialsCommand({ AccessToken, ...page }));

const wrong = 'NotAuthorizedException: Incorrect username or password.';

describe('a passkey', () => {
  it('signs in once, though it is sent twice at the same moment', async () => {
    await using pool = await start();
    const { client } = pool;
    const key = await register(pool);
    const begun = await challenge(pool, client);
    const credential = key.get(optionsOf(begun), { origin });
    const send = () => refusal(answer(pool, client, begun, credential));
    expect((await Promise.all([send(), send()])).sort()).toEqual([
      'NotAuthorizedException: Invalid session for the user, session can only be used once.',
      'no refusal',
    ]);
  });

  it('is registered, listed, signs in, and is deleted', async () => {
    await using pool = await start();
    const { AccessToken, client } = pool;
    const options = await startRegistration(pool, AccessToken);
    expect(options).toMatchObject({
      rp: { id: 'example.com' },
      user: { id: Buffer.from(pool.sub).toString('base64url'), name: email },
      authenticatorSelection: { residentKey: 'required', userVerification: 'preferred' },
      excludeCredentials: [],
    });
    const key = createAuthenticator();
    await completeRegistration(pool, AccessToken, key.create(options, { origin }));
    expect((await list(pool, AccessToken)).Credentials).toMatchObject([
      {
        CredentialId: key.id,
        RelyingPartyId: 'example.com',
        AuthenticatorAttachment: 'platform',
        AuthenticatorTransports: ['internal'],
        CreatedAt: new Date(pool.clock.now()),
      },
    ]);
    expect(await startRegistration(pool, AccessToken)).toMatchObject({
      excludeCredentials: [{ id: key.id, type: 'public-key' }],
    });

    const asked = await challenge(pool, client);
    expect(asked).toMatchObject({
      ChallengeName: 'WEB_AUTHN',
      AvailableChallenges: ['PASSWORD_SRP', 'PASSWORD', 'WEB_AUTHN'],
    });
    expect(optionsOf(asked)).toMatchObject({
      rpId: 'example.com',
      allowCredentials: [{ id: key.id }],
    });
    const assertion = key.get(optionsOf(asked), { origin });
    const tokens = complete((await answer(pool, client, asked, assertion)).AuthenticationResult);
    expect(claimsOf(tokens.IdToken).sub).toBe(pool.sub);
    expect(await refusal(answer(pool, client, asked, assertion))).toContain(
      'session can only be used once',
    );
    const { ConfiguredUserAuthFactors } = await pool.sdk.send(
      new GetUserAuthFactorsCommand({ AccessToken }),
    );
    expect(ConfiguredUserAuthFactors).toEqual(['PASSWORD', 'WEB_AUTHN']);

    const late = await challenge(pool, client);
    const remove = () =>
      pool.sdk.send(new DeleteWebAuthnCredentialCommand({ AccessToken, CredentialId: key.id }));
    await remove();
    expect(await refusal(remove())).toContain('ResourceNotFoundException');
    expect((await list(pool, AccessToken)).Credentials).toEqual([]);
    const last = answer(pool, client, late, key.get(optionsOf(late), { origin }));
    expect(await refusal(last)).toBe(wrong);
    expect((await challenge(pool, client)).ChallengeName).toBe('SELECT_CHALLENGE');
  });

  it.each<[string, Page]>([
    ['another challenge', { origin, challenge: 'AAAA' }],
    ['a page of another site', { origin: 'https://evil.example' }],
    ['a page whose name only looks like it', { origin: 'https://notexample.com' }],
    ['a page in the clear', { origin: 'http://app.example.com' }],
    ['another relying party', { origin, rpId: 'evil.example' }],
  ])('does not sign in with %s', async (_, page) => {
    await using pool = await start();
    const key = await register(pool);
    const asked = await challenge(pool, pool.client);
    expect(await refusal(answer(pool, pool.client, asked, key.get(optionsOf(asked), page)))).toBe(
      wrong,
    );
    // A refused one leaves the session good.
    const right = key.get(optionsOf(asked), { origin });
    complete((await answer(pool, pool.client, asked, right)).AuthenticationResult);
  });

  it('signs in its owner only, and only with its own key', async () => {
    await using pool = await start();
    const key = await register(pool);
    const asked = await challenge(pool, pool.client);
    const forged = { ...createAuthenticator().get(optionsOf(asked), { origin }), id: key.id };
    expect(await refusal(answer(pool, pool.client, asked, { ...forged, rawId: key.id }))).toBe(
      wrong,
    );
    const stranger = createAuthenticator().get(optionsOf(asked), { origin });
    expect(await refusal(answer(pool, pool.client, asked, stranger))).toBe(wrong);
    const bea = 'bea@example.com';
    await pool.createUser(bea);
    const right = key.get(optionsOf(asked), { origin });
    expect(await refusal(answer(pool, pool.client, asked, right, bea))).toBe(
      'NotAuthorizedException: Invalid session for the user.',
    );
    expect((await challenge(pool, pool.client, bea)).ChallengeName).toBe('SELECT_CHALLENGE');
  });

  it('must count on, where it counts', async () => {
    await using pool = await start();
    const key = await register(pool);
    const [one, two] = [await challenge(pool, pool.client), await challenge(pool, pool.client)];
    const earlier = key.get(optionsOf(one), { origin });
    const later = key.get(optionsOf(two), { origin });
    complete((await answer(pool, pool.client, two, later)).AuthenticationResult);
    expect(await refusal(answer(pool, pool.client, one, earlier))).toBe(wrong);
  });

  it('must verify its user where the pool says so', async () => {
    await using pool = await start({ RelyingPartyId: 'example.com', UserVerification: 'required' });
    const unverified = register(pool, { origin, userVerified: false });
    expect(await refusal(unverified)).toContain('WebAuthnCredentialNotSupportedException');
    const key = await register(pool);
    const asked = await challenge(pool, pool.client);
    const answered = key.get(optionsOf(asked), { origin, userVerified: false });
    expect(await refusal(answer(pool, pool.client, asked, answered))).toBe(wrong);
  });

  it.each([['{'], ['null'], ['[]'], ['{"id":1}'], ['"x"']])('is not %s', async (CREDENTIAL) => {
    await using pool = await start();
    const key = await register(pool);
    const asked = await challenge(pool, pool.client);
    const respond = (given: string) =>
      pool.sdk.send(
        new RespondToAuthChallengeCommand({
          ClientId: pool.client.id,
          ChallengeName: 'WEB_AUTHN',
          Session: asked.Session,
          ChallengeResponses: { USERNAME: email, CREDENTIAL: given },
        }),
      );
    expect(await refusal(respond(CREDENTIAL))).toContain('InvalidParameterException');
    const hollow = JSON.stringify({ id: key.id, response: { clientDataJSON: 'e30' } });
    expect(await refusal(respond(hollow))).toContain('InvalidParameterException');
  });

  it('goes with its user', async () => {
    await using pool = await start();
    const key = await register(pool);
    const asked = await challenge(pool, pool.client);
    await pool.sdk.send(new AdminDeleteUserCommand({ UserPoolId: pool.poolId, Username: email }));
    const late = answer(pool, pool.client, asked, key.get(optionsOf(asked), { origin }));
    expect(await refusal(late)).toContain('NotAuthorizedException: Invalid session');
  });
});

describe('a registration', () => {
  it.each<[string, Page]>([
    ['WebAuthnChallengeNotFoundException', { origin, challenge: 'AAAA' }],
    ['WebAuthnOriginNotAllowedException', { origin: 'https://evil.example' }],
    ['WebAuthnOriginNotAllowedException', { origin: 'http://app.example.com' }],
    ['WebAuthnRelyingPartyMismatchException', { origin, rpId: 'evil.example' }],
    ['WebAuthnCredentialNotSupportedException', { origin, format: 'packed' }],
  ])('is refused with %s for %j', async (type, page) => {
    await using pool = await start();
    expect(await refusal(register(pool, page))).toContain(type);
    expect((await list(pool, pool.AccessToken)).Credentials).toEqual([]);
  });

  it('has one try, in time, by the client that began it', async () => {
    await using pool = await start();
    const { AccessToken } = pool;
    const key = createAuthenticator();
    const missing = 'WebAuthnChallengeNotFoundException';
    const options = await startRegistration(pool, AccessToken);
    const credential = key.create(options, { origin });
    const other = await pool.tokens(
      await pool.createClient({ ExplicitAuthFlows: ['ALLOW_ADMIN_USER_PASSWORD_AUTH'] }),
    );
    expect(await refusal(completeRegistration(pool, other.AccessToken, credential))).toContain(
      'WebAuthnClientMismatchException',
    );
    await completeRegistration(pool, AccessToken, credential);
    expect(await refusal(completeRegistration(pool, AccessToken, credential))).toContain(missing);
    const late = key.create(await startRegistration(pool, AccessToken), { origin });
    pool.clock.advance(5 * 60_000);
    expect(await refusal(completeRegistration(pool, AccessToken, late))).toContain(missing);
  });

  it('is of something that looks like a credential', async () => {
    await using pool = await start();
    const malformed: CompleteWebAuthnRegistrationCommandInput['Credential'][] = [
      {},
      { id: 'x', rawId: 'x', response: {} },
      ['x'],
      'x',
    ];
    for (const Credential of malformed) {
      await startRegistration(pool, pool.AccessToken);
      const call = new CompleteWebAuthnRegistrationCommand({
        AccessToken: pool.AccessToken,
        Credential,
      });
      expect(await refusal(pool.sdk.send(call))).toContain('InvalidParameterException');
    }
  });

  it('needs a pool with passkeys and a relying party', async () => {
    await using off = await startPool();
    const client = await off.createClient();
    await off.createUser();
    const { AccessToken } = await off.tokens(client);
    expect(await refusal(startRegistration(off, AccessToken))).toContain(
      'WebAuthnNotEnabledException',
    );
    await using bare = await start({});
    expect(await refusal(startRegistration(bare, bare.AccessToken))).toContain(
      'WebAuthnConfigurationMissingException',
    );
    expect(await refusal(startRegistration(bare, 'x'))).toContain('NotAuthorizedException');
  });

  it('stops at twenty, listed by the page', async () => {
    await using pool = await start();
    for (let n = 0; n < 20; n += 1) await register(pool);
    expect(await refusal(startRegistration(pool, pool.AccessToken))).toContain(
      'LimitExceededException',
    );
    const first = await list(pool, pool.AccessToken, { MaxResults: 15 });
    const rest = await list(pool, pool.AccessToken, { NextToken: first.NextToken });
    const ids = [...(first.Credentials ?? []), ...(rest.Credentials ?? [])].map(
      ({ CredentialId }) => CredentialId,
    );
    expect(first.Credentials).toHaveLength(15);
    expect(new Set(ids).size).toBe(20);
    expect(rest.NextToken).toBeUndefined();
  });
});
