import { TOTP } from 'otpauth';
import { expect } from 'vitest';
import type { TriggerFunctions } from '../../../src/index.ts';
import { refusal } from '../../auth/support.ts';
import { complete, password, type Row, type Stage } from '../stage.ts';

/** What CUSTOM_AUTH asks where nobody defined anything else: one riddle. */
export const riddle: TriggerFunctions = {
  defineAuthChallenge: (event) => {
    const last = event.request.session.at(-1);
    event.response = last?.challengeResult
      ? { issueTokens: true }
      : { challengeName: 'CUSTOM_CHALLENGE' };
    return event;
  },
  createAuthChallenge: (event) => {
    event.response = {
      publicChallengeParameters: { question: '6 x 7' },
      privateChallengeParameters: { answer: '42' },
    };
    return event;
  },
  verifyAuthChallengeResponse: (event) => {
    const { challengeAnswer, privateChallengeParameters } = event.request;
    event.response.answerCorrect = challengeAnswer === privateChallengeParameters.answer;
    return event;
  },
};

const madeUp = Buffer.from('a session that was never opened').toString('base64url').repeat(20);

/** A pool that offers authenticator apps, with a client and somebody in it. */
const totpPool = async ({ api, newPool, newClient, person }: Stage) => {
  const poolId = await newPool();
  await api('SetUserPoolMfaConfig', {
    UserPoolId: poolId,
    MfaConfiguration: 'OPTIONAL',
    SoftwareTokenMfaConfiguration: { Enabled: true },
  });
  return {
    poolId,
    client: await newClient({}, poolId),
    name: await person('ada@example.com', poolId),
  };
};

const enroll = async (
  { api, tokens, clock }: Stage,
  made: Awaited<ReturnType<typeof totpPool>>,
) => {
  const { AccessToken } = await tokens(made.name, password, made.client);
  const { SecretCode = '' } = await api('AssociateSoftwareToken', { AccessToken });
  const app = new TOTP({ secret: SecretCode });
  const code = () => app.generate({ timestamp: clock.now() });
  const { Status } = await api('VerifySoftwareToken', { AccessToken, UserCode: code() });
  expect(Status).toBe('SUCCESS');
  return { code };
};

/** Rows 42, 43 and 52: second factors, and first factors other than a password. */
export const factorRows: Readonly<Record<number, Row>> = {
  42: {
    says: 'TOTP is set up, asked for, and not to be had with a made-up session',
    evidence: 'V,W',
    run: async (stage) => {
      const { api, signIn, clock } = stage;
      const made = await totpPool(stage);
      const { code } = await enroll(stage, made);
      await api('AdminSetUserMFAPreference', {
        UserPoolId: made.poolId,
        Username: made.name,
        SoftwareTokenMfaSettings: { Enabled: true, PreferredMfa: true },
      });
      const { ChallengeName, Session } = await signIn(made.name, password, made.client);
      expect(ChallengeName).toBe('SOFTWARE_TOKEN_MFA');
      clock.advance(30_000);
      const answer = (given?: string) =>
        api('RespondToAuthChallenge', {
          ClientId: made.client.id,
          ChallengeName: 'SOFTWARE_TOKEN_MFA',
          Session: given,
          ChallengeResponses: { USERNAME: made.name, SOFTWARE_TOKEN_MFA_CODE: code() },
        });
      expect(await refusal(answer(madeUp))).toBe(
        'NotAuthorizedException: Invalid session for the user.',
      );
      complete((await answer(Session)).AuthenticationResult);
    },
  },
  43: {
    says: 'AdminSetUserMFAPreference turns a factor on and off',
    evidence: 'V',
    run: async (stage) => {
      const { api } = stage;
      const made = await totpPool(stage);
      await enroll(stage, made);
      const prefer = (Enabled: boolean) =>
        api('AdminSetUserMFAPreference', {
          UserPoolId: made.poolId,
          Username: made.name,
          SoftwareTokenMfaSettings: { Enabled, PreferredMfa: Enabled },
        });
      const user = () => api('AdminGetUser', { UserPoolId: made.poolId, Username: made.name });
      await prefer(true);
      expect(await user()).toMatchObject({
        UserMFASettingList: ['SOFTWARE_TOKEN_MFA'],
        PreferredMfaSetting: 'SOFTWARE_TOKEN_MFA',
      });
      await prefer(false);
      expect(await user()).not.toHaveProperty('UserMFASettingList');
      expect(await user()).not.toHaveProperty('PreferredMfaSetting');
    },
  },
  52: {
    says: 'USER_AUTH and CUSTOM_AUTH work',
    evidence: 'V,D',
    run: async ({ api, newPool, newClient, person, code }) => {
      const poolId = await newPool({
        Policies: { SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'EMAIL_OTP'] } },
        EmailConfiguration: {
          EmailSendingAccount: 'DEVELOPER',
          SourceArn: 'arn:aws:ses:us-east-1:000000000000:identity/example.com',
        },
      });
      const { id: ClientId } = await newClient(
        { ExplicitAuthFlows: ['ALLOW_USER_AUTH', 'ALLOW_CUSTOM_AUTH'] },
        poolId,
      );
      const USERNAME = await person('grace@example.com', poolId);
      const byMail = await api('InitiateAuth', {
        ClientId,
        AuthFlow: 'USER_AUTH',
        AuthParameters: { USERNAME, PREFERRED_CHALLENGE: 'EMAIL_OTP' },
      });
      expect(byMail.ChallengeName).toBe('EMAIL_OTP');
      const mailed = await api('RespondToAuthChallenge', {
        ClientId,
        ChallengeName: 'EMAIL_OTP',
        Session: byMail.Session,
        ChallengeResponses: { USERNAME, EMAIL_OTP_CODE: code(USERNAME) },
      });
      complete(mailed.AuthenticationResult);

      const asked = await api('InitiateAuth', {
        ClientId,
        AuthFlow: 'CUSTOM_AUTH',
        AuthParameters: { USERNAME },
      });
      expect(asked).toMatchObject({
        ChallengeName: 'CUSTOM_CHALLENGE',
        ChallengeParameters: { question: '6 x 7' },
      });
      const answered = await api('RespondToAuthChallenge', {
        ClientId,
        ChallengeName: 'CUSTOM_CHALLENGE',
        Session: asked.Session,
        ChallengeResponses: { USERNAME, ANSWER: '42' },
      });
      complete(answered.AuthenticationResult);
    },
  },
};
