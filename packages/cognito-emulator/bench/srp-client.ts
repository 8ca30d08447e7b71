import { createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { decodeNumber, pad } from '../src/srp/encoding.ts';
import { hash, hashToNumber, k, modPow, N, powerOfG } from '../src/srp/group.ts';
import { poolName } from '../src/srp/verifier.ts';

/**
 * The client's side of USER_SRP_AUTH on the same arithmetic as the server's. The libraries' is a hundred times as slow, so
 * with theirs the server would mostly be measured as it wakes up.
 */
export const startSrp = (poolId: string, password: string) => {
  const a = decodeNumber(randomBytes(32));
  const A = powerOfG(a);
  return {
    srpA: A.toString(16),
    /** What PASSWORD_VERIFIER is answered with. */
    answer: (given: Readonly<Record<string, string>>) => {
      const { SALT = '', SRP_B = '', SECRET_BLOCK = '', USER_ID_FOR_SRP = '' } = given;
      const B = BigInt(`0x${SRP_B}`);
      const u = hashToNumber(pad(A), pad(B));
      const name = poolName(poolId);
      const identity = hash(Buffer.from(`${name}${USER_ID_FOR_SRP}:${password}`));
      const x = hashToNumber(pad(BigInt(`0x${SALT}`)), identity);
      const base = (((B - k * powerOfG(x)) % N) + N) % N;
      const S = modPow(base, a + u * x);
      const key = Buffer.from(hkdfSync('sha256', pad(S), pad(u), 'Caldera Derived Key', 16));
      const TIMESTAMP = timestamp();
      const signature = createHmac('sha256', key)
        .update(name + USER_ID_FOR_SRP)
        .update(Buffer.from(SECRET_BLOCK, 'base64'))
        .update(TIMESTAMP);
      return {
        USERNAME: USER_ID_FOR_SRP,
        TIMESTAMP,
        PASSWORD_CLAIM_SECRET_BLOCK: SECRET_BLOCK,
        PASSWORD_CLAIM_SIGNATURE: signature.digest('base64'),
      };
    },
  };
};

/** `Tue Nov 3 08:05:01 UTC 2026` */
const timestamp = () => {
  const [weekday = '', day = '', month = '', year = '', time = ''] = new Date()
    .toUTCString()
    .replace(',', '')
    .split(' ');
  return `${weekday} ${month} ${Number(day)} ${time} UTC ${year}`;
};
