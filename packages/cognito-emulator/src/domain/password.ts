import type { PasswordPolicyType } from '../../model/api.gen.ts';
import { days } from '../clock.ts';
import { fail } from '../errors.ts';
import type { EmulatorContext } from '../operation.ts';
import { type Random, randomInteger, randomString } from '../random.ts';
import { createVerifier } from '../srp/verifier.ts';
import type { User, UserPool } from '../store/types.ts';

/** The symbols that count. @see https://docs.aws.amazon.com/cognito/latest/developerguide/managing-users-passwords.html */
const symbol = /[\^$*.[\]{}()?"!@#%&/\\,><':;|_~`=+\- ]/;

const defaultPolicy = {
  MinimumLength: 8,
  RequireUppercase: true,
  RequireLowercase: true,
  RequireNumbers: true,
  RequireSymbols: true,
  TemporaryPasswordValidityDays: 7,
} satisfies PasswordPolicyType;

/**
 * A pool that names no policy gets the strictest; one that names some of it leaves the rest off.
 *
 * @param unusedDays UnusedAccountValidityDays, the older place for the days that a temporary password lasts
 */
export const completePolicy = (
  given?: PasswordPolicyType,
  unusedDays?: number,
): PasswordPolicyType => {
  const TemporaryPasswordValidityDays =
    given?.TemporaryPasswordValidityDays ||
    unusedDays ||
    defaultPolicy.TemporaryPasswordValidityDays;
  if (!given) return { ...defaultPolicy, TemporaryPasswordValidityDays };
  return {
    ...given,
    MinimumLength: given.MinimumLength ?? 8,
    RequireUppercase: given.RequireUppercase ?? false,
    RequireLowercase: given.RequireLowercase ?? false,
    RequireNumbers: given.RequireNumbers ?? false,
    RequireSymbols: given.RequireSymbols ?? false,
    TemporaryPasswordValidityDays,
  };
};

const policyOf = ({ settings }: UserPool) => completePolicy(settings.Policies?.PasswordPolicy);

/** Refuses a password that the pool's policy does not allow, naming the first rule that it breaks. */
export const requireStrongPassword = (pool: UserPool, password: string) => {
  const policy = policyOf(pool);
  if ([...password].length < (policy.MinimumLength ?? 8))
    fail('weakPassword', { reason: 'Password not long enough' });
  const lacks = (required: boolean | undefined, pattern: RegExp, kind: string) => {
    if (required && !pattern.test(password))
      fail('weakPassword', { reason: `Password must have ${kind} characters` });
  };
  lacks(policy.RequireUppercase, /\p{Lu}/u, 'uppercase');
  lacks(policy.RequireLowercase, /\p{Ll}/u, 'lowercase');
  lacks(policy.RequireNumbers, /\d/, 'numeric');
  lacks(policy.RequireSymbols, symbol, 'symbol');
};

/** Letters and digits that cannot be mistaken for each other, since people copy these by hand. */
const alphabets = {
  upper: 'ABCDEFGHJKLMNPQRSTUVWXYZ',
  lower: 'abcdefghijkmnpqrstuvwxyz',
  digit: '23456789',
  symbol: '!@#%&*+=?-',
};

/** A password for an invitation. It satisfies the pool's policy whatever that asks for. */
export const generateTemporaryPassword = (pool: UserPool, random: Random): string => {
  const policy = policyOf(pool);
  const length = Math.max(policy.MinimumLength ?? 8, 12);
  const kinds = [alphabets.upper, alphabets.lower, alphabets.digit];
  if (policy.RequireSymbols) kinds.push(alphabets.symbol);
  const one = kinds.map((alphabet) => randomString(random, alphabet, 1)).join('');
  const rest = randomString(random, kinds.slice(0, 3).join(''), length - one.length);
  return shuffle(one + rest, random);
};

const shuffle = (text: string, random: Random) => {
  const characters = [...text];
  for (let at = characters.length - 1; at > 0; at--) {
    const other = randomInteger(random, at + 1);
    [characters[at], characters[other]] = [characters[other] ?? '', characters[at] ?? ''];
  }
  return characters.join('');
};

/** The user with a new password, kept as salt and verifier. */
export const withPassword = (
  { clock, random }: Pick<EmulatorContext, 'clock' | 'random'>,
  user: User,
  password: string,
): User => ({
  ...user,
  password: createVerifier(user.poolId, user.username, password, random),
  passwordSetAt: clock.now(),
  updatedAt: clock.now(),
});

/** Whether a temporary password was left lying for too long. */
export const isTemporaryPasswordExpired = (pool: UserPool, user: User, now: number) =>
  user.status === 'FORCE_CHANGE_PASSWORD' &&
  now >= user.passwordSetAt + days(policyOf(pool).TemporaryPasswordValidityDays ?? 7);
