import {
  buildClient,
  CommitmentPolicy,
  getClient,
  KMS,
  KmsKeyringNode,
} from '@aws-crypto/client-node';
import {
  AdminCreateUserCommand,
  ConfirmSignUpCommand,
  CreateUserPoolCommand,
  ForgotPasswordCommand,
  InitiateAuthCommand,
  SignUpCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { expect, it } from 'vitest';
import type { TriggerEvents } from '../../src/index.ts';
import { email, password, refusal, startPool } from '../auth/support.ts';
import { recordTriggers } from './support.ts';

type Event = TriggerEvents['customEmailSender'];

const KMSKeyID = 'arn:aws:kms:us-east-1:000000000000:key/00000000-0000-4000-8000-000000000000';
const LambdaArn = 'arn:aws:lambda:us-east-1:000000000000:function:send';
const LambdaConfig = {
  KMSKeyID,
  CustomEmailSender: { LambdaVersion: 'V1_0' as const, LambdaArn },
  CustomSMSSender: { LambdaVersion: 'V1_0' as const, LambdaArn },
};

const start = async (customEmailSender: (event: Event) => Event = (event) => event) => {
  const recorder = recordTriggers({ customEmailSender, customSmsSender: (event) => event });
  const reports: string[] = [];
  const pool = await startPool(
    {
      LambdaConfig,
      Policies: {
        PasswordPolicy: { MinimumLength: 12 },
        SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'SMS_OTP'] },
      },
    },
    undefined,
    recorder.triggers,
    (line, error) => reports.push(`${line}: ${error}`),
  );
  return Object.assign(pool, { recorder, reports });
};

/** As the guide's example function does it, with the SDK pointed here. */
const open = async (endpoint: string, code: string, keyId = KMSKeyID) => {
  const { decrypt } = buildClient(CommitmentPolicy.REQUIRE_ENCRYPT_ALLOW_DECRYPT);
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const clientProvider = getClient(KMS, { endpoint, credentials });
  const keyring = new KmsKeyringNode({ keyIds: [keyId], clientProvider });
  const { plaintext, messageHeader } = await decrypt(keyring, Buffer.from(code, 'base64'));
  return { code: plaintext.toString(), context: messageHeader.encryptionContext };
};

it('codes reach the sender alone, and open with the Encryption SDK', async () => {
  await using pool = await start();
  const { id: ClientId } = await pool.createClient();
  const call = new SignUpCommand({
    ClientId,
    Username: email,
    Password: password,
    ClientMetadata: { from: 'test' },
  });
  expect((await pool.sdk.send(call)).CodeDeliveryDetails?.Destination).toBe('a***@e***');
  expect(pool.recorder.sources()).toEqual(['PreSignUp_SignUp', 'CustomEmailSender_SignUp']);
  expect(pool.emulator.messages()).toEqual([]);
  const event = pool.recorder.events.at(-1);
  expect(event?.request).toMatchObject({
    type: 'customEmailSenderRequestV1',
    userAttributes: { email },
    clientMetadata: { from: 'test' },
  });
  const sealed = event && 'code' in event.request ? event.request.code : '';
  const { code, context } = await open(pool.emulator.url, sealed);
  expect(context).toEqual({ 'userpool-id': pool.poolId });
  await pool.sdk.send(
    new ConfirmSignUpCommand({ ClientId, Username: email, ConfirmationCode: code }),
  );

  const otherKey = KMSKeyID.replace('key/0', 'key/1');
  await expect(open(pool.emulator.url, sealed, otherKey)).rejects.toThrow();
  await using other = await start();
  await expect(open(other.emulator.url, sealed)).rejects.toThrow();
  const bytes = Buffer.from(sealed, 'base64');
  bytes.writeUInt8(bytes.readUInt8(bytes.length - 20) ^ 1, bytes.length - 20);
  await expect(open(pool.emulator.url, bytes.toString('base64'))).rejects.toThrow();
});

/** The wrapped data key of a message, which comes after the encryption context and the names of provider and key. */
const wrappedKey = (message: Buffer): string => {
  const skip = (at: number) => at + 2 + message.readUInt16BE(at);
  const start = skip(skip(skip(20) + 2));
  return message.subarray(start + 2, skip(start)).toString('base64');
};

it('a data key opens for the very encryption context and key that it was made with', async () => {
  await using pool = await start();
  await using other = await start();
  const { id: ClientId } = await pool.createClient();
  await pool.sdk.send(new SignUpCommand({ ClientId, Username: email, Password: password }));
  const event = pool.recorder.events.at(-1);
  const sealed = event && 'code' in event.request ? event.request.code : '';
  const CiphertextBlob = wrappedKey(Buffer.from(sealed, 'base64'));
  const decrypt = async (input: Readonly<Record<string, unknown>>, { emulator } = pool) => {
    const response = await fetch(emulator.url, {
      method: 'POST',
      headers: {
        'x-amz-target': 'TrentService.Decrypt',
        'content-type': 'application/x-amz-json-1.1',
        authorization:
          'AWS4-HMAC-SHA256 Credential=local/20260101/us-east-1/kms/aws4_request, SignedHeaders=host, Signature=00',
      },
      body: JSON.stringify({ CiphertextBlob, ...input }),
    });
    const answer: unknown = await response.json();
    return answer;
  };
  const EncryptionContext = { 'userpool-id': pool.poolId };
  const invalid = { __type: 'InvalidCiphertextException' };
  expect(await decrypt({ EncryptionContext })).toMatchObject({ KeyId: KMSKeyID });
  expect(await decrypt({ EncryptionContext, KeyId: KMSKeyID })).toMatchObject({ KeyId: KMSKeyID });
  expect(await decrypt({ EncryptionContext, KeyId: 'other' })).toMatchObject({
    __type: 'IncorrectKeyException',
  });
  expect(await decrypt({ EncryptionContext: { ...EncryptionContext, more: '1' } })).toMatchObject(
    invalid,
  );
  expect(await decrypt({ EncryptionContext: { 'userpool-id': 'none' } })).toMatchObject(invalid);
  expect(await decrypt({})).toMatchObject(invalid);
  const foreign = { 'userpool-id': other.poolId };
  expect(await decrypt({ EncryptionContext: foreign }, other)).toMatchObject(invalid);
});

it('every kind of message goes its way, each by its medium', async () => {
  await using pool = await start();
  const { id: ClientId } = await pool.createClient({ ExplicitAuthFlows: ['ALLOW_USER_AUTH'] });
  const phone = '+4915112345678';
  await pool.sdk.send(
    new AdminCreateUserCommand({
      UserPoolId: pool.poolId,
      Username: email,
      TemporaryPassword: password,
    }),
  );
  await pool.sdk.send(
    new AdminCreateUserCommand({
      UserPoolId: pool.poolId,
      Username: 'bea@example.com',
      UserAttributes: [
        { Name: 'phone_number', Value: phone },
        { Name: 'phone_number_verified', Value: 'true' },
      ],
    }),
  );
  await pool.sdk.send(new ForgotPasswordCommand({ ClientId, Username: 'bea@example.com' }));
  await pool.sdk.send(
    new InitiateAuthCommand({
      ClientId,
      AuthFlow: 'USER_AUTH',
      AuthParameters: { USERNAME: 'bea@example.com', PREFERRED_CHALLENGE: 'SMS_OTP' },
    }),
  );
  const sent = pool.recorder.sources().filter((source) => source.startsWith('Custom'));
  expect(sent).toEqual([
    'CustomEmailSender_AdminCreateUser',
    'CustomSMSSender_ForgotPassword',
    'CustomSMSSender_Authentication',
  ]);
  expect(pool.emulator.messages()).toEqual([]);
});

it('what a sender throws is told to the developer, not to the client', async () => {
  await using pool = await start(() => {
    throw new Error('no mail today');
  });
  const { id: ClientId } = await pool.createClient();
  await pool.sdk.send(new SignUpCommand({ ClientId, Username: email, Password: password }));
  expect(pool.reports).toEqual([
    'CustomEmailSender: CognitoError: CustomEmailSender failed with error no mail today.',
  ]);
});

it('a pool with a sender needs a key', async () => {
  await using pool = await start();
  const { KMSKeyID: _, ...withoutKey } = LambdaConfig;
  const call = new CreateUserPoolCommand({ PoolName: 'x', LambdaConfig: withoutKey });
  expect(await refusal(pool.sdk.send(call))).toContain('InvalidParameterException: KMSKeyID');
});
