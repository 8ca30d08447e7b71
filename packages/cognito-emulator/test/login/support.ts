import { SetUserPoolMfaConfigCommand } from '@aws-sdk/client-cognito-identity-provider';
import { authorizeQuery, callback, type Login, startLogin } from '../oauth/support.ts';
import type { Visited } from '../oauth/visitor.ts';

/** The newest code that was sent to anybody. */
export const codeOf = ({ pool }: Login) => pool.emulator.messages().at(-1)?.code ?? '';

/** Whether a visitor is at the app, with a code. */
export const isBack = ({ left }: Visited) =>
  left !== null && `${left.origin}${left.pathname}` === callback && left.searchParams.has('code');

/** A pool with a domain, an app of it and somebody with a browser. */
export const start = async (options = {}, settings = {}) => {
  const login = await startLogin(options);
  const app = await login.createApp(settings);
  const visitor = login.visitor();
  return { login, app, visitor, query: authorizeQuery(app.id) };
};

export const requireTotp = ({ pool }: Login) =>
  pool.sdk.send(
    new SetUserPoolMfaConfigCommand({
      UserPoolId: pool.poolId,
      MfaConfiguration: 'ON',
      SoftwareTokenMfaConfiguration: { Enabled: true },
    }),
  );
