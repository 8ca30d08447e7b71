import { type Case, otherPassword, password, type Stage } from '../stage.ts';

const list = (attributes: Readonly<Record<string, string>>) =>
  Object.entries(attributes).map(([Name, Value]) => ({ Name, Value }));

const signUpWith = async (
  { api, newClient, newName, poolId }: Stage,
  attributes: Readonly<Record<string, string>>,
  to = poolId,
) =>
  api('SignUp', {
    ClientId: (await newClient({}, to)).id,
    Username: newName(),
    Password: password,
    UserAttributes: list(attributes),
  });

const adminUpdate = async (stage: Stage, attributes: Readonly<Record<string, string>>) =>
  stage.api('AdminUpdateUserAttributes', {
    UserPoolId: stage.poolId,
    Username: await stage.person(),
    UserAttributes: list(attributes),
  });

/** Attributes that are not to be written, or not so. */
export const attributeCases: readonly Case[] = [
  {
    says: 'attribute not writable',
    evidence: 'W',
    provoke: async ({ api, newClient, person, tokens }) => {
      const client = await newClient({ WriteAttributes: ['name'] });
      const { AccessToken } = await tokens(await person(), password, client);
      return api('UpdateUserAttributes', {
        AccessToken,
        UserAttributes: list({ nickname: 'Ada' }),
      });
    },
    answer: 'NotAuthorizedException: A client attempted to write unauthorized attribute',
  },
  {
    says: 'attribute unknown, SignUp',
    evidence: 'W',
    provoke: (stage) => signUpWith(stage, { 'custom:x': '1' }),
    answer:
      'InvalidParameterException: Attributes did not conform to the schema: custom:x: Attribute does not exist in the schema.\n',
  },
  {
    says: 'attribute unknown, administrator',
    evidence: 'W',
    provoke: (stage) => adminUpdate(stage, { 'custom:x': '1' }),
    answer: 'InvalidParameterException: Type for attribute {custom:x} could not be determined',
  },
  {
    says: 'required missing, several at once',
    evidence: 'W',
    provoke: async (stage) => {
      const required = { AttributeDataType: 'String', Required: true, Mutable: true } as const;
      const poolId = await stage.newPool({
        Schema: [
          { Name: 'name', ...required },
          { Name: 'nickname', ...required },
        ],
      });
      return signUpWith(stage, {}, poolId);
    },
    answer:
      'InvalidParameterException: Attributes did not conform to the schema: name: The attribute is required\nnickname: The attribute is required\n',
  },
  {
    says: 'immutable, at creation',
    evidence: 'W',
    provoke: ({ api, poolId: UserPoolId, newName }) =>
      api('AdminCreateUser', {
        UserPoolId,
        Username: newName(),
        UserAttributes: list({ sub: 'mine' }),
      }),
    answer: 'InvalidParameterException: Cannot modify the non-mutable attribute sub',
  },
  {
    says: 'immutable, in a challenge',
    evidence: 'W',
    provoke: async ({ api, newPool, newClient, invite, signIn }) => {
      const badge = { Name: 'badge', AttributeDataType: 'String', Mutable: false } as const;
      const poolId = await newPool({ Schema: [badge] });
      const client = await newClient({ WriteAttributes: ['custom:badge'] }, poolId);
      const USERNAME = await invite('ada@example.com', poolId);
      const { Session } = await signIn(USERNAME, password, client);
      return api('RespondToAuthChallenge', {
        ClientId: client.id,
        ChallengeName: 'NEW_PASSWORD_REQUIRED',
        Session,
        ChallengeResponses: {
          USERNAME,
          NEW_PASSWORD: otherPassword,
          'userAttributes.custom:badge': '7',
        },
      });
    },
    answer: 'InvalidParameterException: Cannot modify the non-mutable attribute custom:badge',
  },
  {
    says: 'immutable, at an update',
    evidence: 'W',
    provoke: (stage) => adminUpdate(stage, { sub: 'mine' }),
    answer:
      'InvalidParameterException: user.sub: Attribute cannot be updated. (changing an immutable attribute)',
  },
  {
    says: 'bad email address',
    evidence: 'W',
    provoke: (stage) => adminUpdate(stage, { email: 'nowhere' }),
    answer: 'InvalidParameterException: Invalid email address format.',
  },
  {
    says: 'bad phone number',
    evidence: 'W',
    provoke: (stage) => adminUpdate(stage, { phone_number: '555' }),
    answer: 'InvalidParameterException: Invalid phone number format.',
  },
];
