import { expect } from 'vitest';
import { refusal } from '../../auth/support.ts';
import { password, type Row } from '../stage.ts';

const weak =
  'InvalidPasswordException: Password did not conform with policy: Password not long enough';

/** Rows 1-7: pools, clients, groups, invited people. */
export const poolRows: Readonly<Record<number, Row>> = {
  1: {
    says: 'CreateUserPool makes an id of region and nine characters, and enforces its policy and schema',
    evidence: 'D',
    run: async ({ api, newPool }) => {
      const UserPoolId = await newPool({
        Policies: { PasswordPolicy: { MinimumLength: 14 } },
        Schema: [{ Name: 'desk', AttributeDataType: 'Number' }],
      });
      expect(UserPoolId).toMatch(/^us-east-1_[0-9A-Za-z]{9}$/);
      const create = (TemporaryPassword: string, Value: string) =>
        api('AdminCreateUser', {
          UserPoolId,
          Username: 'ada@example.com',
          TemporaryPassword,
          UserAttributes: [{ Name: 'custom:desk', Value }],
        });
      expect(await refusal(create('thirteen-char', '7'))).toBe(weak);
      expect(await refusal(create('fourteen-chars', 'x'))).toBe(
        'InvalidParameterException: Attributes did not conform to the schema: custom:desk: Attribute value must be a number\n',
      );
      await create('fourteen-chars', '7');
    },
  },
  2: {
    says: 'CreateUserPoolClient makes an id of 26 characters and fills the defaults, hours for ID tokens',
    evidence: 'V,M',
    run: async ({ api, poolId: UserPoolId, person, signIn }) => {
      const { UserPoolClient } = await api('CreateUserPoolClient', {
        UserPoolId,
        ClientName: 'defaults',
        IdTokenValidity: 2,
        ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH'],
      });
      expect(UserPoolClient?.TokenValidityUnits).toEqual({});
      expect(UserPoolClient).toMatchObject({
        ClientId: expect.stringMatching(/^[a-z0-9]{26}$/),
        RefreshTokenValidity: 30,
        EnableTokenRevocation: true,
        AuthSessionValidity: 3,
        AllowedOAuthFlowsUserPoolClient: false,
      });
      const { AuthenticationResult } = await signIn(await person(), password, {
        id: UserPoolClient?.ClientId ?? '',
        secret: null,
      });
      const [, payload = ''] = AuthenticationResult?.IdToken?.split('.') ?? [];
      const { exp, iat } = JSON.parse(Buffer.from(payload, 'base64url').toString());
      expect(exp - iat).toBe(2 * 3600);
    },
  },
  3: {
    says: 'CreateGroup of a name that is taken is refused',
    evidence: 'K',
    run: async ({ api, poolId: UserPoolId }) => {
      const create = () => api('CreateGroup', { UserPoolId, GroupName: 'row-3', Precedence: 1 });
      await create();
      expect(await refusal(create())).toBe(
        'GroupExistsException: A group with the name already exists.',
      );
    },
  },
  4: {
    says: 'AdminCreateUser of a name that is taken says "User account already exists"',
    evidence: 'W',
    run: async ({ person, invite }) => {
      expect(await refusal(invite(await person()))).toBe(
        'UsernameExistsException: User account already exists',
      );
    },
  },
  5: {
    says: 'AdminCreateUser stores the address that is the username',
    evidence: 'V',
    run: async ({ api, poolId: UserPoolId, newName, attributes, emulator }) => {
      const Username = newName();
      const { User } = await api('AdminCreateUser', { UserPoolId, Username });
      expect(User?.UserStatus).toBe('FORCE_CHANGE_PASSWORD');
      const { email, sub } = await attributes(Username);
      expect(email).toBe(Username);
      expect(User?.Username).toBe(sub);
      expect(emulator.messages(Username)).toHaveLength(1);
    },
  },
  6: {
    says: 'a weak password is refused wherever one can be given',
    evidence: 'W',
    run: async ({
      api,
      poolId: UserPoolId,
      client,
      newName,
      person,
      invite,
      signIn,
      code,
      tokens,
    }) => {
      const bad = 'short';
      const Username = await person();
      const ClientId = client.id;
      const { AccessToken } = await tokens(Username);
      const invited = await invite();
      const { Session } = await signIn(invited);
      await api('ForgotPassword', { ClientId, Username });
      const ConfirmationCode = code(Username);
      for (const call of [
        () => api('AdminCreateUser', { UserPoolId, Username: newName(), TemporaryPassword: bad }),
        () => api('SignUp', { ClientId, Username: newName(), Password: bad }),
        () => api('AdminSetUserPassword', { UserPoolId, Username, Password: bad }),
        () =>
          api('ChangePassword', {
            AccessToken,
            PreviousPassword: password,
            ProposedPassword: bad,
          }),
        () => api('ConfirmForgotPassword', { ClientId, Username, ConfirmationCode, Password: bad }),
        () =>
          api('RespondToAuthChallenge', {
            ClientId,
            ChallengeName: 'NEW_PASSWORD_REQUIRED',
            Session,
            ChallengeResponses: { USERNAME: invited, NEW_PASSWORD: bad },
          }),
      ])
        expect(await refusal(call())).toBe(weak);
      await tokens(Username);
    },
  },
  7: {
    says: 'RESEND sends another temporary password, and knows nobody it was not asked to create',
    evidence: 'W',
    run: async ({ api, poolId: UserPoolId, newName, person, emulator, signIn }) => {
      const Username = newName();
      const resend = (name: string) =>
        api('AdminCreateUser', { UserPoolId, Username: name, MessageAction: 'RESEND' });
      expect(await refusal(resend(Username))).toBe('UserNotFoundException: User does not exist.');
      await api('AdminCreateUser', { UserPoolId, Username });
      await resend(Username);
      const [first, second] = emulator.messages(Username).map((mail) => mail.temporaryPassword);
      expect(first).not.toBe(second);
      expect(await refusal(signIn(Username, first ?? ''))).toContain('NotAuthorizedException');
      expect((await signIn(Username, second ?? '')).ChallengeName).toBe('NEW_PASSWORD_REQUIRED');
      const confirmed = await person();
      expect(await refusal(resend(confirmed))).toBe(
        `UnsupportedUserStateException: Resend not possible. ${confirmed} status is not FORCE_CHANGE_PASSWORD`,
      );
    },
  },
};
