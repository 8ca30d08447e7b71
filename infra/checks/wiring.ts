import { type FunctionDefinition, functions } from '@gatehouse/functions/manifest';
import { securityHeaders } from '@gatehouse/local-cloud/security-headers';
import { type Check, expectEqual, input, named, resourcesOf, reveal } from './plan-reader.ts';

const manifest = Object.entries(functions) as [string, FunctionDefinition][];

const arnOf = (plan: Parameters<Check>[0], name: string) =>
  `arn:aws:lambda:us-east-1:123456789012:function:${input(named(plan, `${name}Function`), 'name')}`;

/** Every trigger of the manifest is the pool's, and Cognito may call it for this pool alone. */
export const triggersAreTheManifest: Check = (plan) => {
  const triggers = manifest.flatMap(([name, definition]) =>
    definition.kind === 'trigger' ? [{ name, trigger: definition.trigger }] : [],
  );
  const config = Object(input(named(plan, 'UserPoolUserPool'), 'lambdaConfig'));
  const wanted = Object.fromEntries(
    triggers.map(({ name, trigger }) => [trigger, arnOf(plan, name)]),
  );
  const { preTokenGenerationConfig: tokens, ...others } = config;
  const byName = {
    ...others,
    ...(tokens?.lambdaVersion === 'V2_0' && { preTokenGeneration: tokens.lambdaArn }),
  };
  const permissions = resourcesOf(plan, 'aws:lambda/permission:Permission').filter(
    (permission) => input(permission, 'principal') === 'cognito-idp.amazonaws.com',
  );
  return [
    ...expectEqual('the triggers of the pool', byName, wanted),
    ...expectEqual(
      'what Cognito may call',
      permissions.map((each) => input(each, 'function')).sort(),
      Object.values(wanted).sort(),
    ),
    ...permissions.flatMap((each) =>
      String(input(each, 'sourceArn')).endsWith('userpool/us-east-1_UserPoolUserPool')
        ? []
        : [`${each.name} is for another pool`],
    ),
  ];
};

export const schedulesAreTheManifest: Check = (plan) =>
  expectEqual(
    'the schedules',
    resourcesOf(plan, 'aws:scheduler/schedule:Schedule').map((schedule) => [
      input(schedule, 'scheduleExpression'),
      Object(input(schedule, 'target')).arn,
      input(schedule, 'state'),
    ]),
    manifest.flatMap(([name, definition]) =>
      definition.kind === 'schedule' ? [[definition.schedule, arnOf(plan, name), 'ENABLED']] : [],
    ),
  );

/** The migrations let in exactly the roles that work with the database, and those functions wait for them. */
export const migrationsComeFirst: Check = (plan) => {
  const migrated = named(plan, 'Migrated');
  const withDatabase = manifest.filter(([, { links }]) =>
    (links as readonly string[]).includes('Database'),
  );
  const roles = withDatabase.map(
    ([name]) => `arn:aws:iam::123456789012:role/${input(named(plan, `${name}Role`), 'name')}`,
  );
  const given = JSON.parse(String(input(migrated, 'input') ?? '{}')) as {
    readonly iamRoles?: readonly string[];
  };
  return [
    ...expectEqual(
      'the roles let into the database',
      [...(given.iamRoles ?? [])].sort(),
      roles.sort(),
    ),
    ...withDatabase
      .filter(
        ([name]) => !named(plan, `${name}Function`)?.dependencies.includes(String(migrated?.urn)),
      )
      .map(([name]) => `${name} does not wait for the migrations`),
  ];
};

/** CloudFront adds what the local edge adds. */
export const securityHeadersAreTheEdges: Check = (plan) =>
  resourcesOf(plan, 'aws:cloudfront/responseHeadersPolicy:ResponseHeadersPolicy').flatMap(
    (policy) =>
      expectEqual(
        `the headers of ${policy.name}`,
        headersOf(reveal(policy.inputs) as Record<string, Record<string, never>>),
        Object.fromEntries(
          securityHeaders.map(({ name, value, override }) => [name, [value, override]]),
        ),
      ),
  );

interface HeaderConfig {
  readonly securityHeadersConfig?: {
    readonly strictTransportSecurity?: {
      readonly accessControlMaxAgeSec: number;
      readonly includeSubdomains: boolean;
      readonly override: boolean;
    };
    readonly contentTypeOptions?: { readonly override: boolean };
    readonly frameOptions?: { readonly frameOption: string; readonly override: boolean };
    readonly contentSecurityPolicy?: {
      readonly contentSecurityPolicy: string;
      readonly override: boolean;
    };
    readonly referrerPolicy?: { readonly referrerPolicy: string; readonly override: boolean };
  };
  readonly customHeadersConfig?: {
    readonly items: readonly {
      readonly header: string;
      readonly value: string;
      readonly override: boolean;
    }[];
  };
}

function headersOf({ securityHeadersConfig: known = {}, customHeadersConfig }: HeaderConfig) {
  const {
    strictTransportSecurity: hsts,
    contentTypeOptions,
    frameOptions,
    contentSecurityPolicy: csp,
    referrerPolicy,
  } = known;
  return {
    ...(hsts && {
      'strict-transport-security': [
        `max-age=${hsts.accessControlMaxAgeSec}${hsts.includeSubdomains ? '; includeSubDomains' : ''}`,
        hsts.override,
      ],
    }),
    ...(contentTypeOptions && {
      'x-content-type-options': ['nosniff', contentTypeOptions.override],
    }),
    ...(frameOptions && { 'x-frame-options': [frameOptions.frameOption, frameOptions.override] }),
    ...(csp && { 'content-security-policy': [csp.contentSecurityPolicy, csp.override] }),
    ...(referrerPolicy && {
      'referrer-policy': [referrerPolicy.referrerPolicy, referrerPolicy.override],
    }),
    ...Object.fromEntries(
      (customHeadersConfig?.items ?? []).map(({ header, value, override }) => [
        header,
        [value, override],
      ]),
    ),
  };
}

/** The policy above is of no use unless the distributions have it. */
export const distributionsHaveTheHeaders: Check = (plan) =>
  resourcesOf(plan, 'aws:cloudfront/distribution:Distribution').flatMap((distribution) => {
    const behavior = Object(input(distribution, 'defaultCacheBehavior'));
    const router = distribution.name.replace(/CdnDistribution$/, '');
    return [
      ...expectEqual(
        `the headers policy of ${distribution.name}`,
        behavior.responseHeadersPolicyId,
        `${router.toLowerCase()}headers-id`,
      ),
      ...expectEqual(
        `the viewer protocol of ${distribution.name}`,
        behavior.viewerProtocolPolicy,
        'redirect-to-https',
      ),
      ...(behavior.functionAssociations?.length === 1
        ? []
        : [`${distribution.name} has no viewer-request function`]),
    ];
  });
