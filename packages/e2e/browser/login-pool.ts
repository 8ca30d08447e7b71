import {
  AdminCreateUserCommand,
  AdminSetUserPasswordCommand,
  CognitoIdentityProviderClient,
  CreateIdentityProviderCommand,
  CreateUserPoolClientCommand,
  CreateUserPoolCommand,
  CreateUserPoolDomainCommand,
  SetUserPoolMfaConfigCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { createEmulator } from 'cognito-emulator';

export const person = { email: 'ada@example.com', password: 'A-long-enough-password-1' };
export const newcomer = { email: 'grace@example.com', password: 'A-temporary-password-1' };

/**
 * An emulator of its own, with a pool that has every way in, and the address that an app would send people to.
 *
 * @param hasSecondStep Whether everybody needs an authenticator app as well.
 */
export async function startLoginPool(hasSecondStep = false) {
  const emulator = await createEmulator();
  const sdk = new CognitoIdentityProviderClient({
    endpoint: emulator.url,
    region: 'us-east-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  const { UserPool } = await sdk.send(
    new CreateUserPoolCommand({
      PoolName: 'People',
      UsernameAttributes: ['email'],
      AutoVerifiedAttributes: ['email'],
      Policies: {
        PasswordPolicy: { MinimumLength: 12, RequireNumbers: true },
        SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'WEB_AUTHN', 'EMAIL_OTP'] },
      },
    }),
  );
  const UserPoolId = UserPool?.Id ?? '';
  if (hasSecondStep)
    await sdk.send(
      new SetUserPoolMfaConfigCommand({
        UserPoolId,
        MfaConfiguration: 'ON',
        SoftwareTokenMfaConfiguration: { Enabled: true },
      }),
    );
  const domain = { Domain: 'gate', UserPoolId, ManagedLoginVersion: 2 };
  await sdk.send(new CreateUserPoolDomainCommand(domain));
  await sdk.send(
    new CreateIdentityProviderCommand({
      UserPoolId,
      ProviderName: 'Acme',
      ProviderType: 'OIDC',
      ProviderDetails: {
        client_id: 'gate',
        client_secret: 'any',
        oidc_issuer: `${emulator.url}/_acme`,
        authorize_scopes: 'openid email',
        attributes_request_method: 'GET',
      },
      AttributeMapping: { email: 'email' },
    }),
  );
  // Passkeys are of a name, so the pages are at localhost; the app's callback is a page that is always there.
  const origin = emulator.url.replace('127.0.0.1', 'localhost');
  const callback = `${origin}/_emulator/operations`;
  const { UserPoolClient } = await sdk.send(
    new CreateUserPoolClientCommand({
      UserPoolId,
      ClientName: 'app',
      PreventUserExistenceErrors: 'ENABLED',
      ExplicitAuthFlows: ['ALLOW_USER_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
      SupportedIdentityProviders: ['COGNITO', 'Acme'],
      AllowedOAuthFlowsUserPoolClient: true,
      AllowedOAuthFlows: ['code'],
      AllowedOAuthScopes: ['openid', 'email'],
      CallbackURLs: [callback],
      LogoutURLs: [callback],
    }),
  );
  for (const { email, password } of [person, newcomer])
    await sdk.send(
      new AdminCreateUserCommand({
        UserPoolId,
        Username: email,
        TemporaryPassword: password,
        UserAttributes: [{ Name: 'email_verified', Value: 'true' }],
        MessageAction: 'SUPPRESS',
      }),
    );
  const { email: Username, password: Password } = person;
  await sdk.send(
    new AdminSetUserPasswordCommand({ UserPoolId, Username, Password, Permanent: true }),
  );
  const clientId = UserPoolClient?.ClientId ?? '';
  const query = new URLSearchParams({
    response_type: 'code',
    client_id: clientId,
    redirect_uri: callback,
    state: 'state-1',
  });
  return {
    emulator,
    /** A page with the app's parameters. */
    at: (page: string) => `${origin}/gate${page}?${query}`,
    signOut: `${origin}/gate/logout?${new URLSearchParams({ client_id: clientId, logout_uri: callback })}`,
    /** Where the app would be, with a code. */
    back: (url: URL) => url.href.startsWith(callback) && url.searchParams.has('code'),
    [Symbol.asyncDispose]: async () => {
      sdk.destroy();
      await emulator.close();
    },
  };
}
