import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createManualClock } from '../../src/clock.ts';
import { type Limited, limits, requireRoom } from '../../src/domain/limits.ts';
import { createEmulator, type Emulator } from '../../src/index.ts';
import { refusal } from '../auth/support.ts';
import { createWire, signature, type Wire } from '../behaviour/wire.ts';

const full = 'us-east-1_Limits0001';
const spare = 'us-east-1_Limits0002';
const oidc = {
  ProviderType: 'OIDC' as const,
  ProviderDetails: {
    client_id: 'any',
    oidc_issuer: 'https://issuer.example.com',
    authorize_scopes: 'openid',
    attributes_request_method: 'GET',
  },
};

const numbered = <Item>(count: number, make: (at: number) => Item): Item[] =>
  Array.from({ length: count }, (_, at) => make(at));

let emulator: Emulator;
let api: Wire;

/** The pool `full` has as much of everything as a seed can hold. */
beforeAll(async () => {
  const group = (at: number) => ({ GroupName: `group-${at}` });
  const pool = {
    Id: full,
    PoolName: 'full',
    Clients: numbered(limits['app clients in a user pool'], (at) => ({
      ClientId: `client${at}`,
      ClientName: 'x',
    })),
    IdentityProviders: numbered(limits['identity providers in a user pool'], (at) => ({
      ProviderName: `provider-${at}`,
      ...oidc,
    })),
    ResourceServers: numbered(limits['resource servers in a user pool'], (at) => ({
      Identifier: `server-${at}`,
      Name: 'x',
    })),
    Groups: numbered(limits['groups in a user pool'], group),
    Users: [
      {
        Username: 'ada',
        Groups: numbered(limits['groups of a user'], (at) => group(at).GroupName),
      },
    ],
  };
  emulator = await createEmulator({
    clock: createManualClock(),
    seed: {
      UserPools: [
        pool,
        { Id: spare, PoolName: 'spare', Groups: [{ GroupName: 'one' }] },
        ...numbered(limits['user pools in a region'] - 2, (at) => ({ PoolName: `pool ${at}` })),
      ],
      IdentityPools: numbered(limits['identity pools in a region'], (at) => ({
        IdentityPoolName: `pool ${at}`,
        AllowUnauthenticatedIdentities: true,
      })),
    },
  });
  api = createWire(emulator.url);
});
afterAll(() => emulator.close());

const exceeded = (limited: Limited) =>
  `LimitExceededException: Limit exceeded: there can be at most ${limits[limited]} ${limited}.`;

/** What the second API answers, by its type. */
const identityPools = async (operation: string, input: object) => {
  const response = await fetch(emulator.url, {
    method: 'POST',
    headers: {
      'x-amz-target': `AWSCognitoIdentityService.${operation}`,
      authorization: signature.replace('cognito-idp', 'cognito-identity'),
    },
    body: JSON.stringify(input),
  });
  const { __type, message } = JSON.parse(await response.text());
  return `${__type}: ${message}`;
};

describe('one more than there may be is refused', () => {
  it.each([
    ['user pools in a region', () => api('CreateUserPool', { PoolName: 'one more' })],
    [
      'app clients in a user pool',
      () => api('CreateUserPoolClient', { UserPoolId: full, ClientName: 'one more' }),
    ],
    [
      'identity providers in a user pool',
      () => api('CreateIdentityProvider', { UserPoolId: full, ProviderName: 'onemore', ...oidc }),
    ],
    [
      'resource servers in a user pool',
      () => api('CreateResourceServer', { UserPoolId: full, Identifier: 'one-more', Name: 'x' }),
    ],
    [
      'groups in a user pool',
      () => api('CreateGroup', { UserPoolId: full, GroupName: 'one-more' }),
    ],
  ] as const)('%s', async (limited, create) => {
    expect(await refusal(create())).toBe(exceeded(limited));
  });

  it('of the groups of a user, but not one that they are in', async () => {
    const add = (GroupName: string) =>
      api('AdminAddUserToGroup', { UserPoolId: full, Username: 'ada', GroupName });
    expect(await refusal(add('group-100'))).toBe(
      'InvalidParameterException: A user can be in at most 100 groups.',
    );
    await add('group-0');
    await api('AdminRemoveUserFromGroup', {
      UserPoolId: full,
      Username: 'ada',
      GroupName: 'group-0',
    });
    await add('group-100');
  });

  it('of identities linked to a user', async () => {
    const link = (at: number) =>
      api('AdminLinkProviderForUser', {
        UserPoolId: full,
        DestinationUser: { ProviderName: 'Cognito', ProviderAttributeValue: 'ada' },
        SourceUser: {
          ProviderName: 'provider-0',
          ProviderAttributeName: 'Cognito_Subject',
          ProviderAttributeValue: `subject-${at}`,
        },
      });
    for (let at = 0; at < 5; at++) await link(at);
    expect(await refusal(link(5))).toBe(exceeded('identities linked to a user'));
  });

  it('of what clients have: branding styles and terms', async () => {
    const branding = (at: number) =>
      api('CreateManagedLoginBranding', {
        UserPoolId: full,
        ClientId: `client${at}`,
        UseCognitoProvidedValues: true,
      });
    for (let at = 0; at < 20; at++) await branding(at);
    expect(await refusal(branding(20))).toBe(
      exceeded('managed login branding styles in a user pool'),
    );
    const terms = (at: number) =>
      api('CreateTerms', {
        UserPoolId: full,
        ClientId: `client${Math.floor(at / 2)}`,
        TermsName: at % 2 ? 'terms-of-use' : 'privacy-policy',
        TermsSource: 'LINK',
        Enforcement: 'NONE',
        Links: { 'cognito:default': 'https://example.com/terms' },
      });
    for (let at = 0; at < 40; at++) await terms(at);
    expect(await refusal(terms(40))).toBe(exceeded('terms documents in a user pool'));
  });

  it('of custom domains, wherever they are', async () => {
    const { UserPools = [] } = await api('ListUserPools', { MaxResults: 10 });
    const name = (UserPoolId = '', at = 0) =>
      api('CreateUserPoolDomain', {
        UserPoolId,
        Domain: `own-${at}`,
        CustomDomainConfig: {
          CertificateArn: 'arn:aws:acm:us-east-1:000000000000:certificate/x',
        },
      });
    const [fifth, ...four] = UserPools.slice(0, 5);
    for (const [at, pool] of four.entries()) await name(pool.Id, at);
    expect(await refusal(name(fifth?.Id, 5))).toBe(exceeded('custom domains in a region'));
    await api('CreateUserPoolDomain', { UserPoolId: fifth?.Id ?? '', Domain: 'prefix' });
  });

  it('of identity pools, and of the user pools in one', async () => {
    const input = { IdentityPoolName: 'one more', AllowUnauthenticatedIdentities: true };
    const providers = (count: number) => ({
      ...input,
      CognitoIdentityProviders: numbered(count, (at) => ({
        ProviderName: `cognito-idp.us-east-1.amazonaws.com/${full}`,
        ClientId: `client${at}`,
      })),
    });
    expect(await identityPools('CreateIdentityPool', providers(50))).toBe(
      exceeded('identity pools in a region'),
    );
    expect(await identityPools('CreateIdentityPool', providers(51))).toBe(
      exceeded('user pools in an identity pool'),
    );
  });
});

it('the last of each is let in, and none after it', () => {
  for (const [limited, most] of Object.entries(limits) as [Limited, number][]) {
    requireRoom(limited, most - 1);
    expect(() => requireRoom(limited, most)).toThrow(`at most ${most} ${limited}`);
  }
});

/** Limits of the model itself: the validator refuses what is beyond them. */
describe('one more than a list may hold is refused', () => {
  const client = { UserPoolId: spare, ClientName: 'x' };
  const urls = numbered(101, (at) => `https://example.com/${at}`);
  it.each([
    ['CallbackURLs', () => api('CreateUserPoolClient', { ...client, CallbackURLs: urls })],
    ['LogoutURLs', () => api('CreateUserPoolClient', { ...client, LogoutURLs: urls })],
    [
      'AllowedOAuthScopes',
      () =>
        api('CreateUserPoolClient', {
          ...client,
          AllowedOAuthScopes: numbered(51, (at) => `s/${at}`),
        }),
    ],
    [
      'Scopes',
      () =>
        api('CreateResourceServer', {
          UserPoolId: spare,
          Identifier: 'server',
          Name: 'x',
          Scopes: numbered(101, (at) => ({ ScopeName: `s${at}`, ScopeDescription: 'x' })),
        }),
    ],
    [
      'IdpIdentifiers',
      () =>
        api('CreateIdentityProvider', {
          UserPoolId: spare,
          ProviderName: 'provider',
          ...oidc,
          IdpIdentifiers: numbered(51, (at) => `idp-${at}`),
        }),
    ],
    [
      'CustomAttributes',
      () =>
        api('AddCustomAttributes', {
          UserPoolId: spare,
          CustomAttributes: numbered(26, (at) => ({ Name: `a${at}` })),
        }),
    ],
  ] as const)('%s', async (member, create) => {
    const [first = ''] = member;
    const name = `${first.toLowerCase()}${member.slice(1)}`;
    expect(await refusal(create())).toMatch(
      new RegExp(`^InvalidParameterException: .*'${name}' failed to satisfy constraint`),
    );
  });
});
