import { epochSeconds } from '../../clock.ts';
import { issueCredentials } from '../credentials.ts';
import { identify } from '../identify.ts';
import type { IdentityHandler } from '../operation.ts';
import { roleOf } from '../role.ts';

/** The enhanced flow: a token and AssumeRoleWithWebIdentity in one. */
export const getCredentialsForIdentity: IdentityHandler<'GetCredentialsForIdentity'> = async (
  context,
  { IdentityId, Logins, CustomRoleArn },
) => {
  const identified = await identify(context, IdentityId, Logins);
  const role = roleOf(identified, CustomRoleArn);
  const issued = await issueCredentials(context, identified, role);
  return {
    IdentityId,
    Credentials: {
      AccessKeyId: issued.accessKeyId,
      SecretKey: issued.secretAccessKey,
      SessionToken: issued.sessionToken,
      Expiration: epochSeconds(issued.expiresAt),
    },
  };
};
