import { fail } from '../../errors.ts';
import { findIdentity } from '../find.ts';
import { identify, methodsOf } from '../identify.ts';
import { issueIdentityToken } from '../openid-token.ts';
import type { IdentityHandler } from '../operation.ts';
import { principalTagsOf } from '../principal-tags.ts';

/** @see https://docs.aws.amazon.com/cognitoidentity/latest/APIReference/API_GetOpenIdToken.html */
const tenMinutes = 600;

/**
 * The classic flow's token. A pool that never said anything about that flow allows it.
 *
 * @see https://github.com/aws/aws-cli/issues/7652
 */
export const getOpenIdToken: IdentityHandler<'GetOpenIdToken'> = async (
  context,
  { IdentityId, Logins },
) => {
  const { pool } = findIdentity(context, IdentityId);
  if (pool.settings.AllowClassicFlow === false) fail('classicFlowDisabled');
  const identified = await identify(context, IdentityId, Logins);
  const Token = await issueIdentityToken(context, {
    identity: identified.identity,
    amr: methodsOf(identified),
    principalTags: principalTagsOf(pool, identified.logins),
    duration: tenMinutes,
  });
  return { IdentityId, Token };
};
