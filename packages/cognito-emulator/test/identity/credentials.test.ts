import { Sha256 } from '@aws-crypto/sha256-js';
import {
  DeleteIdentitiesCommand,
  GetCredentialsForIdentityCommand,
  GetIdentityPoolRolesCommand,
  type RoleMapping,
  SetIdentityPoolRolesCommand,
  SetPrincipalTagAttributeMapCommand,
} from '@aws-sdk/client-cognito-identity';
import {
  AdminAddUserToGroupCommand,
  CreateGroupCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { SignatureV4 } from '@smithy/signature-v4';
import { describe, expect, it } from 'vitest';
import type { SignedRequest } from '../../src/index.ts';
import { email, refusal } from '../auth/support.ts';
import { guestRole, type IdentityPoolUnderTest, memberRole, startIdentityPool } from './support.ts';

const role = (name: string) => `arn:aws:iam::000000000000:role/${name}`;
const setRoles = async (pool: IdentityPoolUnderTest, mapping?: RoleMapping) => {
  await pool.sdk.send(
    new SetIdentityPoolRolesCommand({
      IdentityPoolId: pool.poolId,
      Roles: { authenticated: memberRole, unauthenticated: guestRole },
      RoleMappings: mapping && { [`${pool.provider}:${pool.client.id}`]: mapping },
    }),
  );
};
const credentialsOf = async (
  pool: IdentityPoolUnderTest,
  Logins?: Record<string, string>,
  CustomRoleArn?: string,
) => {
  const IdentityId = await pool.getId(Logins);
  const { Credentials } = await pool.sdk.send(
    new GetCredentialsForIdentityCommand({ IdentityId, Logins, CustomRoleArn }),
  );
  return {
    accessKeyId: Credentials?.AccessKeyId ?? '',
    secretAccessKey: Credentials?.SecretKey ?? '',
    sessionToken: Credentials?.SessionToken ?? '',
    expiration: Credentials?.Expiration,
    identityId: IdentityId,
  };
};
const roleFor = async (...parameters: Parameters<typeof credentialsOf>) => {
  const { sessionToken } = await credentialsOf(...parameters);
  return (await parameters[0].people.emulator.readCredentials(sessionToken))?.roleArn;
};
const join = async (pool: IdentityPoolUnderTest, GroupName: string, Precedence: number) => {
  const UserPoolId = pool.people.poolId;
  await pool.people.sdk.send(
    new CreateGroupCommand({ UserPoolId, GroupName, RoleArn: role(GroupName), Precedence }),
  );
  await pool.people.sdk.send(
    new AdminAddUserToGroupCommand({ UserPoolId, GroupName, Username: email }),
  );
};

describe('the role', () => {
  it('is the pool’s for guests and for members', async () => {
    await using pool = await startIdentityPool();
    await pool.people.createUser();
    await setRoles(pool);
    expect(await roleFor(pool)).toBe(guestRole);
    expect(await roleFor(pool, await pool.logins())).toBe(memberRole);
    const roles = await pool.sdk.send(
      new GetIdentityPoolRolesCommand({ IdentityPoolId: pool.poolId }),
    );
    expect(roles.Roles).toEqual({ authenticated: memberRole, unauthenticated: guestRole });
  });

  it('comes from the token’s groups', async () => {
    await using pool = await startIdentityPool();
    await pool.people.createUser();
    await setRoles(pool, { Type: 'Token', AmbiguousRoleResolution: 'Deny' });
    expect(await refusal(roleFor(pool, await pool.logins()))).toContain('NotAuthorizedException');
    await join(pool, 'editor', 2);
    expect(await roleFor(pool, await pool.logins())).toBe(role('editor'));
    await join(pool, 'owner', 1);
    const both = await pool.logins();
    expect(await roleFor(pool, both)).toBe(role('owner'));
    expect(await roleFor(pool, both, role('editor'))).toBe(role('editor'));
    expect(await refusal(roleFor(pool, both, role('root')))).toContain('NotAuthorizedException');
  });

  it('comes from the first rule that matches', async () => {
    await using pool = await startIdentityPool();
    await pool.people.createUser();
    const rule = (MatchType: 'Equals' | 'StartsWith' | 'Contains' | 'NotEqual', Value: string) => ({
      Claim: 'email',
      MatchType,
      Value,
      RoleARN: role(MatchType),
    });
    const outcomes = [
      [[rule('Equals', 'x'), rule('StartsWith', 'ada@')], role('StartsWith')],
      [[rule('Contains', 'example'), rule('Equals', email)], role('Contains')],
      [[rule('NotEqual', 'x')], role('NotEqual')],
      [[rule('Equals', 'x')], memberRole],
      // What the token does not say is not unequal either.
      [[{ ...rule('NotEqual', 'x'), Claim: 'phone_number' }], memberRole],
    ] as const;
    const logins = await pool.logins();
    for (const [Rules, expected] of outcomes) {
      await setRoles(pool, {
        Type: 'Rules',
        AmbiguousRoleResolution: 'AuthenticatedRole',
        RulesConfiguration: { Rules: [...Rules] },
      });
      expect(await roleFor(pool, logins)).toBe(expected);
    }
    await setRoles(pool, {
      Type: 'Rules',
      AmbiguousRoleResolution: 'Deny',
      RulesConfiguration: { Rules: [rule('Equals', 'x')] },
    });
    expect(await refusal(roleFor(pool, logins))).toContain('no role applies');
  });

  it('of a guest’s own choice is none', async () => {
    await using pool = await startIdentityPool();
    await setRoles(pool);
    expect(await refusal(roleFor(pool, undefined, memberRole))).toContain('Invalid role');
  });
});

describe('credentials', () => {
  const signed = async (
    url: URL,
    credentials: ConstructorParameters<typeof SignatureV4>[0]['credentials'],
    date: number,
    presigned: boolean,
    host: Readonly<Record<string, string>> = { host: url.host },
  ): Promise<SignedRequest> => {
    const signer = new SignatureV4({
      credentials,
      region: 'us-east-1',
      service: 's3',
      uriEscapePath: false,
      sha256: Sha256,
    });
    const request = {
      method: 'GET',
      protocol: url.protocol,
      hostname: url.hostname,
      port: Number(url.port),
      path: url.pathname,
      query: Object.fromEntries(url.searchParams),
      headers: {
        ...host,
        // As the SDK's own S3 client has it for an address that somebody else will use.
        ...(presigned && { 'x-amz-content-sha256': 'UNSIGNED-PAYLOAD' }),
      },
    };
    const options = { signingDate: new Date(date) };
    const { headers, query, path } = presigned
      ? await signer.presign(request, { ...options, expiresIn: 60 })
      : await signer.sign(request, options);
    const all = new URL(path, url);
    for (const [name, value] of Object.entries(query ?? {}))
      all.searchParams.set(name, String(value));
    return { method: 'GET', url: all.href, headers };
  };
  const address = new URL(
    'http://127.0.0.1:9000/bucket/a%20b/%C3%BC%281%29.txt?list-type=2&prefix=a%2Fb',
  );

  it.each([false, true])(
    'sign what an object store can check (presigned: %s)',
    async (presigned) => {
      await using pool = await startIdentityPool();
      await pool.people.createUser();
      await setRoles(pool);
      await pool.sdk.send(
        new SetPrincipalTagAttributeMapCommand({
          IdentityPoolId: pool.poolId,
          IdentityProviderName: pool.provider,
          PrincipalTags: { mail: 'email' },
        }),
      );
      const credentials = await credentialsOf(pool, await pool.logins());
      const { clock, emulator } = pool.people;
      expect(credentials.expiration?.getTime()).toBe(clock.now() + 3_600_000);
      const request = await signed(address, credentials, clock.now(), presigned);
      const verdict = await emulator.verifyRequest(request);
      expect(verdict).toMatchObject({
        ok: true,
        credentials: {
          identityId: credentials.identityId,
          roleArn: memberRole,
          principalTags: { mail: email },
        },
      });
      const reason = async (changed: Partial<SignedRequest>) => {
        const outcome = await emulator.verifyRequest({ ...request, ...changed });
        return outcome.ok ? 'ok' : outcome.reason;
      };
      expect(await reason({ method: 'PUT' })).toBe('SignatureDoesNotMatch');
      expect(await reason({ url: request.url.replace('prefix=a', 'prefix=b') })).toBe(
        'SignatureDoesNotMatch',
      );
      expect(await reason({ url: address.href, headers: {} })).toBe('AccessDenied');
      const remote = await fetch(`${emulator.url}/_emulator/credentials`, {
        method: 'POST',
        body: JSON.stringify(request),
      });
      const answer: unknown = await remote.json();
      expect(answer).toMatchObject({ ok: true, credentials: { roleArn: memberRole } });
      expect(JSON.stringify(answer)).not.toContain(credentials.secretAccessKey);
      expect(JSON.stringify(answer)).not.toContain(credentials.sessionToken);
      expect(await reason({ url: `${address.origin}/%E0%A4%A?x=1` })).not.toBe('ok');
      const forged = await signed(
        address,
        { ...credentials, secretAccessKey: 'x'.repeat(40) },
        clock.now(),
        presigned,
      );
      expect(await reason(forged)).toBe('SignatureDoesNotMatch');
      const other = { ...credentials, sessionToken: 'AAAA'.repeat(30) };
      expect(await reason(await signed(address, other, clock.now(), presigned))).toBe(
        'InvalidToken',
      );
      clock.advance(16 * 60_000);
      expect(await reason({})).toBe(presigned ? 'AccessDenied' : 'RequestTimeTooSkewed');
      clock.advance(3_600_000);
      expect(await reason({})).toBe('InvalidToken');
    },
  );

  it.each([false, true])(
    'sign nothing that could be made of something else (presigned: %s)',
    async (presigned) => {
      await using pool = await startIdentityPool();
      await setRoles(pool);
      const [own, foreign] = [await credentialsOf(pool), await credentialsOf(pool)];
      const { clock, emulator } = pool.people;
      const reason = async (request: SignedRequest) => {
        const outcome = await emulator.verifyRequest(request);
        return outcome.ok ? 'ok' : outcome.reason;
      };
      const sign = (url = address, credentials = own, date = clock.now()) =>
        signed(url, credentials, date, presigned);
      const request = await sign();
      const with_ = (headers: Readonly<Record<string, string>>) =>
        reason({ ...request, headers: { ...request.headers, ...headers } });
      expect(await with_({ 'content-length': '1', 'x-amzn-trace-id': '1' })).toBe('ok');
      expect(await with_({ 'x-amz-copy-source': '/bucket/other' })).toBe('AccessDenied');
      expect(await with_({ 'X-Amz-Acl': 'public-read' })).toBe('AccessDenied');
      expect(await with_({ host: '127.0.0.1:9001' })).toBe('SignatureDoesNotMatch');
      expect(await reason(await sign(new URL(`${address.href}&a=1&a-b=2&a1=3`)))).toBe('ok');

      const stolen = { ...foreign, sessionToken: own.sessionToken };
      expect(await reason(await sign(address, stolen))).toBe('InvalidAccessKeyId');
      const early = await sign(address, own, clock.now() + 16 * 60_000);
      expect(await reason(early)).toBe('RequestTimeTooSkewed');
      clock.advance(59_000);
      expect(await reason(request)).toBe('ok');
      clock.advance(2000);
      expect(await reason(request)).toBe(presigned ? 'AccessDenied' : 'ok');
    },
  );

  it('that leave the host out sign nothing', async () => {
    await using pool = await startIdentityPool();
    await setRoles(pool);
    const request = await signed(
      address,
      await credentialsOf(pool),
      pool.people.clock.now(),
      false,
      {},
    );
    expect(await pool.people.emulator.verifyRequest(request)).toEqual({
      ok: false,
      reason: 'AccessDenied',
    });
  });

  it('end with their identity', async () => {
    await using pool = await startIdentityPool();
    await setRoles(pool);
    const { sessionToken, identityId } = await credentialsOf(pool);
    const { readCredentials } = pool.people.emulator;
    expect(await readCredentials(sessionToken)).not.toBeNull();
    await pool.sdk.send(new DeleteIdentitiesCommand({ IdentityIdsToDelete: [identityId] }));
    expect(await readCredentials(sessionToken)).toBeNull();
  });
});
