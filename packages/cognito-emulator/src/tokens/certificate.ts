import type { EmulatorContext } from '../operation.ts';
import type { UserPool } from '../store/types.ts';
import { keyringOf } from './keys.ts';

/**
 * A certificate of the key that the pool signs with, issued by itself for ten years from the pool's creation: base64 of its
 * DER form. The same pool always gets the same one.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GetSigningCertificate.html
 */
export async function certificateOf(context: EmulatorContext, pool: UserPool): Promise<string> {
  // Only now: no start should wait for what few ever ask for. The library finds its parts by this polyfill.
  await import('reflect-metadata');
  const { X509CertificateGenerator } = await import('@peculiar/x509');
  const { publicKey, privateKey } = (await keyringOf(context, pool.id)).id;
  const notBefore = new Date(pool.createdAt);
  const notAfter = new Date(pool.createdAt);
  notAfter.setUTCFullYear(notAfter.getUTCFullYear() + 10);
  const certificate = await X509CertificateGenerator.createSelfSigned({
    serialNumber: '01',
    name: `CN=${pool.id}`,
    notBefore,
    notAfter,
    signingAlgorithm: { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' },
    keys: { publicKey, privateKey },
  });
  return Buffer.from(certificate.rawData).toString('base64');
}
