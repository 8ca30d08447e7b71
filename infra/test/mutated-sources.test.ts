import { beforeAll, expect, test } from 'vitest';
import { checks } from '../checks/index.ts';
import { runPlan } from '../plan/run-plan.ts';
import type { Plan, SourceEdit } from '../plan/types.ts';

/** Our own source without one of its corrections, and the check that must miss it. */
const edits: readonly (SourceEdit & { readonly what: string; readonly noticedBy: string })[] = [
  {
    what: 'functions trust the account again',
    file: 'infra/hardening.ts',
    find: "role.assumeRolePolicy = aws.iam.assumeRolePolicyForPrincipal({\n      Service: 'lambda.amazonaws.com',\n    });",
    replace: '',
    noticedBy: 'noRoleTrustsTheAccount',
  },
  {
    what: 'the pool’s link grants cognito-idp:*',
    file: 'infra/hardening.ts',
    find: 'sst.Linkable.wrap(sst.aws.CognitoUserPool, (pool) => ({ properties: { id: pool.id } }));',
    replace: '',
    noticedBy: 'cognitoRightsAreTheManifest',
  },
  {
    what: 'the database’s link grants the owner’s rights',
    file: 'infra/hardening.ts',
    find: "actions: ['dsql:DbConnect'],",
    replace: "actions: ['dsql:DbConnect', 'dsql:DbConnectAdmin'],",
    noticedBy: 'databaseRightsAreTheManifest',
  },
  {
    what: 'function URLs for every page',
    file: 'infra/hardening.ts',
    find: 'args.url = withoutCors(args.url);',
    replace: '',
    noticedBy: 'noUrlAllowsOtherOrigins',
  },
  {
    what: 'assets for every page',
    file: 'infra/hardening.ts',
    find: 'args.cors ??= false;',
    replace: '',
    noticedBy: 'bucketsKnowTheirPages',
  },
  {
    what: 'logs as SST keeps them',
    file: 'infra/hardening.ts',
    find: 'args.logging = { retention: logRetention };',
    replace: '',
    noticedBy: 'logsAreKeptForAWhile',
  },
  {
    what: 'x86',
    file: 'infra/hardening.ts',
    find: "args.architecture ??= 'arm64';",
    replace: '',
    noticedBy: 'functionsHaveTheirLimits',
  },
  {
    what: 'the builder’s environment in the state',
    file: 'infra/hardening.ts',
    find: 'keepSecretsOutOfBuilds();\n}',
    replace: '}',
    noticedBy: 'noSecretInTheOpen',
  },
  {
    what: 'the identity pool’s default rights',
    file: 'infra/identity-pool.ts',
    find: "args.inlinePolicies = [{ name: 'own-files', policy: ownFiles(files) }];",
    replace: '',
    noticedBy: 'signedInPeopleReachTheirOwnFiles',
  },
  {
    what: 'guests, as SST has it',
    file: 'infra/identity-pool.ts',
    find: 'args.allowUnauthenticatedIdentities = false;',
    replace: '',
    noticedBy: 'noGuests',
  },
  {
    what: 'the implicit flow, as SST has it',
    file: 'infra/app-clients.ts',
    find: 'allowedOauthFlows: [],',
    replace: '',
    noticedBy: 'noClientUsesOAuth',
  },
  {
    what: 'a lifetime written down a second time',
    file: 'infra/app-clients.ts',
    find: 'accessTokenValidity: accessMinutes,',
    replace: 'accessTokenValidity: 30,',
    noticedBy: 'clientsAreTheDefinition',
  },
  {
    what: 'recovery, as SST has it',
    file: 'infra/user-pool.ts',
    find: 'accountRecoverySetting: {',
    replace: 'ignored: {',
    noticedBy: 'userPoolIsTheDefinition',
  },
  {
    what: 'routers without origin access control',
    file: 'infra/routers.ts',
    find: "protection: 'oac',",
    replace: '',
    noticedBy: 'entrancesHaveOneRouter',
  },
  {
    what: 'sites with SST’s rights',
    file: 'infra/sites.ts',
    find: 'args.permissions = [];',
    replace: '',
    noticedBy: 'sitesHaveNoRights',
  },
  {
    what: 'people go with the stage',
    file: 'infra/user-pool.ts',
    find: 'opts.retainOnDelete = stage.kept;',
    replace: '',
    noticedBy: 'preciousThingsAreProtected',
  },
  {
    what: 'code before its schema',
    file: 'infra/migrations.ts',
    find: 'opts.dependsOn = done;',
    replace: '',
    noticedBy: 'migrationsComeFirst',
  },
  {
    what: 'one trigger forgotten',
    file: 'infra/triggers.ts',
    find: 'return [definition.trigger, fn.arn];',
    replace:
      "return definition.trigger === 'preSignUp' ? ['customMessage', fn.arn] : [definition.trigger, fn.arn];",
    noticedBy: 'triggersAreTheManifest',
  },
];

let noticing: Map<string, string[]>;
beforeAll(async () => {
  // All of them in one plan: they touch different things, and a plan is the slow part.
  const plan: Plan = await runPlan({ stage: 'production', edits });
  noticing = new Map(Object.entries(checks).map(([name, check]) => [name, check(plan)]));
});

test.each(edits)('$what', ({ noticedBy }) => {
  expect(noticing.get(noticedBy)).not.toEqual([]);
});

test('what was left alone is still found right', () => {
  const touched = new Set(edits.map(({ noticedBy }) => noticedBy));
  for (const name of ['everythingIsKnown', 'schedulesAreTheManifest', 'groupsAreTheDefinition']) {
    expect(touched.has(name)).toBe(false);
    expect(noticing.get(name)).toEqual([]);
  }
});
