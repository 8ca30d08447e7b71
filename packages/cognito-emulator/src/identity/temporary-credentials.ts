/** What temporary credentials stand for. It travels sealed inside the session token, so nothing has to be kept. */
export interface TemporaryCredentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken: string;
  /** Milliseconds since the epoch. */
  readonly expiresAt: number;
  readonly identityId: string;
  readonly identityPoolId: string;
  /** The role that an object store would evaluate the policy of. */
  readonly roleArn: string;
  /** `authenticated` and whose users, or `unauthenticated`. */
  readonly amr: readonly string[];
  readonly principalTags: Readonly<Record<string, string>>;
}
