import type { Plan } from '../plan/types.ts';
import { evaluate } from './evaluate.ts';
import { type Check, expectEqual, input, named, resourcesOf } from './plan-reader.ts';
import { policiesOf } from './policies.ts';

export const noGuests: Check = (plan) =>
  resourcesOf(plan, 'aws:cognito/identityPool:IdentityPool').flatMap((pool) => {
    const providers = input(pool, 'cognitoIdentityProviders') as readonly Record<string, unknown>[];
    return [
      ...expectEqual(
        'allowUnauthenticatedIdentities',
        input(pool, 'allowUnauthenticatedIdentities'),
        false,
      ),
      ...expectEqual('allowClassicFlow', input(pool, 'allowClassicFlow'), false),
      ...expectEqual(
        'the clients of the identity pool',
        providers.map(({ clientId }) => clientId),
        ['id-of-CliClientClient'],
      ),
      ...expectEqual(
        'serverSideTokenCheck',
        providers.map((each) => each.serverSideTokenCheck),
        [true],
      ),
    ];
  });

const statementsOf = (plan: Plan, owner: string) =>
  policiesOf(plan)
    .filter((policy) => policy.owner === owner && policy.kind === 'identity')
    .flatMap(({ statements }) => statements);

const sub = 'cognito-identity.amazonaws.com:sub';
const ada = 'us-east-1:11111111-1111-4111-8111-111111111111';
const eve = 'us-east-1:22222222-2222-4222-8222-222222222222';

/** By asking the policy, question by question; a policy that allowed nothing would not pass either. */
export const signedInPeopleReachTheirOwnFiles: Check = (plan) => {
  const bucket = `arn:aws:s3:::${input(named(plan, 'FilesBucket'), 'bucket')}`;
  const statements = statementsOf(plan, 'IdentityPoolAuthRole');
  const asks = (action: string, resource: string, context: Record<string, string> = {}) =>
    evaluate(statements, { action, resource, context: { [sub]: ada, ...context } });
  const own = `${bucket}/private/${ada}/a.txt`;
  const questions: [string, string, 'allowed' | 'denied'][] = [
    ['put own', asks('s3:PutObject', own), 'allowed'],
    ['get own', asks('s3:GetObject', own), 'allowed'],
    ['delete own', asks('s3:DeleteObject', own), 'allowed'],
    ['list own', asks('s3:ListBucket', bucket, { 's3:prefix': `private/${ada}/` }), 'allowed'],
    ['get another’s', asks('s3:GetObject', `${bucket}/private/${eve}/a.txt`), 'denied'],
    ['put another’s', asks('s3:PutObject', `${bucket}/private/${eve}/a.txt`), 'denied'],
    ['delete another’s', asks('s3:DeleteObject', `${bucket}/private/${eve}/a.txt`), 'denied'],
    ['get a longer name', asks('s3:GetObject', `${bucket}/private/${ada}x/a.txt`), 'denied'],
    ['put at the root', asks('s3:PutObject', `${bucket}/a.txt`), 'denied'],
    [
      'put in another bucket',
      asks('s3:PutObject', `arn:aws:s3:::other/private/${ada}/a.txt`),
      'denied',
    ],
    ['publish own', asks('s3:PutObjectAcl', own), 'denied'],
    ['list another’s', asks('s3:ListBucket', bucket, { 's3:prefix': `private/${eve}/` }), 'denied'],
    ['list everything', asks('s3:ListBucket', bucket), 'denied'],
    [
      'get without being anybody',
      evaluate(statements, { action: 's3:GetObject', resource: own, context: {} }),
      'denied',
    ],
    ['delete the identity pool', asks('cognito-identity:DeleteIdentityPool', '*'), 'denied'],
    ['list identities', asks('cognito-identity:ListIdentities', '*'), 'denied'],
  ];
  return questions.flatMap(([what, answer, right]) => expectEqual(`to ${what}`, answer, right));
};

export const guestsMayDoNothing: Check = (plan) => {
  const statements = statementsOf(plan, 'IdentityPoolUnauthRole');
  const context = { [sub]: ada };
  const bucket = `arn:aws:s3:::${input(named(plan, 'FilesBucket'), 'bucket')}`;
  return ['s3:GetObject', 'cognito-sync:ListDatasets', 'mobileanalytics:PutEvents'].flatMap(
    (action) =>
      expectEqual(
        `${action} as a guest`,
        evaluate(statements, { action, resource: `${bucket}/a`, context }),
        'denied',
      ),
  );
};

/** The roles are taken on through our pool only, and by those who are signed in or by those who are not. */
export const identityRolesTrustOurPool: Check = (plan) => {
  const id = 'us-east-1:00000000-0000-4000-8000-000000000001';
  return (['authenticated', 'unauthenticated'] as const).flatMap((amr) => {
    const owner = amr === 'authenticated' ? 'IdentityPoolAuthRole' : 'IdentityPoolUnauthRole';
    const [statement] = policiesOf(plan)
      .filter((policy) => policy.owner === owner && policy.kind === 'trust')
      .flatMap(({ statements }) => statements);
    return expectEqual(`the trust of ${owner}`, statement?.Condition, {
      StringEquals: { 'cognito-identity.amazonaws.com:aud': id },
      'ForAnyValue:StringLike': { 'cognito-identity.amazonaws.com:amr': amr },
    });
  });
};
