import { Hono } from 'hono';
import { cors } from 'hono/cors';
import type { EmulatorContext } from '../operation.ts';
import { identityIssuer, identityJwks } from './openid-token.ts';

/** What STS reads to verify the tokens of GetOpenIdToken; on AWS it stands on `cognito-identity.amazonaws.com`. */
export const identityWellKnown = (context: EmulatorContext): Hono => {
  const app = new Hono();
  app.use('/.well-known/*', cors());
  app.get('/.well-known/openid-configuration', (c) =>
    c.json({
      issuer: identityIssuer,
      jwks_uri: `${identityIssuer}/.well-known/jwks_uri`,
      authorization_endpoint: identityIssuer,
      response_types_supported: ['id_token'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['RS512'],
    }),
  );
  app.get('/.well-known/jwks_uri', async (c) => {
    const jwks = await identityJwks(context);
    await context.store.durable();
    return c.json(jwks);
  });
  return app;
};
