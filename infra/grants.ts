import { type FunctionName, functions } from '@gatehouse/functions/manifest';
import type { Functions } from './functions.ts';

/**
 * The Cognito actions that the manifest gives a function, on our one pool. As policies of their own, because the pool
 * names its triggers and so has to come after them.
 */
export function grantCognito(made: Functions, pool: sst.aws.CognitoUserPool): void {
  for (const [name, fn] of Object.entries(made)) {
    const actions = functions[name as FunctionName].cognito;
    if (actions.length === 0) continue;
    new aws.iam.RolePolicy(`${name}Cognito`, {
      role: fn.nodes.role.name,
      policy: aws.iam.getPolicyDocumentOutput({
        statements: [{ actions: [...actions], resources: [pool.arn] }],
      }).json,
    });
  }
}
