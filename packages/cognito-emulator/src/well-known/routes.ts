import { Hono } from 'hono';
import type { EmulatorContext } from '../operation.ts';
import { jwksOf } from './jwks.ts';
import { openidConfigurationOf } from './openid-configuration.ts';

/** `GET /<pool id>/.well-known/…`, as on Cognito's own host: public, and readable from any origin. */
export function wellKnown(context: EmulatorContext): Hono {
  const app = new Hono();
  // This path alone: mounted at the root, '*' would open the mailbox to every origin.
  app.use('/:poolId/.well-known/*', async (c, next) => {
    await next();
    c.header('access-control-allow-origin', '*');
  });
  app.get('/:poolId/.well-known/jwks.json', async (c) => {
    const jwks = await jwksOf(context, c.req.param('poolId'));
    if (!jwks) return c.json({ message: 'User pool does not exist.' }, 404);
    // The first look makes the keys: whoever has seen them may rely on them.
    await context.store.durable();
    return c.json(jwks, 200, { 'cache-control': 'public, max-age=86400' });
  });
  app.get('/:poolId/.well-known/openid-configuration', (c) => {
    const document = openidConfigurationOf(
      context,
      c.req.param('poolId'),
      new URL(c.req.url).origin,
    );
    return document ? c.json(document) : c.json({ message: 'User pool does not exist.' }, 404);
  });
  return app;
}
