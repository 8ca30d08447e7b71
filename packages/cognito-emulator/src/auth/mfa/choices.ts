import { canUse, mfaOf, offeredFactors } from '../../domain/second-factors.ts';
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

export const isRequired = ({ settings }: UserPool) => settings.MfaConfiguration === 'ON';

/** The one to ask for without asking which, or null where the user is to choose. */
export function chosenFactor(user: User, usable: readonly SecondFactor[]): SecondFactor | null {
  const { preferred } = mfaOf(user);
  if (preferred && usable.includes(preferred)) return preferred;
  return usable.length === 1 ? (usable[0] ?? null) : null;
}
