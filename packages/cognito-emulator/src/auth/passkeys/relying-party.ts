import { fail } from '../../errors.ts';
import type { EmulatorContext } from '../../operation.ts';
import type { User, UserPool } from '../../store/types.ts';
import { isPasskeyBoth } from '../mfa/choices.ts';

/** Whom passkeys of a pool are for. */
export interface RelyingParty {
  readonly id: string;
  readonly userVerification: 'preferred' | 'required';
}

/**
 * The pool's WebAuthnConfiguration; without a RelyingPartyId its custom domain, and with a prefix domain alone
 * `localhost`, where managed login is here.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_WebAuthnConfigurationType.html
 * @throws WebAuthnConfigurationMissingException without either
 */
export function relyingPartyOf({ store }: EmulatorContext, pool: UserPool): RelyingParty {
  const domains = store.ownedBy('domains', pool.id);
  const custom = domains.find(({ customDomain }) => customDomain !== null)?.id;
  const fallback = custom ?? (domains.length > 0 ? 'localhost' : undefined);
  const id = pool.webAuthn?.RelyingPartyId ?? fallback ?? fail('webAuthnConfigurationMissing');
  return { id, userVerification: pool.webAuthn?.UserVerification ?? 'preferred' };
}

/** The same for one user's sign-in: a passkey that is both factors must verify its user, whatever the pool says. */
export function relyingPartyFor(
  context: EmulatorContext,
  pool: UserPool,
  user: User | null,
): RelyingParty {
  const party = relyingPartyOf(context, pool);
  return user && isPasskeyBoth(pool, user) ? { ...party, userVerification: 'required' } : party;
}

/** Passkeys are a first factor, or they are not there. */
export const hasPasskeys = ({ settings }: UserPool): boolean =>
  settings.Policies?.SignInPolicy?.AllowedFirstAuthFactors?.includes('WEB_AUTHN') ?? false;

/** A page of the relying party's own host or one beneath it; in the clear only on this machine. */
export function isAllowedOrigin({ id }: RelyingParty, origin: string): boolean {
  if (!URL.canParse(origin)) return false;
  const { protocol, hostname } = new URL(origin);
  const isLocal = hostname === 'localhost' || hostname.endsWith('.localhost');
  const isSafe = protocol === 'https:' || (protocol === 'http:' && isLocal);
  return isSafe && (hostname === id || hostname.endsWith(`.${id}`));
}
