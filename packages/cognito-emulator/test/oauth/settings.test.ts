import {
  CreateIdentityProviderCommand,
  CreateManagedLoginBrandingCommand,
  CreateResourceServerCommand,
  CreateUserPoolClientCommand,
  type CreateUserPoolClientCommandInput,
  CreateUserPoolDomainCommand,
  DeleteIdentityProviderCommand,
  DeleteManagedLoginBrandingCommand,
  DeleteResourceServerCommand,
  DeleteUserPoolCommand,
  DeleteUserPoolDomainCommand,
  DescribeIdentityProviderCommand,
  DescribeManagedLoginBrandingByClientCommand,
  DescribeManagedLoginBrandingCommand,
  DescribeResourceServerCommand,
  DescribeUserPoolCommand,
  DescribeUserPoolDomainCommand,
  GetIdentityProviderByIdentifierCommand,
  GetUICustomizationCommand,
  ListIdentityProvidersCommand,
  ListResourceServersCommand,
  SetUICustomizationCommand,
  UpdateIdentityProviderCommand,
  UpdateManagedLoginBrandingCommand,
  UpdateResourceServerCommand,
  UpdateUserPoolDomainCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { describe, expect, it } from 'vitest';
import { refusal, startPool } from '../auth/support.ts';
import { createResourceServer } from './resource-server.ts';

const oidc = {
  client_id: 'gate',
  client_secret: 'secret',
  oidc_issuer: 'https://acme.example',
  authorize_scopes: 'openid email',
  attributes_request_method: 'GET',
};

describe('domains', () => {
  it('are created, described, changed and deleted, and hold their pool', async () => {
    await using pool = await startPool();
    const { sdk, poolId: UserPoolId } = pool;
    const Domain = 'gate';
    const describeDomain = async () =>
      (await sdk.send(new DescribeUserPoolDomainCommand({ Domain }))).DomainDescription;
    expect(await describeDomain()).toEqual({});
    await sdk.send(new CreateUserPoolDomainCommand({ Domain, UserPoolId }));
    expect(await describeDomain()).toMatchObject({
      Domain,
      UserPoolId,
      Status: 'ACTIVE',
      ManagedLoginVersion: 1,
      S3Bucket: expect.any(String),
      CloudFrontDistribution: expect.stringMatching(/\.cloudfront\.net$/),
      Version: new Date(pool.clock.now()).toISOString().replace(/\D/g, '').slice(0, 14),
    });
    const { UserPool } = await sdk.send(new DescribeUserPoolCommand({ UserPoolId }));
    expect(UserPool?.Domain).toBe(Domain);

    const update = { Domain, UserPoolId, ManagedLoginVersion: 2 };
    await sdk.send(new UpdateUserPoolDomainCommand(update));
    expect(await describeDomain()).toMatchObject({ ManagedLoginVersion: 2 });
    expect(await refusal(sdk.send(new DeleteUserPoolCommand({ UserPoolId })))).toBe(
      'InvalidParameterException: User pool cannot be deleted. It has a domain configured that should be deleted first.',
    );
    await sdk.send(new DeleteUserPoolDomainCommand({ Domain, UserPoolId }));
    expect(await describeDomain()).toEqual({});
    await sdk.send(new DeleteUserPoolCommand({ UserPoolId }));
  });

  it('are one of a kind for a pool, and one of a name for all', async () => {
    await using pool = await startPool();
    const { sdk, poolId: UserPoolId } = pool;
    const create = (Domain: string, CustomDomainConfig?: { CertificateArn: string }) =>
      refusal(
        sdk.send(new CreateUserPoolDomainCommand({ Domain, UserPoolId, CustomDomainConfig })),
      );
    expect(await create('gate')).toBe('no refusal');
    expect(await create('gate')).toBe(
      'InvalidParameterException: Domain already associated with another user pool.',
    );
    expect(await create('other')).toBe(
      'InvalidParameterException: User pool already has a domain configured.',
    );
    expect(await create('my-cognito')).toBe(
      'InvalidParameterException: Domain cannot contain reserved word: cognito',
    );
    const CertificateArn = 'arn:aws:acm:us-east-1:000000000000:certificate/1';
    expect(await create('login.example.com')).toContain(
      'InvalidParameterException: The domain name contains an invalid character.',
    );
    for (const malformed of ['.example.com', 'example.com.', 'Example.com'])
      expect(await create(malformed, { CertificateArn })).toContain("at 'domain'");
    expect(await create('login.example.com', { CertificateArn })).toBe('no refusal');
    const page = await fetch(`${pool.emulator.url}/login.example.com/login`);
    expect(await page.text()).toContain('</html>');
    const { DomainDescription } = await sdk.send(
      new DescribeUserPoolDomainCommand({ Domain: 'login.example.com' }),
    );
    expect(DomainDescription).toMatchObject({ UserPoolId, CustomDomainConfig: { CertificateArn } });
    const foreign = { Domain: 'nobodys', UserPoolId };
    expect(await refusal(sdk.send(new DeleteUserPoolDomainCommand(foreign)))).toBe(
      'InvalidParameterException: No such domain or user pool exists.',
    );
  });
});

describe('resource servers', () => {
  it('are created, described, changed, listed in pages and deleted', async () => {
    await using pool = await startPool();
    const { sdk, poolId: UserPoolId } = pool;
    for (const name of ['one', 'two', 'three']) {
      pool.clock.advance(1);
      await createResourceServer(pool, name, ['read']);
    }
    const server = { UserPoolId, Identifier: 'one' };
    const { ResourceServer } = await sdk.send(new DescribeResourceServerCommand(server));
    expect(ResourceServer).toEqual({
      ...server,
      Name: 'API',
      Scopes: [{ ScopeName: 'read', ScopeDescription: 'read' }],
    });
    await sdk.send(new UpdateResourceServerCommand({ ...server, Name: 'Changed' }));
    const list = (NextToken?: string) =>
      sdk.send(new ListResourceServersCommand({ UserPoolId, MaxResults: 2, NextToken }));
    const first = await list();
    expect(first.ResourceServers).toMatchObject([
      { Identifier: 'one', Name: 'Changed', Scopes: [] },
      { Identifier: 'two' },
    ]);
    const second = await list(first.NextToken);
    expect(second.ResourceServers).toMatchObject([{ Identifier: 'three' }]);
    expect(second.NextToken).toBeUndefined();

    const again = { ...server, Name: 'API' };
    expect(await refusal(sdk.send(new CreateResourceServerCommand(again)))).toContain(
      'InvalidParameterException: one already exists',
    );
    await sdk.send(new DeleteResourceServerCommand(server));
    expect(await refusal(sdk.send(new DescribeResourceServerCommand(server)))).toContain(
      'ResourceNotFoundException',
    );
  });
});

describe('identity providers', () => {
  it('are created, described, changed, found, listed and deleted', async () => {
    await using pool = await startPool();
    const { sdk, poolId: UserPoolId } = pool;
    const acme = { UserPoolId, ProviderName: 'Acme' };
    const created = await sdk.send(
      new CreateIdentityProviderCommand({
        ...acme,
        ProviderType: 'OIDC',
        ProviderDetails: oidc,
        AttributeMapping: { email: 'email' },
        IdpIdentifiers: ['acme.example'],
      }),
    );
    expect(created.IdentityProvider).toMatchObject({
      ...acme,
      ProviderDetails: oidc,
      AttributeMapping: { email: 'email', username: 'sub' },
    });
    await sdk.send(
      new UpdateIdentityProviderCommand({ ...acme, AttributeMapping: { name: 'name' } }),
    );
    const described = await sdk.send(new DescribeIdentityProviderCommand(acme));
    expect(described.IdentityProvider).toMatchObject({
      ProviderDetails: oidc,
      AttributeMapping: { name: 'name', username: 'sub' },
      IdpIdentifiers: ['acme.example'],
    });
    const found = { UserPoolId, IdpIdentifier: 'acme.example' };
    expect(await sdk.send(new GetIdentityProviderByIdentifierCommand(found))).toMatchObject({
      IdentityProvider: { ProviderName: 'Acme' },
    });
    const { Providers } = await sdk.send(new ListIdentityProvidersCommand({ UserPoolId }));
    expect(Providers).toMatchObject([{ ProviderName: 'Acme', ProviderType: 'OIDC' }]);
    await sdk.send(new DeleteIdentityProviderCommand(acme));
    expect(await refusal(sdk.send(new DescribeIdentityProviderCommand(acme)))).toContain(
      'ResourceNotFoundException',
    );
  });

  it.each([
    ['Google', {}, 'sub', 'https://www.googleapis.com/oauth2/v4/token'],
    ['SignInWithApple', {}, 'sub', 'https://appleid.apple.com/auth/token'],
    ['LoginWithAmazon', {}, 'user_id', 'https://api.amazon.com/auth/o2/token'],
    ['Facebook', {}, 'id', 'https://graph.facebook.com/v17.0/oauth/access_token'],
    [
      'Facebook',
      { api_version: 'v20.0' },
      'id',
      'https://graph.facebook.com/v20.0/oauth/access_token',
    ],
    ['Google', { token_url: 'https://x.example' }, 'sub', 'https://x.example'],
  ] as const)(
    'of the kind %s with %j say what Cognito knows of it',
    async (kind, more, username, token_url) => {
      await using pool = await startPool();
      const details = {
        client_id: 'gate',
        client_secret: 'secret',
        authorize_scopes: 'email',
        ...more,
      };
      const { IdentityProvider } = await pool.sdk.send(
        new CreateIdentityProviderCommand({
          UserPoolId: pool.poolId,
          ProviderName: kind,
          ProviderType: kind,
          ProviderDetails: details,
          AttributeMapping: { email: 'email' },
        }),
      );
      expect(IdentityProvider?.ProviderDetails).toMatchObject({ ...details, token_url });
      expect(IdentityProvider?.AttributeMapping).toEqual({ email: 'email', username });
    },
  );

  it.each([
    [{ ProviderDetails: { ...oidc, client_id: '' } }, 'InvalidParameterException'],
    [{ ProviderDetails: { ...oidc, oidc_issuer: 'nowhere' } }, 'InvalidParameterException'],
    [{ ProviderDetails: { ...oidc, attributes_request_method: 'PUT' } }, 'InvalidParameter'],
    [{ ProviderType: 'Google' }, 'Provider Acme cannot be of type Google.'],
    [{ ProviderName: 'Google' }, 'Provider Google cannot be of type OIDC.'],
  ] as const)('are refused with %o', async (changes, expected) => {
    await using pool = await startPool();
    const create = new CreateIdentityProviderCommand({
      UserPoolId: pool.poolId,
      ProviderName: 'Acme',
      ProviderType: 'OIDC',
      ProviderDetails: oidc,
      ...changes,
    });
    expect(await refusal(pool.sdk.send(create))).toContain(expected);
  });

  it('have names and identifiers of their own', async () => {
    await using pool = await startPool();
    const create = (ProviderName: string, ...IdpIdentifiers: string[]) =>
      refusal(
        pool.sdk.send(
          new CreateIdentityProviderCommand({
            UserPoolId: pool.poolId,
            ProviderName,
            ProviderType: 'OIDC',
            ProviderDetails: oidc,
            IdpIdentifiers,
          }),
        ),
      );
    expect(await create('Acme', 'a')).toBe('no refusal');
    expect(await create('Acme')).toContain('DuplicateProviderException');
    expect(await create('Other', 'a')).toContain('InvalidParameterException');
  });
});

describe('a client’s OAuth settings', () => {
  const https = 'https://app.example/callback';
  const code: Partial<CreateUserPoolClientCommandInput> = {
    AllowedOAuthFlowsUserPoolClient: true,
    AllowedOAuthFlows: ['code'],
    AllowedOAuthScopes: ['openid'],
    CallbackURLs: [https],
  };
  const machine: Partial<CreateUserPoolClientCommandInput> = {
    AllowedOAuthFlowsUserPoolClient: true,
    AllowedOAuthFlows: ['client_credentials'],
    AllowedOAuthScopes: ['api/read'],
    GenerateSecret: true,
  };

  it.each([
    [code, 'no refusal'],
    [
      { ...code, CallbackURLs: ['http://localhost:1/', 'http://127.0.0.1:1', 'http://[::1]:1'] },
      'no refusal',
    ],
    [{ ...code, CallbackURLs: ['myapp://callback'] }, 'no refusal'],
    [{ ...code, SupportedIdentityProviders: ['COGNITO'] }, 'no refusal'],
    [machine, 'no refusal'],
    [
      { ...code, CallbackURLs: [] },
      'CallbackUrls can not be empty when code flow or implicit flow is selected.',
    ],
    [
      { ...code, CallbackURLs: ['http://app.example/'] },
      'InvalidParameterException: http://app.example/ cannot use the HTTP protocol.',
    ],
    [
      { ...code, LogoutURLs: ['http://app.example/'] },
      'http://app.example/ cannot use the HTTP protocol.',
    ],
    [{ ...code, CallbackURLs: [`${https}#here`] }, 'is not a valid redirect address'],
    [{ ...code, CallbackURLs: ['callback'] }, 'is not a valid redirect address'],
    [
      { ...code, DefaultRedirectURI: 'https://app.example/other' },
      'DefaultRedirectURI must be one of',
    ],
    [
      { ...code, AllowedOAuthScopes: [] },
      'AllowedOAuthFlows and AllowedOAuthScopes are required if user pool client is allowed to use OAuth flows.',
    ],
    [{ ...code, AllowedOAuthScopes: ['api/write'] }, 'ScopeDoesNotExistException'],
    [
      { ...code, SupportedIdentityProviders: ['Acme'] },
      'InvalidParameterException: The provider Acme does not exist for User Pool us-east-1_',
    ],
    [
      { ...machine, GenerateSecret: false },
      'InvalidOAuthFlowException: client_credentials flow can not be selected if client does not have a client secret.',
    ],
    [
      { ...machine, AllowedOAuthFlows: ['client_credentials', 'code'] },
      'InvalidOAuthFlowException: client_credentials flow can not be selected along with code flow or implicit flow.',
    ],
    [
      { ...machine, AllowedOAuthScopes: ['openid'] },
      'InvalidOAuthFlowException: openid is not supported with client_credentials flow',
    ],
  ] as const)('%j: %s', async (settings, expected) => {
    await using pool = await startPool();
    await createResourceServer(pool, 'api', ['read']);
    const create = new CreateUserPoolClientCommand({
      UserPoolId: pool.poolId,
      ClientName: 'app',
      ...(settings as Partial<CreateUserPoolClientCommandInput>),
    });
    expect(await refusal(pool.sdk.send(create))).toContain(expected);
  });
});

describe('branding', () => {
  it('is kept for a client, given back, replaced and deleted', async () => {
    await using pool = await startPool();
    const { sdk, poolId: UserPoolId } = pool;
    const { id: ClientId } = await pool.createClient();
    const Settings = { components: { primaryButton: { lightMode: '#ffffff' } } };
    const Assets = [
      {
        Category: 'FORM_LOGO' as const,
        ColorMode: 'LIGHT' as const,
        Extension: 'SVG' as const,
        Bytes: Buffer.from('<svg/>'),
      },
    ];
    const create = new CreateManagedLoginBrandingCommand({
      UserPoolId,
      ClientId,
      Settings,
      Assets,
    });
    const { ManagedLoginBranding: created } = await sdk.send(create);
    expect(await refusal(sdk.send(create))).toContain('ManagedLoginBrandingExistsException');
    const ManagedLoginBrandingId = created?.ManagedLoginBrandingId ?? '';
    const byClient = new DescribeManagedLoginBrandingByClientCommand({ UserPoolId, ClientId });
    const { ManagedLoginBranding: found } = await sdk.send(byClient);
    expect(found).toMatchObject({ ManagedLoginBrandingId, Settings });
    expect(Buffer.from(found?.Assets?.[0]?.Bytes ?? []).toString()).toBe('<svg/>');
    const own = { UserPoolId, ManagedLoginBrandingId };
    const plain = { ...own, UseCognitoProvidedValues: true };
    expect(
      await refusal(sdk.send(new UpdateManagedLoginBrandingCommand({ ...plain, Settings }))),
    ).toContain('InvalidParameterException');
    await sdk.send(new UpdateManagedLoginBrandingCommand(plain));
    const described = await sdk.send(new DescribeManagedLoginBrandingCommand(own));
    expect(described.ManagedLoginBranding).toMatchObject({ Settings: {}, Assets: [] });
    await sdk.send(new DeleteManagedLoginBrandingCommand(own));
    expect(await refusal(sdk.send(byClient))).toContain('ResourceNotFoundException');
  });

  it('of the classic pages is kept for a client or for all, where there is a domain', async () => {
    await using pool = await startPool();
    const { sdk, poolId: UserPoolId } = pool;
    const { id: ClientId } = await pool.createClient();
    const set = (CSS: string, client?: string) =>
      sdk.send(new SetUICustomizationCommand({ UserPoolId, ClientId: client, CSS }));
    const get = async () =>
      (await sdk.send(new GetUICustomizationCommand({ UserPoolId, ClientId }))).UICustomization;
    expect(await refusal(set('.label {}'))).toBe(
      'InvalidParameterException: There has to be an existing domain associated with this user pool',
    );
    await sdk.send(new CreateUserPoolDomainCommand({ Domain: 'gate', UserPoolId }));
    expect(await get()).toEqual({});
    await set('.all {}');
    expect(await get()).toMatchObject({ ClientId: 'ALL', CSS: '.all {}' });
    await set('.one {}', ClientId);
    expect(await get()).toMatchObject({ ClientId, CSS: '.one {}' });
  });
});
