import { userPool } from '@gatehouse/user-pool';

/** A mirror of the role in our own record. No authorization rests on it, and no group carries an IAM role. */
export function createGroups(pool: sst.aws.CognitoUserPool): void {
  for (const [name, { precedence, description }] of Object.entries(userPool.groups)) {
    new aws.cognito.UserGroup(`Group${name}`, {
      userPoolId: pool.id,
      name,
      precedence,
      description,
    });
  }
}
