import type { Mutation } from './mutable-plan.ts';

export const appClientsMutations: readonly Mutation[] = [
  {
    what: 'a client secret is flipped',
    noticedBy: ['clientsAreTheDefinition'],
    change: (plan) => plan.set('WebClientClient', { generateSecret: false }),
  },
  {
    what: 'the terminal gets a secret',
    noticedBy: ['clientsAreTheDefinition'],
    change: (plan) => plan.set('CliClientClient', { generateSecret: true }),
  },
  {
    what: 'the implicit flow is on',
    noticedBy: ['noClientUsesOAuth'],
    change: (plan) =>
      plan.set('ConsoleClientClient', {
        allowedOauthFlows: ['implicit'],
        allowedOauthFlowsUserPoolClient: true,
      }),
  },
  {
    what: 'a client may write a custom attribute',
    noticedBy: ['noClientWritesCustomAttributes', 'clientsAreTheDefinition'],
    change: (plan) =>
      plan.set('WebClientClient', { writeAttributes: ['given_name', 'custom:user_id'] }),
  },
  {
    what: 'a client’s list of writable attributes is forgotten',
    noticedBy: ['noClientWritesCustomAttributes', 'clientsAreTheDefinition'],
    change: (plan) => plan.set('CliClientClient', { writeAttributes: undefined }),
  },
  {
    what: 'a lifetime is changed in one place only',
    noticedBy: ['clientsAreTheDefinition'],
    change: (plan) => plan.set('CliClientClient', { accessTokenValidity: 60 }),
  },
  {
    what: 'user-existence errors are shown',
    noticedBy: ['clientsAreTheDefinition'],
    change: (plan) => plan.set('WebClientClient', { preventUserExistenceErrors: 'LEGACY' }),
  },
  {
    what: 'rotation and the refresh flow together',
    noticedBy: ['rotationExcludesRefreshFlow', 'clientsAreTheDefinition'],
    change: (plan) =>
      plan.set('CliClientClient', {
        explicitAuthFlows: ['ALLOW_USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
      }),
  },
  {
    what: 'a flow that Cognito does not know',
    noticedBy: ['wordsAreCognitos', 'clientsAreTheDefinition'],
    change: (plan) => plan.set('WebClientClient', { explicitAuthFlows: ['ALLOW_EVERYTHING'] }),
  },
  {
    what: 'a client’s secret in the open',
    noticedBy: ['noSecretInTheOpen'],
    change: (plan) => plan.set('WebApiFunction', { description: 'uses secret-of-WebClientClient' }),
  },
];
