/**
 * Corrections of what SST 4.17.1 does unless told otherwise, in one place and for every resource at once. It must run
 * before the first resource is made. `infra/test` takes each of them away and expects the plan to be refused.
 */
export function harden(logRetention: '1 week' | '3 months'): void {
  hardenFunctions(logRetention);
  hardenBuckets();
  narrowLinks();
  keepSecretsOutOfBuilds();
}

function hardenFunctions(logRetention: '1 week' | '3 months'): void {
  $transform(sst.aws.Function, (args) => {
    // SST's default is x86_64; arm64 costs a fifth less for the same work.
    args.architecture ??= 'arm64';
    // Stated, so that an upgrade of SST does not change what production runs on.
    args.runtime ??= 'nodejs24.x';
    // SST keeps some logs for three days and others for a month.
    args.logging = { retention: logRetention };
    // SST lets every page of the internet call a function URL, with every header and method.
    args.url = withoutCors(args.url);
    // Only what `sst dev` runs on this machine needs the account's own root, below.
    const isLive = $dev && args.live !== false && args.dev !== false;
    if (!isLive)
      args.transform = { ...args.transform, role: trustingLambdaAlone(args.transform?.role) };
  });
}

type Url = sst.aws.FunctionArgs['url'];
type RoleTransform = NonNullable<sst.aws.FunctionArgs['transform']>['role'];

const withoutCors = (url: Url): Url =>
  url === true
    ? { cors: false }
    : typeof url === 'object' && !$util.Output.isInstance(url) && !('then' in url)
      ? { cors: false, ...url }
      : url;

/**
 * SST tests `!dev` on an Output, which is never false: deployed functions trust `arn:aws:iam::<account>:root` too, and
 * anybody in the account who may call sts:AssumeRole may become them.
 */
const trustingLambdaAlone =
  (given: RoleTransform): RoleTransform =>
  (role, opts, name) => {
    if (typeof given === 'function') given(role, opts, name);
    else Object.assign(role, given);
    role.assumeRolePolicy = aws.iam.assumeRolePolicyForPrincipal({
      Service: 'lambda.amazonaws.com',
    });
    return undefined;
  };

function hardenBuckets(): void {
  $transform(sst.aws.Bucket, (args) => {
    if (!args) return;
    // SST allows every method from every page.
    args.cors ??= false;
    args.enforceHttps ??= true;
  });
}

/** A link grants `service:*` by default. Here it grants what using the thing takes, for whoever links it. */
function narrowLinks(): void {
  // Which Cognito actions a function may call stands in the manifest, one by one: the link itself grants none.
  sst.Linkable.wrap(sst.aws.CognitoUserPool, (pool) => ({ properties: { id: pool.id } }));

  // SST's link includes dsql:DbConnectAdmin, with which a function could rewrite the audit.
  sst.Linkable.wrap(sst.aws.Dsql, (database) => ({
    properties: {
      engine: 'dsql',
      host: database.endpoint,
      region: database.region,
      user: 'gatehouse_app',
    },
    include: [
      sst.aws.permission({
        actions: ['dsql:DbConnect'],
        resources: [database.nodes.cluster.arn],
      }),
    ],
  }));

  sst.Linkable.wrap(sst.aws.Bucket, (bucket) => ({
    properties: { name: bucket.name },
    include: [
      sst.aws.permission({
        actions: ['s3:GetObject', 's3:PutObject', 's3:DeleteObject'],
        resources: [$interpolate`${bucket.arn}/*`],
      }),
      sst.aws.permission({ actions: ['s3:ListBucket'], resources: [bucket.arn] }),
    ],
  }));
}

const neededByBuilds = /^(?:SST|SST_RESOURCE_App|[A-Z]+_ORIGIN|SITE_(?:PORT|STAGE))$/;

/**
 * SST copies the whole environment of whoever deploys, AWS keys and tokens of CI included, into the inputs of each site's
 * build, and so into the state. The build inherits PATH and the like by itself.
 */
function keepSecretsOutOfBuilds(): void {
  $util.runtime.registerStackTransformation(({ type, props, opts }) => {
    if (type !== 'command:local:Command') return undefined;
    const environment = $output(props.environment).apply((all: Record<string, string>) =>
      Object.fromEntries(Object.entries(all ?? {}).filter(([name]) => neededByBuilds.test(name))),
    );
    return { props: { ...props, environment }, opts };
  });
}
