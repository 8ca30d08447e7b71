import { type AppName, userPool } from '@gatehouse/user-pool';

export type AppClient = ReturnType<sst.aws.CognitoUserPool['addClient']>;

type ClientArgs = aws.cognito.UserPoolClientArgs;

/** The three clients of packages/user-pool: two whose secrets only our functions know, and the terminal's. */
export const createAppClients = (pool: sst.aws.CognitoUserPool) => ({
  WebClient: addClient(pool, 'WebClient', 'web'),
  ConsoleClient: addClient(pool, 'ConsoleClient', 'console'),
  CliClient: addClient(pool, 'CliClient', 'cli'),
});

const addClient = (pool: sst.aws.CognitoUserPool, name: string, app: AppName) =>
  pool.addClient(name, {
    transform: { client: (args) => void Object.assign(args, clientSettings(app)) },
  });

function clientSettings(app: AppName): Partial<ClientArgs> {
  const client = userPool.clients[app];
  const { accessMinutes, idMinutes, refreshDays } = userPool.tokenLifetimes;
  const grace = client.refreshRotationGraceSeconds;
  return {
    name: app,
    generateSecret: client.confidential,
    explicitAuthFlows: [...client.authFlows],
    readAttributes: [...client.readAttributes],
    writeAttributes: [...client.writeAttributes],
    accessTokenValidity: accessMinutes,
    idTokenValidity: idMinutes,
    refreshTokenValidity: refreshDays,
    tokenValidityUnits: { accessToken: 'minutes', idToken: 'minutes', refreshToken: 'days' },
    refreshTokenRotation:
      grace === null
        ? { feature: 'DISABLED' }
        : { feature: 'ENABLED', retryGracePeriodSeconds: grace },
    enableTokenRevocation: true,
    // An unknown person and a wrong password get the same answer.
    preventUserExistenceErrors: 'ENABLED',
    // SST opens the implicit flow, which puts tokens into the address bar, with five scopes and a callback to
    // example.com. Nobody signs in through OAuth here.
    allowedOauthFlowsUserPoolClient: false,
    allowedOauthFlows: [],
    allowedOauthScopes: [],
    callbackUrls: [],
    supportedIdentityProviders: ['COGNITO'],
  };
}
