import type { Mutation } from './mutable-plan.ts';

// biome-ignore lint/suspicious/noTemplateCurlyInString: IAM fills it in, not JavaScript.
const own = '/private/${cognito-identity.amazonaws.com:sub}/*';

export const identityPoolMutations: readonly Mutation[] = [
  {
    what: 'guests are let in',
    noticedBy: ['noGuests'],
    change: (plan) =>
      plan.set('IdentityPoolIdentityPool', { allowUnauthenticatedIdentities: true }),
  },
  {
    what: 'the classic flow is on',
    noticedBy: ['noGuests'],
    change: (plan) => plan.set('IdentityPoolIdentityPool', { allowClassicFlow: true }),
  },
  {
    what: 'the identity pool takes the web client’s tokens',
    noticedBy: ['noGuests'],
    change: (plan) =>
      plan.replaceIn(
        'IdentityPoolIdentityPool',
        'cognitoIdentityProviders',
        'id-of-CliClientClient',
        'id-of-WebClientClient',
      ),
  },
  {
    what: 'people reach everybody’s files',
    noticedBy: ['signedInPeopleReachTheirOwnFiles', 'noWildcards'],
    change: (plan) => plan.replaceIn('IdentityPoolAuthRole', 'inlinePolicies', own, '/private/*'),
  },
  {
    what: 'people no longer reach their own files',
    noticedBy: ['signedInPeopleReachTheirOwnFiles', 'noWildcards'],
    change: (plan) =>
      plan.replaceIn(
        'IdentityPoolAuthRole',
        'inlinePolicies',
        's3:GetObject',
        's3:GetObjectTagging',
      ),
  },
  {
    what: 'people may list the whole bucket',
    noticedBy: ['signedInPeopleReachTheirOwnFiles'],
    change: (plan) =>
      plan.replaceIn('IdentityPoolAuthRole', 'inlinePolicies', 's3:prefix', 'aws:username'),
  },
  {
    what: 'the default rights of signed-in people are back',
    noticedBy: ['signedInPeopleReachTheirOwnFiles', 'noWildcards', 'cognitoRightsAreTheManifest'],
    change: (plan) =>
      plan.grant('IdentityPoolAuthRole', { Action: 'cognito-identity:*', Resource: '*' }),
  },
  {
    what: 'guests may do something',
    noticedBy: ['guestsMayDoNothing', 'noWildcards'],
    change: (plan) => {
      plan.set('IdentityPoolUnauthRole', { inlinePolicies: [] });
      plan.grant('IdentityPoolUnauthRole', { Action: 'mobileanalytics:PutEvents', Resource: '*' });
    },
  },
  {
    what: 'guests may take the role of signed-in people',
    noticedBy: ['identityRolesTrustOurPool'],
    change: (plan) =>
      plan.replaceIn(
        'IdentityPoolAuthRole',
        'assumeRolePolicy',
        '"authenticated',
        '"unauthenticated',
      ),
  },
];
