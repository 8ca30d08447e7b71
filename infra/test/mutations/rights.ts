import type { Mutation } from './mutable-plan.ts';

export const rightsMutations: readonly Mutation[] = [
  {
    what: 'cognito-idp:* is restored',
    noticedBy: ['noWildcards', 'cognitoRightsAreTheManifest'],
    change: (plan) =>
      plan.grant('WebApiRole', {
        Action: 'cognito-idp:*',
        Resource: 'arn:aws:cognito-idp:us-east-1:123456789012:userpool/us-east-1_UserPoolUserPool',
      }),
  },
  {
    what: 'one Cognito action too many',
    noticedBy: ['cognitoRightsAreTheManifest'],
    change: (plan) =>
      plan.replaceIn('WebApiCognito', 'policy', 'AdminUpdateUserAttributes', 'AdminDeleteUser'),
  },
  {
    what: 'Cognito actions on every pool',
    noticedBy: ['noWildcards', 'cognitoRightsAreTheManifest'],
    change: (plan) =>
      plan.replaceIn(
        'ReconcileCognito',
        'policy',
        'userpool/us-east-1_UserPoolUserPool',
        'userpool/*',
      ),
  },
  {
    what: 'a site’s server may read the database',
    noticedBy: ['sitesHaveNoRights', 'databaseRightsAreTheManifest'],
    change: (plan) =>
      plan.grant('WebServerUseast1Role', {
        Action: 'dsql:DbConnect',
        Resource: 'arn:aws:dsql:us-east-1:123456789012:cluster/plandsql',
      }),
  },
  {
    what: 'a function is the owner of the database',
    noticedBy: ['databaseRightsAreTheManifest'],
    change: (plan) =>
      plan.replaceIn('BearerApiRole', 'inlinePolicies', 'dsql:DbConnect', 'dsql:DbConnectAdmin'),
  },
  {
    what: 'a policy by exclusion',
    noticedBy: ['noWildcards'],
    change: (plan) =>
      plan.grant('PreSignUpRole', { NotAction: 'iam:CreateUser', Resource: 'arn:aws:s3:::x' }),
  },
  {
    what: 'the account’s root is trusted',
    noticedBy: ['noRoleTrustsTheAccount'],
    change: (plan) =>
      plan.set('ConsoleApiRole', {
        assumeRolePolicy: {
          Statement: [
            {
              Effect: 'Allow',
              Action: 'sts:AssumeRole',
              Principal: { Service: 'lambda.amazonaws.com', AWS: 'arn:aws:iam::123456789012:root' },
            },
          ],
        },
      }),
  },
  {
    what: 'a role is lent to everybody',
    noticedBy: ['noRoleTrustsTheAccount'],
    change: (plan) =>
      plan.set('WebApiRole', {
        assumeRolePolicy: {
          Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole', Principal: '*' }],
        },
      }),
  },
  {
    what: 'a function is let into the database too few',
    noticedBy: ['migrationsComeFirst'],
    change: (plan) => plan.replaceIn('Migrated', 'input', 'BearerApiRole', 'OtherRole'),
  },
  {
    what: 'a function gets its code before its schema',
    noticedBy: ['migrationsComeFirst'],
    change: (plan) => Object.assign(plan.find('WebApiFunction'), { dependencies: [] }),
  },
];
