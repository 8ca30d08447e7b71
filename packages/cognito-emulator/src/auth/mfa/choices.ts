import { allowsPasskeyAsBoth, canUse, mfaOf, offeredFactors } from '../../domain/second-factors.ts';
import type { SecondFactor } from '../../store/types/mfa.ts';
import type { User, UserPool } from '../../store/types.ts';

/**
 * The second factors that this user may be asked for: those that they enabled, or where the pool requires one and they
 * enabled none, whatever they have what it takes for.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-mfa.html
 */
export function usableFactors(pool: UserPool, user: User): readonly SecondFactor[] {
  const possible = offeredFactors(pool).filter((factor) => canUse(user, factor));
  const enabled = possible.filter((factor) => mfaOf(user).enabled.includes(factor));
  return enabled.length === 0 && isRequired(pool) ? possible : enabled;
}

/**
 * Whether this user signs in with a second factor. They are not offered a code as the first one then, nor a passkey that
 * is not both at once. Null: somebody who does not exist.
 */
export const needsTwoFactors = (pool: UserPool, user: User | null): boolean =>
  isRequired(pool) || (user !== null && usableFactors(pool, user).length > 0);

/**
 * Whether a passkey with user verification is both factors: the pool lets it, and the user turned that on.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_WebAuthnMfaSettingsType.html
 */
export const isPasskeyBoth = (pool: UserPool, user: User): boolean =>
  allowsPasskeyAsBoth(pool) && mfaOf(user).webAuthn;

export const isRequired = ({ settings }: UserPool) => settings.MfaConfiguration === 'ON';

/** The one to ask for without asking which, or null where the user is to choose. */
export function chosenFactor(user: User, usable: readonly SecondFactor[]): SecondFactor | null {
  const { preferred } = mfaOf(user);
  if (preferred && usable.includes(preferred)) return preferred;
  return usable.length === 1 ? (usable[0] ?? null) : null;
}
