import {
  AdminCreateUserCommand,
  AdminResetUserPasswordCommand,
  CreateUserPoolDomainCommand,
  ForgotPasswordCommand,
  GetUserAttributeVerificationCodeCommand,
  ResendConfirmationCodeCommand,
  SignUpCommand,
  UpdateUserAttributesCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { expect, it } from 'vitest';
import type { TriggerEvents } from '../../src/index.ts';
import { email, password, refusal, startPool } from '../auth/support.ts';
import { recordTriggers } from './support.ts';

type Event = TriggerEvents['customMessage'];

const start = async (customMessage: (event: Event) => Event) => {
  const recorder = recordTriggers({ customMessage });
  return Object.assign(await startPool({}, undefined, recorder.triggers), { recorder });
};

const dress = (event: Event): Event => ({
  ...event,
  response: {
    smsMessage: null,
    emailSubject: event.triggerSource,
    emailMessage: `${event.request.clientMetadata?.greeting ?? 'Hello'}, ${
      event.request.usernameParameter ?? 'you'
    }: ${event.request.codeParameter}`,
  },
});

it('every message is asked for by its own source, and sent in the words of the function', async () => {
  await using pool = await start(dress);
  const client = await pool.createClient();
  const [ClientId, UserPoolId] = [client.id, pool.poolId];
  const Username = 'new@example.com';
  const ClientMetadata = { greeting: 'Ahoy' };
  await pool.sdk.send(
    new SignUpCommand({ ClientId, Username, Password: password, ClientMetadata }),
  );
  await pool.sdk.send(new ResendConfirmationCodeCommand({ ClientId, Username }));
  await pool.sdk.send(new AdminCreateUserCommand({ UserPoolId, Username: 'bea@example.com' }));
  await pool.createUser();
  await pool.sdk.send(new ForgotPasswordCommand({ ClientId, Username: email }));
  const { AccessToken } = await pool.tokens(client);
  await pool.sdk.send(
    new GetUserAttributeVerificationCodeCommand({ AccessToken, AttributeName: 'email' }),
  );
  await pool.sdk.send(
    new UpdateUserAttributesCommand({
      AccessToken,
      UserAttributes: [{ Name: 'email', Value: 'ada@example.org' }],
    }),
  );
  const forgetful = 'cy@example.com';
  await pool.createUser(forgetful);
  await pool.sdk.send(new AdminResetUserPasswordCommand({ UserPoolId, Username: forgetful }));
  const sent = pool.emulator.messages();
  expect(sent.map(({ subject }) => subject)).toEqual([
    'CustomMessage_SignUp',
    'CustomMessage_ResendCode',
    'CustomMessage_AdminCreateUser',
    'CustomMessage_ForgotPassword',
    'CustomMessage_VerifyUserAttribute',
    'CustomMessage_UpdateUserAttribute',
    'CustomMessage_ForgotPassword',
  ]);
  expect(sent[0]?.text).toBe(`Ahoy, you: ${sent[0]?.code}`);
  expect(sent[2]?.text).toBe(`Hello, bea@example.com: ${sent[2]?.temporaryPassword}`);
});

it('a link to confirm by goes where the function puts it', async () => {
  const { triggers } = recordTriggers({
    customMessage: (event) => ({
      ...event,
      response: { ...event.response, emailMessage: `Hello. ${event.request.linkParameter}.` },
    }),
  });
  const VerificationMessageTemplate = { DefaultEmailOption: 'CONFIRM_WITH_LINK' as const };
  await using pool = await startPool({ VerificationMessageTemplate }, undefined, triggers);
  const { id: ClientId } = await pool.createClient();
  const domain = { UserPoolId: pool.poolId, Domain: 'people' };
  await pool.sdk.send(new CreateUserPoolDomainCommand(domain));
  await pool.sdk.send(new SignUpCommand({ ClientId, Username: email, Password: password }));
  expect(pool.emulator.messages(email)[0]?.text).toMatch(
    /^Hello\. Click Here <http:[^>]+\/people\/confirmUser\?[^>]+>\.$/,
  );
});

it('words without the place for the code are left aside', async () => {
  await using pool = await start((event) => ({
    ...event,
    response: { smsMessage: null, emailMessage: 'Welcome!', emailSubject: 'Welcome' },
  }));
  const { id: ClientId } = await pool.createClient();
  await pool.sdk.send(new SignUpCommand({ ClientId, Username: email, Password: password }));
  const [message] = pool.emulator.messages();
  expect(message).toMatchObject({
    subject: 'Your verification code',
    text: `Your verification code is ${message?.code}.`,
  });
});

it('a function that throws is told to the client, and nothing is sent', async () => {
  await using pool = await start(() => {
    throw new Error('no template');
  });
  const { id: ClientId } = await pool.createClient();
  const call = pool.sdk.send(new SignUpCommand({ ClientId, Username: email, Password: password }));
  expect(await refusal(call)).toBe(
    'UserLambdaValidationException: CustomMessage failed with error no template.',
  );
  expect(pool.emulator.messages()).toEqual([]);
});
