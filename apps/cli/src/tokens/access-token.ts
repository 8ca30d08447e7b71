import { sessionEnded } from '../errors/own.ts';
import type { Profile } from '../profile.ts';
import type { SignIn, TokenStore } from './store.ts';

/** Renewed this long before its end, so that a call does not arrive with a token that ended on the way. */
const margin = 30_000;

const isFresh = (signIn: SignIn) => signIn.accessExpiresAt - margin > Date.now();

/**
 * The access token to call with, renewed if it is about to end. Null when nobody is signed in.
 * Renewing rotates the refresh token: only one process may do it, and the others use what it stored.
 */
export async function accessToken(store: TokenStore, profile: Profile): Promise<string | null> {
  const stored = await store.read();
  if (stored === null) return null;
  if (isFresh(stored)) return stored.accessToken;
  let ended = false;
  const renewed = await store.update(async (current) => {
    if (current === null || isFresh(current)) return current;
    // Loaded here because most calls need no renewal, and the SDK takes longer to load than they take.
    const { renew } = await import('../cognito/renew.ts');
    const tokens = await renew(profile, current.refreshToken);
    ended = tokens === null;
    return tokens === null ? null : { ...current, ...tokens };
  });
  if (ended) throw sessionEnded();
  return renewed?.accessToken ?? null;
}
