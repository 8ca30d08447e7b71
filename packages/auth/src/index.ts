export { type AppClientConfig, regionOf, type VerifierConfig } from './config.ts';
export { clientName } from './directory/client-name.ts';
export { createDirectory } from './directory/directory.ts';
export type {
  CreatedUser,
  DirectoryPage,
  DirectoryUser,
  NewDirectoryUser,
  UserDirectory,
} from './directory/types.ts';
export { AuthError, type AuthErrorCode } from './errors.ts';
export { findByToken, registerBearer } from './sessions/bearer.ts';
export {
  type ChallengeState,
  openChallenge,
  readChallenge,
  returnChallenge,
  takeChallenge,
} from './sessions/challenge.ts';
export { findByCookie, isOpen } from './sessions/find-session.ts';
export { keepFresh, type Renewal } from './sessions/keep-fresh.ts';
export { openSession } from './sessions/open-session.ts';
export { purgeSessions } from './sessions/purge.ts';
export { revokeAllOf, revokeSession } from './sessions/revoke.ts';
export type { SessionKeys } from './sessions/seal.ts';
export { tokensOf } from './sessions/tokens-of.ts';
export { touch } from './sessions/touch.ts';
export type {
  Device,
  FoundSession,
  SessionRow,
  UserRow,
  VerifiedTokens,
} from './sessions/types.ts';
export { createSignInFlows, type SignInFlows } from './sign-in/flows.ts';
export type { SignInOutcome, TokenSet } from './sign-in/outcome.ts';
export type { AccessClaims } from './tokens/claims.ts';
export { createVerifier, type TokenVerifier } from './tokens/verifier.ts';
