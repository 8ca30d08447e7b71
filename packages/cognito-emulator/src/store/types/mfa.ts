import type { EmailMfaConfigType } from '../../../model/api.gen.ts';
import type { Entity } from './entity.ts';

/** As UserMFASettingList, MFAS_CAN_CHOOSE and challenges name them. */
export type SecondFactor = 'SMS_MFA' | 'SOFTWARE_TOKEN_MFA' | 'EMAIL_OTP';

/** The second factors that a pool offers while its MfaConfiguration is not OFF. */
export interface PoolFactors {
  readonly sms: boolean;
  readonly softwareToken: boolean;
  /** Null: none by mail. */
  readonly email: EmailMfaConfigType | null;
}

/** A user's own choice among them. */
export interface UserMfa {
  readonly enabled: readonly SecondFactor[];
  readonly preferred: SecondFactor | null;
  readonly softwareToken: SoftwareToken | null;
  /** A secret that was given out and that no code has proven yet, in base32. */
  readonly pendingSecret: string | null;
  /** WebAuthnMfaSettings: whether a passkey counts as both factors. */
  readonly webAuthn: boolean;
}

/** An authenticator app that has proven its secret. */
export interface SoftwareToken {
  /** Base32. It must be readable: both sides compute the codes from it. */
  readonly secret: string;
  readonly friendlyName: string | null;
  /** The 30-second step of the latest accepted code; none up to it is accepted again. */
  readonly lastStep: number;
}

/** A device that ConfirmDevice made known. `id` is `deviceId(userId, key)`. */
export interface Device extends Entity {
  readonly poolId: string;
  readonly userId: string;
  readonly key: string;
  /** What takes the pool's place in the device's SRP. */
  readonly groupKey: string;
  readonly name: string | null;
  /** Salt and verifier of the device's own password, in hex, as the client made them. */
  readonly salt: string;
  readonly verifier: string;
  readonly remembered: boolean;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly authenticatedAt: number;
}
