import { createHash } from 'node:crypto';
import type { AppClient } from './app-clients.ts';

/**
 * The pool's own sign-in pages, under Cognito's domain. No client of ours uses OAuth, so nobody can sign in there until
 * you give one a flow; the domain is also the relying party that passkeys would be bound to.
 */
export function managedLoginDomain(): $util.Output<{ prefix: string }> {
  // The prefix is unique in a whole region: the account tells two deployments of one stage apart, and a hash keeps
  // the account's number out of a public name.
  return aws.getCallerIdentityOutput().accountId.apply((account) => {
    const digest = createHash('sha256').update(`${$app.name}/${account}`).digest('hex').slice(0, 8);
    return { prefix: `${$app.name}-${$app.stage}-${digest}` };
  });
}

export const createManagedLoginBranding = (pool: sst.aws.CognitoUserPool, client: AppClient) =>
  new aws.cognito.ManagedLoginBranding('ManagedLoginBranding', {
    userPoolId: pool.id,
    clientId: client.id,
    useCognitoProvidedValues: true,
  });
