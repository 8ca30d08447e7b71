import type { AppClient } from './app-clients.ts';

/** The one prefix of the bucket that is a person's own. IAM fills in who is asking. */
// biome-ignore lint/suspicious/noTemplateCurlyInString: IAM fills it in, not JavaScript.
const own = 'private/${cognito-identity.amazonaws.com:sub}/*';

/**
 * Exchanges an ID token of the terminal client for AWS credentials that reach the person's own files and nothing else.
 * The sites' tokens never leave our functions, so their clients are not listed.
 */
export function createIdentityPool(
  pool: sst.aws.CognitoUserPool,
  client: AppClient,
  files: sst.aws.Bucket,
): sst.aws.CognitoIdentityPool {
  return new sst.aws.CognitoIdentityPool('IdentityPool', {
    userPools: [{ userPool: pool.id, client: client.id }],
    transform: {
      identityPool: (args) => {
        // SST lets guests in.
        args.allowUnauthenticatedIdentities = false;
        args.allowClassicFlow = false;
        args.cognitoIdentityProviders = $output(args.cognitoIdentityProviders).apply((providers) =>
          // Signed-out and disabled people get no new credentials.
          (providers ?? []).map((provider) => ({ ...provider, serverSideTokenCheck: true })),
        );
      },
      // SST puts `cognito-identity:*` on every resource before what is asked for, with which any signed-in person may
      // delete the identity pool; only replacing the whole policy takes it out.
      authenticatedRole: (args) => {
        args.inlinePolicies = [{ name: 'own-files', policy: ownFiles(files) }];
      },
      // SST makes a role for guests in any case.
      unauthenticatedRole: (args) => {
        args.inlinePolicies = [{ name: 'nothing', policy: nothing() }];
      },
    },
  });
}

const ownFiles = (files: sst.aws.Bucket) =>
  aws.iam.getPolicyDocumentOutput({
    statements: [
      {
        actions: ['s3:GetObject', 's3:PutObject', 's3:DeleteObject'],
        resources: [$interpolate`${files.arn}/${own}`],
      },
      {
        actions: ['s3:ListBucket'],
        resources: [files.arn],
        conditions: [{ test: 'StringLike', variable: 's3:prefix', values: [own] }],
      },
    ],
  }).json;

const nothing = () =>
  aws.iam.getPolicyDocumentOutput({
    statements: [{ effect: 'Deny', actions: ['*'], resources: ['*'] }],
  }).json;
