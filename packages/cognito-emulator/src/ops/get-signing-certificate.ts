import { findPool } from '../domain/find.ts';
import type { Handler } from '../operation.ts';
import { certificateOf } from '../tokens/certificate.ts';

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GetSigningCertificate.html */
export const getSigningCertificate: Handler<'GetSigningCertificate'> = async (
  context,
  { UserPoolId },
) => ({ Certificate: await certificateOf(context, findPool(context, UserPoolId)) });
