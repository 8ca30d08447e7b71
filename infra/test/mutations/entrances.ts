import type { Mutation } from './mutable-plan.ts';

export const entrancesMutations: readonly Mutation[] = [
  {
    what: 'a site’s function URL is public',
    noticedBy: ['bearerEntranceAloneIsPublic'],
    change: (plan) => plan.set('ConsoleApiUrl', { authorizationType: 'NONE' }),
  },
  {
    what: 'everybody may call a site’s function',
    noticedBy: ['bearerEntranceAloneIsPublic', 'entrancesHaveOneRouter'],
    change: (plan) => plan.set('WebApiCloudFrontFunctionUrlAccess', { principal: '*' }),
  },
  {
    what: 'the web’s router may call the console’s entrance',
    noticedBy: ['entrancesHaveOneRouter'],
    change: (plan) =>
      plan.replaceIn('ConsoleApiCloudFrontInvokeFunction', 'sourceArn', 'EConsole', 'EWeb'),
  },
  {
    what: 'an entrance that any distribution may call',
    noticedBy: ['entrancesHaveOneRouter'],
    change: (plan) => plan.set('WebApiCloudFrontInvokeFunction', { sourceArn: undefined }),
  },
  {
    what: 'answers are held back',
    noticedBy: ['entrancesStream'],
    change: (plan) => plan.set('WebApiUrl', { invokeMode: 'BUFFERED' }),
  },
  {
    what: 'a function URL for every page of the internet',
    noticedBy: ['noUrlAllowsOtherOrigins'],
    change: (plan) => plan.set('BearerApiUrl', { cors: { allowOrigins: ['*'] } }),
  },
  {
    what: 'a site that may be framed',
    noticedBy: ['securityHeadersAreTheEdges'],
    change: (plan) =>
      plan.replaceIn('ConsoleRouterHeaders', 'securityHeadersConfig', 'DENY', 'SAMEORIGIN'),
  },
  {
    what: 'the headers are left off',
    noticedBy: ['distributionsHaveTheHeaders'],
    change: (plan) =>
      plan.setIn('WebRouterCdnDistribution', 'defaultCacheBehavior', {
        responseHeadersPolicyId: undefined,
      }),
  },
  {
    what: 'plain http is served',
    noticedBy: ['distributionsHaveTheHeaders'],
    change: (plan) =>
      plan.setIn('WebRouterCdnDistribution', 'defaultCacheBehavior', {
        viewerProtocolPolicy: 'allow-all',
      }),
  },
  {
    what: 'another path',
    noticedBy: ['routesAreTheManifest'],
    change: (plan) => {
      const update = plan.resources().find(({ name }) => name.startsWith('WebApiRoutesUpdate'));
      Object.assign(update?.inputs ?? {}, { entry: 'url,55e8,,/trpc' });
    },
  },
];
