import { identityOperations } from '../identity/ops/index.ts';
import { decrypt } from '../kms/decrypt.ts';
import { kmsModel } from '../kms/model.ts';
import type { OperationTable } from '../operation.ts';
import { identityPools, type ServiceModel, userPools } from './model.ts';
import type { SigningName } from './signature.ts';

/** One API on the emulator's port. */
export interface Service {
  /** What stands before the dot of `X-Amz-Target`. */
  readonly targetPrefix: string;
  readonly signingName: SigningName;
  readonly model: ServiceModel;
  /** By name; each takes what the model's input shape says. */
  readonly operations: Readonly<Record<string, unknown>>;
}

const identity: Service = {
  targetPrefix: 'AWSCognitoIdentityService',
  signingName: 'cognito-identity',
  model: identityPools,
  operations: identityOperations,
};

/** For custom senders alone; their SDK asks it with `AWS_ENDPOINT_URL_KMS`. */
const kms: Service = {
  targetPrefix: 'TrentService',
  signingName: 'kms',
  model: kmsModel,
  operations: { Decrypt: decrypt },
};

export const servicesOf = (operations: OperationTable): readonly Service[] => [
  {
    targetPrefix: 'AWSCognitoIdentityProviderService',
    signingName: 'cognito-idp',
    model: userPools,
    operations,
  },
  identity,
  kms,
];
