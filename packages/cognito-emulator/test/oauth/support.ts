import {
  CreateUserPoolClientCommand,
  type CreateUserPoolClientCommandInput,
  type CreateUserPoolCommandInput,
  CreateUserPoolDomainCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import type { TriggerFunctions } from '../../src/index.ts';
import { email, type Pool, password, startPool } from '../auth/support.ts';
import { createVisitor } from './visitor.ts';

export const callback = 'http://localhost:3000/callback';
export const farewell = 'http://localhost:3000/bye';

/** A pool with a domain, and what an app and a person need to use it. */
export async function startLogin(
  options: Partial<CreateUserPoolCommandInput> = {},
  { dataDir, triggers }: { dataDir?: string; triggers?: TriggerFunctions } = {},
) {
  const pool = await startPool(options, dataDir, triggers);
  const domain = 'gate';
  await pool.sdk.send(
    new CreateUserPoolDomainCommand({
      Domain: domain,
      UserPoolId: pool.poolId,
      ManagedLoginVersion: 2,
    }),
  );
  const base = `${pool.emulator.url}/${domain}`;
  return {
    pool,
    domain,
    base,
    createApp: (settings: Partial<CreateUserPoolClientCommandInput> = {}) =>
      createApp(pool, settings),
    visitor: () => createVisitor(base),
    [Symbol.asyncDispose]: () => pool[Symbol.asyncDispose](),
  };
}

export type Login = Awaited<ReturnType<typeof startLogin>>;
export type App = Awaited<ReturnType<Login['createApp']>>;

async function createApp(pool: Pool, settings: Partial<CreateUserPoolClientCommandInput>) {
  const { UserPoolClient } = await pool.sdk.send(
    new CreateUserPoolClientCommand({
      UserPoolId: pool.poolId,
      ClientName: 'app',
      PreventUserExistenceErrors: 'ENABLED',
      SupportedIdentityProviders: ['COGNITO'],
      AllowedOAuthFlowsUserPoolClient: true,
      AllowedOAuthFlows: ['code'],
      AllowedOAuthScopes: ['openid', 'email', 'profile', 'aws.cognito.signin.user.admin'],
      CallbackURLs: [callback],
      LogoutURLs: [farewell],
      ...settings,
    }),
  );
  return { id: UserPoolClient?.ClientId ?? '', secret: UserPoolClient?.ClientSecret ?? null };
}

/** The query of `/oauth2/authorize` for an app; null leaves a parameter out. */
export function authorizeQuery(
  clientId: string,
  changes: Readonly<Record<string, string | null>> = {},
): string {
  const all: Record<string, string | null> = {
    response_type: 'code',
    client_id: clientId,
    redirect_uri: callback,
    state: 'state-1',
    ...changes,
  };
  const present = Object.entries(all).filter(
    (entry): entry is [string, string] => entry[1] !== null,
  );
  return `?${new URLSearchParams(present)}`;
}

/** The code of somebody who signs in on the pages with the password. */
export const codeFor = async (
  login: Login,
  app: App,
  parameters: Readonly<Record<string, string>> = {},
): Promise<string> => {
  const visitor = login.visitor();
  const page = await visitor.open(`/oauth2/authorize${authorizeQuery(app.id, parameters)}`);
  const { left } = await visitor.submit(page, { username: email, password });
  return left?.searchParams.get('code') ?? '';
};

/** What a public client sends for it. */
export const codeForm = (app: App, code: string) => ({
  grant_type: 'authorization_code',
  client_id: app.id,
  redirect_uri: callback,
  code,
});

export const postForm = (
  url: string,
  fields: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = {},
) => fetch(url, { method: 'POST', headers, body: new URLSearchParams(fields) });

export const basic = ({ id, secret }: { id: string; secret: string | null }) => ({
  authorization: `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}`,
});

/** The members of a JSON answer; everything that the endpoints answer is text but for `expires_in`. */
export async function readJson(response: Response): Promise<Readonly<Record<string, string>>> {
  const value: unknown = await response.json();
  if (typeof value !== 'object' || value === null) throw new Error('The answer is no object.');
  return { ...value };
}
