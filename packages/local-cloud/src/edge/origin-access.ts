import { createHash } from 'node:crypto';
import type { Headers } from './cloudfront-headers.ts';

const account = '000000000000';

/**
 * Origin access control signs each request to the function URL (signing behaviour `always`). The signature covers the
 * hash of the body, and CloudFront takes that hash from the viewer: without the header it signs an empty body, and Lambda
 * refuses whatever has one.
 * @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-restricting-access-to-lambda.html
 */
export function hasSignedBody(headers: Headers, body: Buffer): boolean {
  return (headers['x-amz-content-sha256'] ?? sha256('')) === sha256(body);
}

/** Lambda's words for a signature that does not fit. */
export const signatureMismatch = {
  message:
    'The request signature we calculated does not match the signature you provided. ' +
    'Check your AWS Secret Access Key and signing method. Consult the service documentation for details.',
};

/**
 * The headers as they are after signing: the viewer's `Authorization` has been replaced by the signature, which Lambda
 * takes away again before the function sees the event.
 */
export function signed(headers: Headers, body: Buffer, now: Date): Headers {
  const { authorization: _replaced, ...rest } = headers;
  return {
    ...rest,
    'x-amz-content-sha256': sha256(body),
    'x-amz-date': now.toISOString().replace(/[-:]|\.\d+/g, ''),
    'x-amz-source-account': account,
    'x-amz-source-arn': `arn:aws:cloudfront::${account}:distribution/LOCAL`,
  };
}

/** Who CloudFront is to a function URL whose authorization is IAM. */
export const originAccessIdentity = {
  iam: {
    accessKey: 'LOCAL',
    accountId: account,
    callerId: 'LOCAL:OriginAccessSession',
    cognitoIdentity: null,
    principalOrgId: null,
    userArn: `arn:aws:sts::${account}:assumed-role/OriginAccessControlRole/OriginAccessSession`,
    userId: 'LOCAL:OriginAccessSession',
  },
};

function sha256(data: string | Buffer): string {
  return createHash('sha256').update(data).digest('hex');
}
