import type { Mutation } from './mutable-plan.ts';

export const userPoolMutations: readonly Mutation[] = [
  {
    what: 'a tier in small letters',
    noticedBy: ['wordsAreCognitos', 'userPoolIsTheDefinition'],
    change: (plan) => plan.set('UserPoolUserPool', { userPoolTier: 'essentials' }),
  },
  {
    what: 'anybody may sign up',
    noticedBy: ['nobodyElseSignsUp', 'userPoolIsTheDefinition'],
    change: (plan) =>
      plan.setIn('UserPoolUserPool', 'adminCreateUserConfig', { allowAdminCreateUserOnly: false }),
  },
  {
    what: 'passwords may be short',
    noticedBy: ['userPoolIsTheDefinition'],
    change: (plan) => plan.setIn('UserPoolUserPool', 'passwordPolicy', { minimumLength: 6 }),
  },
  {
    what: 'an immutable attribute becomes mutable',
    noticedBy: ['userPoolIsTheDefinition'],
    change: (plan) =>
      plan.replaceIn('UserPoolUserPool', 'schemas', '"mutable":false', '"mutable":true'),
  },
  {
    what: 'recovery by SMS',
    noticedBy: ['userPoolIsTheDefinition'],
    change: (plan) =>
      plan.replaceIn(
        'UserPoolUserPool',
        'accountRecoverySetting',
        'verified_email',
        'verified_phone_number',
      ),
  },
  {
    what: 'a group with an IAM role',
    noticedBy: ['groupsAreTheDefinition'],
    change: (plan) => plan.set('Groupadmin', { roleArn: 'arn:aws:iam::123456789012:role/Admin' }),
  },
];
