import { createSign, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export const POOL = 'us-east-1_TESTPOOL1';
export const CLIENT = 'abcdefghijklmnopqrstuvwxyz';

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

export interface Signer {
  readonly kid: string;
  readonly privateKey: KeyObject;
  readonly jwk: object;
}

export function createSigner(kid: string): Signer {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return {
    kid,
    privateKey,
    jwk: { ...publicKey.export({ format: 'jwk' }), kid, alg: 'RS256', use: 'sig' },
  };
}

export const claims = (changes: object = {}) => {
  const now = Math.floor(Date.now() / 1000);
  return {
    sub: '0b7c7c1e-8a55-7c8e-b6bb-6a7f3a9b2f10',
    iss: `https://cognito-idp.us-east-1.amazonaws.com/${POOL}`,
    token_use: 'access',
    client_id: CLIENT,
    scope: 'aws.cognito.signin.user.admin',
    auth_time: now,
    iat: now,
    exp: now + 900,
    jti: 'jti',
    origin_jti: 'origin',
    username: 'someone',
    ...changes,
  };
};

export function sign(signer: Signer, payload: object, header: object = {}): string {
  const head = encode({ alg: 'RS256', kid: signer.kid, ...header });
  const text = `${head}.${encode(payload)}`;
  const signature = createSign('RSA-SHA256').update(text).sign(signer.privateKey, 'base64url');
  return `${text}.${signature}`;
}

/** A key set on a socket, that counts its readers and can break. */
export async function serveKeys(keys: object[]) {
  const state = { keys, requests: 0, broken: false };
  const server = createServer((request, response) => {
    state.requests++;
    response.statusCode = state.broken || !request.url?.startsWith(`/${POOL}/`) ? 500 : 200;
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ keys: state.keys }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const close = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { state, origin, close };
}
