import { createHmac } from 'node:crypto';
import {
  AdminInitiateAuthCommand,
  AdminUpdateUserAttributesCommand,
  AssociateSoftwareTokenCommand,
  type AuthenticationResultType,
  type ChallengeNameType,
  type CreateUserPoolCommandInput,
  RespondToAuthChallengeCommand,
  type RespondToAuthChallengeCommandOutput,
  SetUserMFAPreferenceCommand,
  SetUserPoolMfaConfigCommand,
  type SetUserPoolMfaConfigCommandInput,
  type UserPoolMfaType,
  VerifySoftwareTokenCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { seconds } from '../../src/clock.ts';
import { type AppClient, complete, email, type Pool, password, startPool } from './support.ts';

export const phone = '+15550104321';

const arn = 'arn:aws:iam::000000000000:role/sms';
export const sms = { SmsConfiguration: { SnsCallerArn: arn } };
export const ownSender = {
  EmailConfiguration: { EmailSendingAccount: 'DEVELOPER' as const, SourceArn: arn },
};

export type Factors = Omit<SetUserPoolMfaConfigCommandInput, 'UserPoolId' | 'MfaConfiguration'>;
export const totpOnly: Factors = { SoftwareTokenMfaConfiguration: { Enabled: true } };
export const allFactors: Factors = {
  ...totpOnly,
  SmsMfaConfiguration: { ...sms, SmsAuthenticationMessage: 'Say {####} to nobody.' },
  EmailMfaConfiguration: { Message: 'Type {####} soon.', Subject: 'Is it you?' },
};

/** A pool with second factors, and one person in it who has a phone number. */
export async function startMfaPool(
  mode: UserPoolMfaType,
  factors: Factors,
  options: Partial<CreateUserPoolCommandInput> = {},
) {
  const pool = await startPool({ ...ownSender, ...options });
  await setMfa(pool, mode, factors);
  const client = await pool.createClient();
  await pool.createUser();
  return Object.assign(pool, { client });
}

export const setMfa = (pool: Pool, MfaConfiguration: UserPoolMfaType, factors: Factors) =>
  pool.sdk.send(
    new SetUserPoolMfaConfigCommand({ UserPoolId: pool.poolId, MfaConfiguration, ...factors }),
  );

export const givePhone = (pool: Pool, Username = email) =>
  pool.sdk.send(
    new AdminUpdateUserAttributesCommand({
      UserPoolId: pool.poolId,
      Username,
      UserAttributes: [{ Name: 'phone_number', Value: phone }],
    }),
  );

/** RFC 6238 by hand, so that the emulator is not checked by the library that it uses. */
export function totp(secret: string, now: number): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bits = [...secret].map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0'));
  const bytes = bits.join('').match(/.{8}/g) ?? [];
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(now / 30_000)));
  const key = Buffer.from(bytes.map((byte) => Number.parseInt(byte, 2)));
  const mac = createHmac('sha1', key).update(counter).digest();
  const at = (mac.at(-1) ?? 0) & 0xf;
  return String((mac.readUInt32BE(at) & 0x7fffffff) % 1e6).padStart(6, '0');
}

export interface App {
  readonly secret: string;
  /** The code of the present step. */
  code(): string;
  /** The code of the next step, to which the clock is moved: each is good once. */
  next(): string;
}

export function appOf(pool: Pick<Pool, 'clock'>, secret: string): App {
  const code = () => totp(secret, pool.clock.now());
  return {
    secret,
    code,
    next: () => {
      pool.clock.advance(seconds(30));
      return code();
    },
  };
}

/** Sets an authenticator app up for somebody signed in, and asks for it from now on. */
export async function setUpApp(pool: Pool, AccessToken: string): Promise<App> {
  const { SecretCode = '' } = await pool.sdk.send(
    new AssociateSoftwareTokenCommand({ AccessToken }),
  );
  const app = appOf(pool, SecretCode);
  await pool.sdk.send(new VerifySoftwareTokenCommand({ AccessToken, UserCode: app.code() }));
  await pool.sdk.send(
    new SetUserMFAPreferenceCommand({
      AccessToken,
      SoftwareTokenMfaSettings: { Enabled: true, PreferredMfa: true },
    }),
  );
  return app;
}

interface Challenge {
  readonly ChallengeName?: ChallengeNameType | undefined;
  readonly Session?: string | undefined;
}

/** Answers whichever challenge came. */
export const answer = (
  pool: Pool,
  client: AppClient,
  { ChallengeName, Session }: Challenge,
  responses: Record<string, string>,
): Promise<RespondToAuthChallengeCommandOutput> =>
  pool.sdk.send(
    new RespondToAuthChallengeCommand({
      ClientId: client.id,
      ChallengeName,
      Session,
      ChallengeResponses: { USERNAME: email, ...responses },
    }),
  );

export const signInWith = (pool: Pool, client: AppClient, more: Record<string, string>) =>
  pool.sdk.send(
    new AdminInitiateAuthCommand({
      UserPoolId: pool.poolId,
      ClientId: client.id,
      AuthFlow: 'ADMIN_USER_PASSWORD_AUTH',
      AuthParameters: { USERNAME: email, PASSWORD: password, ...more },
    }),
  );

export const accessToken = (result: { AuthenticationResult?: AuthenticationResultType }) =>
  complete(result.AuthenticationResult).AccessToken;

/** The code of the newest message to an address. */
export const sentCode = (pool: Pick<Pool, 'emulator'>, to: string) =>
  pool.emulator.messages(to).at(-1)?.code ?? '';

/** Turns on codes by SMS or mail for somebody signed in, and asks for the first of `factors` from now on. */
export const preferFactors = (
  pool: Pool,
  AccessToken: string,
  factors: readonly ('SMS_MFA' | 'EMAIL_OTP')[],
) => {
  const settings = (factor: 'SMS_MFA' | 'EMAIL_OTP') =>
    factors.includes(factor) ? { Enabled: true, PreferredMfa: factors[0] === factor } : undefined;
  return pool.sdk.send(
    new SetUserMFAPreferenceCommand({
      AccessToken,
      SMSMfaSettings: settings('SMS_MFA'),
      EmailMfaSettings: settings('EMAIL_OTP'),
    }),
  );
};
