import { createPublicKey, X509Certificate } from 'node:crypto';
import { GetSigningCertificateCommand } from '@aws-sdk/client-cognito-identity-provider';
import { expect, it } from 'vitest';
import { startPool } from '../auth/support.ts';
import { temporaryFolder } from '../support.ts';

it('GetSigningCertificate answers a certificate of the pool’s own key, always the same', async () => {
  await using folder = await temporaryFolder();
  await using pool = await startPool({}, folder.path);
  const read = async () => {
    const command = new GetSigningCertificateCommand({ UserPoolId: pool.poolId });
    return (await pool.sdk.send(command)).Certificate ?? '';
  };
  const first = await read();
  const certificate = new X509Certificate(Buffer.from(first, 'base64'));
  expect(certificate.subject).toBe(`CN=${pool.poolId}`);
  expect(certificate.verify(certificate.publicKey)).toBe(true);
  const years = Date.parse(certificate.validTo) - Date.parse(certificate.validFrom);
  expect(Math.round(years / (365.25 * 86_400_000))).toBe(10);
  const jwks = await fetch(`${pool.emulator.url}/${pool.poolId}/.well-known/jwks.json`);
  const { keys } = JSON.parse(await jwks.text());
  const published = keys.map((key: Record<string, string>) =>
    createPublicKey({ key, format: 'jwk' }).export({ type: 'spki', format: 'pem' }),
  );
  expect(published).toContain(certificate.publicKey.export({ type: 'spki', format: 'pem' }));
  await pool.restart();
  expect(await read()).toBe(first);
});
