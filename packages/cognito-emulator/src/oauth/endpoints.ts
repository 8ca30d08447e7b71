import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { cors } from 'hono/cors';
import { CognitoError } from '../errors.ts';
import { randomUuid } from '../random.ts';
import type { Dispatcher } from '../wire/dispatch.ts';
import { errorBody, OAuthError } from './oauth-error.ts';
import { answerRevoke } from './revoke.ts';
import type { SiteEnv } from './site.ts';
import { answerToken } from './token.ts';
import { answerUserInfo } from './user-info.ts';

/** A hundred times what the longest form of an app comes to. */
const maxFormBytes = 1024 * 1024;

type Endpoint = (c: Context<SiteEnv>) => Promise<Response>;

/** What apps call themselves: the token, user-info and revocation endpoints of a pool's domain. */
export function oauthEndpoints({ context, quotas, report }: Dispatcher): Hono<SiteEnv> {
  const app = new Hono<SiteEnv>();

  /** What was changed is on disk before it is answered; and a refusal may have spent a code. */
  const answering =
    (endpoint: Endpoint): Endpoint =>
    async (c) => {
      c.header('cache-control', 'no-store');
      c.header('pragma', 'no-cache');
      const response = await endpoint(c).catch((error: unknown) => refuse(c, error));
      await context.store.durable();
      return response;
    };

  const refuse = (c: Context<SiteEnv>, error: unknown): Response => {
    if (error instanceof OAuthError) {
      const challenge = `error="${error.code}", error_description="${error.message}"`;
      if (error.status === 401 || c.req.path.endsWith('/userInfo'))
        c.header('www-authenticate', challenge);
      return c.json(errorBody(error), error.status);
    }
    // A trigger that refused; Cognito hands its words on. Which code goes with them is unverified.
    if (error instanceof CognitoError)
      return c.json({ error: 'invalid_grant', error_description: error.message }, 400);
    report(`${randomUuid(context.random)} ${c.req.path}`, error);
    return c.json({ error: 'server_error' }, 500);
  };

  const userInfo = answering(async (c) =>
    c.json(await answerUserInfo(context, c.env.site, c.req.header('authorization'))),
  );

  const tooLarge = (c: Context) => c.json(errorBody(new OAuthError('invalid_request')), 413);
  app.use('/oauth2/*', bodyLimit({ maxSize: maxFormBytes, onError: tooLarge }));

  // Browser apps call these from their own origins.
  app.use('/oauth2/token', cors());
  app.use('/oauth2/userInfo', cors());
  app.use('/oauth2/revoke', cors());
  app.post(
    '/oauth2/token',
    answering(async (c) => c.json(await answerToken(context, c.env.site, c.req.raw, quotas))),
  );
  app.get('/oauth2/userInfo', userInfo);
  app.post('/oauth2/userInfo', userInfo);
  app.post(
    '/oauth2/revoke',
    answering(async (c) => {
      await answerRevoke(context, c.env.site, c.req.raw, randomUuid(context.random));
      return c.body(null, 200);
    }),
  );
  return app;
}
