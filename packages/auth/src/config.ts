/** One app client of the pool, as an entrance uses it. */
export interface AppClientConfig {
  readonly userPoolId: string;
  readonly clientId: string;
  /** Null for a public client. */
  readonly clientSecret: string | null;
}

/** Where the pool's public keys are read. */
export interface VerifierConfig {
  readonly userPoolId: string;
  readonly clientId: string;
  /** Another host for the key set, such as an emulator's. A token's `iss` keeps its AWS form. */
  readonly jwksOrigin?: string;
}

/** A pool id starts with its region: `eu-central-1_AbCdEfGhI`. */
export function regionOf(userPoolId: string): string {
  const region = userPoolId.split('_')[0];
  if (!region || region === userPoolId) throw new Error(`Not a user pool id: ${userPoolId}`);
  return region;
}
