import type { InitiateAuthResponse } from '../../model/api.gen.ts';
import { createDeviceKey, deviceGroupKey, remembersDevices } from '../domain/devices.ts';
import { fail } from '../errors.ts';
import type { EmulatorContext } from '../operation.ts';
import type { Device } from '../store/types/mfa.ts';
import type { User } from '../store/types.ts';
import { startFamily } from '../tokens/family.ts';
import { issueTokens } from '../tokens/issue.ts';
import { keyringOf } from '../tokens/keys.ts';
import { planTokens } from '../tokens/plan.ts';
import type { SignInProgress } from './progress.ts';
import type { Target } from './target.ts';

/**
 * Every challenge is met: starts a sign-in and hands out its tokens. Without a `device` that has proven itself, and where
 * the pool remembers devices, a key for a new one comes along, which ConfirmDevice makes known.
 */
export async function signIn(
  context: EmulatorContext,
  target: Target,
  user: User,
  progress: SignInProgress,
  device: Device | null = null,
): Promise<InitiateAuthResponse> {
  const { pool, client } = target;
  const { clientMetadata } = progress;
  const newKey = !device && remembersDevices(pool) ? createDeviceKey(pool, context.random) : null;
  const about = { pool, user, clientId: client.id, clientMetadata };
  await context.triggers.postAuthentication(about, newKey !== null);
  if (target.conclude) return target.conclude(requireStill(context, user));
  const source = device
    ? 'TokenGeneration_AuthenticateDevice'
    : (progress.tokenSource ?? 'TokenGeneration_Authentication');
  const plan = await planTokens(context, target, user, source, clientMetadata);
  const { sealingKey } = await keyringOf(context, pool.id);
  const current = requireStill(context, user);
  const deviceKey = device?.key ?? newKey;
  const grant = deviceKey === null ? {} : { deviceKey };
  const { family, refreshToken } = startFamily(context, sealingKey, client, current, grant);
  const tokens = await issueTokens(context, client, current, family, plan);
  return {
    ChallengeParameters: {},
    AuthenticationResult: {
      ...tokens,
      RefreshToken: refreshToken,
      ...(newKey !== null && {
        NewDeviceMetadata: {
          DeviceKey: newKey,
          DeviceGroupKey: deviceGroupKey(sealingKey, newKey),
        },
      }),
    },
  };
}

/** The user as of now: deleted, disabled or changed while the functions ran. */
function requireStill({ store }: EmulatorContext, { id }: User): User {
  const user = store.tables.users.get(id) ?? fail('incorrectCredentials');
  return user.enabled ? user : fail('userDisabled');
}
