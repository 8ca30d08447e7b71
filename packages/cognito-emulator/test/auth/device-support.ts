import {
  type AuthenticationResultType,
  ConfirmDeviceCommand,
  type RespondToAuthChallengeCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider';
import {
  createDeviceVerifier,
  createSrpSession,
  signSrpSessionWithDevice,
  wrapAuthChallenge,
} from 'cognito-srp-helper';
import { answer } from './mfa-support.ts';
import { type AppClient, email, type Pool, password } from './support.ts';

export interface Device {
  readonly key: string;
  readonly groupKey: string;
  readonly secret: string;
}

/** What a client does with NewDeviceMetadata. */
export async function confirm(pool: Pool, result: AuthenticationResultType | undefined) {
  const { AccessToken, NewDeviceMetadata } = result ?? {};
  const { DeviceKey: key = '', DeviceGroupKey: groupKey = '' } = NewDeviceMetadata ?? {};
  const made = createDeviceVerifier(key, groupKey);
  const { UserConfirmationNecessary } = await pool.sdk.send(
    new ConfirmDeviceCommand({
      AccessToken,
      DeviceKey: key,
      DeviceName: 'a test',
      DeviceSecretVerifierConfig: made.DeviceSecretVerifierConfig,
    }),
  );
  const device: Device = { key, groupKey, secret: made.DeviceRandomPassword };
  return { device, UserConfirmationNecessary };
}

export const named = ({ key }: Device) => ({ DEVICE_KEY: key });

/** Answers DEVICE_SRP_AUTH and what follows, by a client that was not written here. */
export async function prove(
  pool: Pool,
  client: AppClient,
  challenge: { Session?: string | undefined },
  device: Device,
  secret = device.secret,
  username = email,
): Promise<RespondToAuthChallengeCommandOutput> {
  const session = createSrpSession(username, password, pool.poolId, false);
  const verifier = await answer(
    pool,
    client,
    { ChallengeName: 'DEVICE_SRP_AUTH', Session: challenge.Session },
    { USERNAME: username, ...named(device), SRP_A: session.largeA },
  );
  const signed = signSrpSessionWithDevice(session, verifier, device.groupKey, secret);
  const second = wrapAuthChallenge(signed, {
    ClientId: client.id,
    ChallengeName: 'DEVICE_PASSWORD_VERIFIER',
    ChallengeResponses: { USERNAME: username, ...named(device) },
  });
  return answer(pool, client, verifier, second.ChallengeResponses ?? {});
}
