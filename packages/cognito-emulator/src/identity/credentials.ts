import { hours } from '../clock.ts';
import type { EmulatorContext } from '../operation.ts';
import { randomString } from '../random.ts';
import { keyringOf } from '../tokens/keys.ts';
import { open, seal } from '../tokens/seal.ts';
import { type Identified, methodsOf } from './identify.ts';
import { identityKeys } from './openid-token.ts';
import { principalTagsOf } from './principal-tags.ts';
import type { TemporaryCredentials } from './temporary-credentials.ts';

type Sealed = Omit<TemporaryCredentials, 'sessionToken'>;

const purpose = 'identity-pool-credentials';
const upper = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const base64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** @see https://docs.aws.amazon.com/cognitoidentity/latest/APIReference/API_GetCredentialsForIdentity.html */
const lifetime = hours(1);

/** Credentials of the form that STS gives: `ASIA…`, 40 characters of secret, a session token. */
export const issueCredentials = async (
  context: EmulatorContext,
  identified: Identified,
  roleArn: string,
): Promise<TemporaryCredentials> => {
  const { clock, random } = context;
  const { pool, identity, logins } = identified;
  const { sealingKey } = await keyringOf(context, identityKeys);
  const sealed: Sealed = {
    accessKeyId: `ASIA${randomString(random, upper, 16)}`,
    secretAccessKey: randomString(random, base64, 40),
    expiresAt: clock.now() + lifetime,
    identityId: identity.id,
    identityPoolId: pool.id,
    roleArn,
    amr: methodsOf(identified),
    principalTags: principalTagsOf(pool, logins),
  };
  const sessionToken = seal(sealingKey, purpose, sealed, random).toString('base64');
  return { ...sealed, sessionToken };
};

/**
 * The credentials behind a session token, or null for one that this emulator did not issue, that has expired, or whose
 * identity is gone.
 */
export const readCredentials = async (
  context: EmulatorContext,
  sessionToken: string,
): Promise<TemporaryCredentials | null> => {
  const { store, clock } = context;
  const { sealingKey } = await keyringOf(context, identityKeys);
  const sealed = open<Sealed>(sealingKey, purpose, Buffer.from(sessionToken, 'base64'));
  if (!sealed || clock.now() >= sealed.expiresAt) return null;
  if (!store.tables.identities.get(sealed.identityId)) return null;
  return { ...sealed, sessionToken };
};
