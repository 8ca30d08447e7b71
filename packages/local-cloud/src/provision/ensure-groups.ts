import {
  type CognitoIdentityProviderClient,
  CreateGroupCommand,
  GroupExistsException,
  UpdateGroupCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import type { UserPoolDefinition } from '@gatehouse/user-pool';

export async function ensureGroups(
  client: CognitoIdentityProviderClient,
  userPoolId: string,
  groups: UserPoolDefinition['groups'],
): Promise<void> {
  for (const [name, { precedence, description }] of Object.entries(groups)) {
    const group = {
      UserPoolId: userPoolId,
      GroupName: name,
      Precedence: precedence,
      Description: description,
    };
    try {
      await client.send(new CreateGroupCommand(group));
    } catch (error) {
      if (!(error instanceof GroupExistsException)) throw error;
      await client.send(new UpdateGroupCommand(group));
    }
  }
}
