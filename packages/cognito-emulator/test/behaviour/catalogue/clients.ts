import type { AppClient } from '../../auth/support.ts';
import { type Case, password, type Stage } from '../stage.ts';

const secretClient = ({ newClient }: Stage) => newClient({ GenerateSecret: true });
const asIf = ({ id }: AppClient, secret: string | null): AppClient => ({ id, secret });

/** Pools, clients, flows, groups, filters. */
export const clientCases: readonly Case[] = [
  {
    says: 'client unknown',
    evidence: 'W',
    provoke: ({ signIn, newName }) => signIn(newName(), password, { id: 'nobody', secret: null }),
    answer: 'ResourceNotFoundException: User pool client nobody does not exist.',
  },
  {
    says: 'pool unknown',
    evidence: 'W',
    provoke: ({ api }) => api('DescribeUserPool', { UserPoolId: 'us-east-1_nowhere' }),
    answer: 'ResourceNotFoundException: User pool us-east-1_nowhere does not exist.',
  },
  {
    says: 'flow off',
    evidence: 'W',
    provoke: async ({ newClient, signIn, newName }) =>
      signIn(newName(), password, await newClient({ ExplicitAuthFlows: ['ALLOW_CUSTOM_AUTH'] })),
    answer: 'InvalidParameterException: USER_PASSWORD_AUTH flow not enabled for this client',
  },
  {
    says: 'flow off, for an administrator',
    evidence: 'W',
    provoke: async ({ api, poolId: UserPoolId, newClient }) => {
      const { id } = await newClient({ ExplicitAuthFlows: ['ALLOW_CUSTOM_AUTH'] });
      return api('AdminInitiateAuth', {
        UserPoolId,
        ClientId: id,
        AuthFlow: 'ADMIN_USER_PASSWORD_AUTH',
        AuthParameters: { USERNAME: 'a', PASSWORD: 'b' },
      });
    },
    answer: 'InvalidParameterException: Auth flow not enabled for this client',
  },
  {
    says: 'SECRET_HASH missing',
    evidence: 'W',
    provoke: async (stage) =>
      stage.signIn(stage.newName(), password, asIf(await secretClient(stage), null)),
    answer:
      /^NotAuthorizedException: Client [a-z0-9]{26} is configured with secret but SECRET_HASH was not received$/,
  },
  {
    says: 'SECRET_HASH wrong',
    evidence: 'W',
    provoke: async (stage) =>
      stage.signIn(stage.newName(), password, asIf(await secretClient(stage), 'another')),
    answer: /^NotAuthorizedException: Unable to verify secret hash for client [a-z0-9]{26}$/,
  },
  {
    says: 'filter that cannot be read',
    evidence: 'moto',
    provoke: ({ api, poolId: UserPoolId }) => api('ListUsers', { UserPoolId, Filter: 'email' }),
    answer: 'InvalidParameterException: Error while parsing filter',
  },
  {
    says: 'filter by an attribute that is not searchable',
    evidence: 'moto',
    provoke: ({ api, poolId: UserPoolId }) =>
      api('ListUsers', { UserPoolId, Filter: 'custom:foo = "x"' }),
    answer: 'InvalidParameterException: Invalid search attribute: custom:foo',
  },
  {
    says: 'group exists',
    evidence: 'K',
    provoke: async ({ api, poolId: UserPoolId }) => {
      const create = () => api('CreateGroup', { UserPoolId, GroupName: 'catalogue' });
      await create();
      return create();
    },
    answer: 'GroupExistsException: A group with the name already exists.',
  },
  {
    says: 'group missing',
    evidence: 'K',
    provoke: ({ api, poolId: UserPoolId }) => api('GetGroup', { UserPoolId, GroupName: 'nowhere' }),
    answer: 'ResourceNotFoundException: Group not found.',
  },
  {
    says: 'DeletionProtection ACTIVE',
    evidence: 'K',
    provoke: async ({ api, newPool }) =>
      api('DeleteUserPool', { UserPoolId: await newPool({ DeletionProtection: 'ACTIVE' }) }),
    answer: /^InvalidParameterException: .*deletion protection/,
  },
];
