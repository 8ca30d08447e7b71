import type { InitiateAuthResponse } from '../../model/api.gen.ts';
import { fail } from '../errors.ts';
import type { EmulatorContext } from '../operation.ts';
import type { User } from '../store/types.ts';
import { startFamily } from '../tokens/family.ts';
import { issueTokens } from '../tokens/issue.ts';
import { keyringOf } from '../tokens/keys.ts';
import type { SignInProgress } from './progress.ts';
import type { Target } from './target.ts';

/** Every challenge is met: starts a sign-in and hands out its tokens. */
export async function signIn(
  context: EmulatorContext,
  { pool, client, conclude }: Target,
  user: User,
  _progress: SignInProgress,
): Promise<InitiateAuthResponse> {
  if (pool.settings.MfaConfiguration === 'ON') {
    fail('featureNotImplemented', { feature: 'Multi-factor authentication' });
  }
  if (conclude) return conclude(user);
  const { sealingKey } = await keyringOf(context, pool.id);
  const { family, refreshToken } = startFamily(context, sealingKey, client, user);
  const tokens = await issueTokens(context, client, user, family);
  return {
    ChallengeParameters: {},
    AuthenticationResult: { ...tokens, RefreshToken: refreshToken },
  };
}
