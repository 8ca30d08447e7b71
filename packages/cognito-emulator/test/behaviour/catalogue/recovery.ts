import type { AppClient } from '../../auth/support.ts';
import type { Case, Stage } from '../stage.ts';

const forgot = ({ api }: Stage, client: AppClient, Username: string) =>
  api('ForgotPassword', { ClientId: client.id, Username });

/** Passwords that cannot be recovered, or not so. */
export const recoveryCases: readonly Case[] = [
  {
    says: 'no verified contact, LEGACY',
    evidence: 'W',
    provoke: async (stage) => {
      const Username = await stage.person();
      await stage.api('AdminUpdateUserAttributes', {
        UserPoolId: stage.poolId,
        Username,
        UserAttributes: [{ Name: 'email_verified', Value: 'false' }],
      });
      const legacy = await stage.newClient({ PreventUserExistenceErrors: 'LEGACY' });
      return forgot(stage, legacy, Username);
    },
    answer:
      'InvalidParameterException: Cannot reset password for the user as there is no registered/verified email or phone_number',
  },
  {
    says: 'ForgotPassword in FORCE_CHANGE_PASSWORD',
    evidence: 'W',
    provoke: async (stage) => forgot(stage, stage.client, await stage.invite()),
    answer: 'NotAuthorizedException: User password cannot be reset in the current state.',
  },
  {
    says: 'AdminResetUserPassword in FORCE_CHANGE_PASSWORD',
    evidence: 'W',
    provoke: async ({ api, poolId: UserPoolId, invite }) =>
      api('AdminResetUserPassword', { UserPoolId, Username: await invite() }),
    answer: 'NotAuthorizedException: User password cannot be reset in the current state.',
  },
  {
    says: 'recovery by administrators only',
    evidence: 'moto',
    provoke: async (stage) => {
      const poolId = await stage.newPool({
        AccountRecoverySetting: { RecoveryMechanisms: [{ Name: 'admin_only', Priority: 1 }] },
      });
      const name = await stage.person('ada@example.com', poolId);
      return forgot(stage, await stage.newClient({}, poolId), name);
    },
    answer: 'NotAuthorizedException: Contact administrator to reset password.',
  },
];
