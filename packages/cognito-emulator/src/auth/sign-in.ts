import type { InitiateAuthResponse } from '../../model/api.gen.ts';
import { fail } from '../errors.ts';
import type { EmulatorContext } from '../operation.ts';
import type { User } from '../store/types.ts';
import { startFamily } from '../tokens/family.ts';
import { issueTokens } from '../tokens/issue.ts';
import { keyringOf } from '../tokens/keys.ts';
import { planTokens } from '../tokens/plan.ts';
import type { SignInProgress } from './progress.ts';
import type { Target } from './target.ts';

/** Every challenge is met: starts a sign-in and hands out its tokens. */
export async function signIn(
  context: EmulatorContext,
  target: Target,
  user: User,
  progress: SignInProgress,
): Promise<InitiateAuthResponse> {
  const { pool, client } = target;
  if (pool.settings.MfaConfiguration === 'ON') {
    fail('featureNotImplemented', { feature: 'Multi-factor authentication' });
  }
  const { clientMetadata, tokenSource = 'TokenGeneration_Authentication' } = progress;
  const about = { pool, user, clientId: client.id, clientMetadata };
  await context.triggers.postAuthentication(about, false);
  if (target.conclude) return target.conclude(requireStill(context, user));
  const plan = await planTokens(context, target, user, tokenSource, clientMetadata);
  const { sealingKey } = await keyringOf(context, pool.id);
  const current = requireStill(context, user);
  const { family, refreshToken } = startFamily(context, sealingKey, client, current);
  const tokens = await issueTokens(context, client, current, family, plan);
  return {
    ChallengeParameters: {},
    AuthenticationResult: { ...tokens, RefreshToken: refreshToken },
  };
}

/** The user as of now: deleted, disabled or changed while the functions ran. */
function requireStill({ store }: EmulatorContext, { id }: User): User {
  const user = store.tables.users.get(id) ?? fail('incorrectCredentials');
  return user.enabled ? user : fail('userDisabled');
}
