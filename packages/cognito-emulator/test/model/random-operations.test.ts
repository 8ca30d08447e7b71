import { expect, it } from 'vitest';
import { createManualClock, days, hours, minutes, seconds } from '../../src/clock.ts';
import { createEmulator } from '../../src/index.ts';
import { createSeededRandom, randomInteger } from '../../src/random.ts';
import { createWire, type Wire, WireError } from '../behaviour/wire.ts';
import { chance, pick } from '../fuzz/inputs.ts';
import { temporaryFolder } from '../support.ts';
import { type Challenge, type Outcome, ReferencePool, type SignIn } from './reference.ts';

const count = process.env.GATEHOUSE_SOAK === '1' ? 10_000 : 400;
const seed = process.env.FUZZ_SEED ?? 'operations';
const names = Array.from({ length: 8 }, (_, at) => `person-${at}@example.com`);
const groups = ['staff', 'admins', 'guests'];
const passwords = ['Password-1', 'Password-2', 'Password-3', 'short'];

interface Held {
  readonly signIn: SignIn;
  access: string;
  readonly refresh: string;
}

/** How the call ended, in the model's words. */
const outcomeOf = async (call: Promise<unknown>): Promise<Outcome> => {
  try {
    await call;
    return 'ok';
  } catch (error) {
    if (error instanceof WireError) return error.name;
    throw error;
  }
};

it(`${count} random operations end as a small model of the pool says they must`, async () => {
  await using folder = await temporaryFolder();
  const random = createSeededRandom(seed);
  const clock = createManualClock();
  let emulator = await createEmulator({ dataDir: folder.path, clock });
  let api: Wire = createWire(emulator.url);
  const { UserPool } = await api('CreateUserPool', {
    PoolName: 'people',
    UsernameAttributes: ['email'],
    UsernameConfiguration: { CaseSensitive: false },
    AutoVerifiedAttributes: ['email'],
    Policies: { PasswordPolicy: { MinimumLength: 8 } },
  });
  const UserPoolId = UserPool?.Id ?? '';
  const { UserPoolClient } = await api('CreateUserPoolClient', {
    UserPoolId,
    ClientName: 'app',
    PreventUserExistenceErrors: 'ENABLED',
    ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
  });
  const ClientId = UserPoolClient?.ClientId ?? '';
  const model = new ReferencePool(clock.now());
  const held: Held[] = [];
  const challenges: { readonly challenge: Challenge; readonly session: string }[] = [];

  const name = () => pick(random, names);
  /** The same person in another spelling. */
  const spelt = (Username: string) => (chance(random, 20) ? Username.toUpperCase() : Username);
  const password = () => pick(random, passwords);
  /** Mostly the right one, where there is one. */
  const guess = (Username: string) =>
    chance(random, 75) ? (model.people.get(Username)?.password.text ?? 'none-such') : password();
  const code = (to: string, isRight: boolean) => {
    const sent = emulator.messages(to).findLast((mail) => mail.code)?.code ?? '000000';
    return isRight ? sent : String((Number(sent) + 1) % 1_000_000).padStart(6, '0');
  };
  const keep = (
    person: SignIn['person'],
    result: { AccessToken?: string; RefreshToken?: string },
  ) =>
    held.push({
      signIn: model.startSignIn(person),
      access: result.AccessToken ?? '',
      refresh: result.RefreshToken ?? '',
    });
  const administer = (
    operation:
      | 'AdminConfirmSignUp'
      | 'AdminDeleteUser'
      | 'AdminResetUserPassword'
      | 'AdminUserGlobalSignOut'
      | 'AdminDisableUser'
      | 'AdminEnableUser',
    Username: string,
  ) => outcomeOf(api(operation, { UserPoolId, Username: spelt(Username) }));

  type Step = () => Promise<readonly [expected: Outcome, actual: Outcome]>;
  const withHeld =
    (use: (one: Held) => Promise<readonly [Outcome, Outcome]>): Step =>
    async () =>
      held.length === 0 ? ['ok', 'ok'] : use(pick(random, held.slice(-12)));

  const steps: Readonly<Record<string, Step>> = {
    create: async () => {
      const [Username, TemporaryPassword] = [name(), password()];
      return [
        model.create(Username, TemporaryPassword),
        await outcomeOf(
          api('AdminCreateUser', {
            UserPoolId,
            Username,
            TemporaryPassword,
            MessageAction: 'SUPPRESS',
            UserAttributes: [{ Name: 'email_verified', Value: 'true' }],
          }),
        ),
      ];
    },
    signUp: async () => {
      const [Username, Password] = [name(), password()];
      return [
        model.signUp(Username, Password),
        await outcomeOf(api('SignUp', { ClientId, Username, Password })),
      ];
    },
    confirm: async () => {
      const Username = name();
      const isRight = chance(random, 70) && model.hasCode('sign-up', Username);
      const ConfirmationCode = code(Username, isRight);
      return [
        model.confirm(Username, isRight),
        await outcomeOf(api('ConfirmSignUp', { ClientId, Username, ConfirmationCode })),
      ];
    },
    resend: async () => {
      const Username = name();
      return [
        model.resend(Username),
        await outcomeOf(api('ResendConfirmationCode', { ClientId, Username })),
      ];
    },
    adminConfirm: async () => {
      const Username = name();
      return [model.adminConfirm(Username), await administer('AdminConfirmSignUp', Username)];
    },
    remove: async () => {
      const Username = name();
      return [model.remove(Username), await administer('AdminDeleteUser', Username)];
    },
    adminReset: async () => {
      const Username = name();
      return [model.adminReset(Username), await administer('AdminResetUserPassword', Username)];
    },
    adminSignOut: async () => {
      const Username = name();
      return [model.adminSignOut(Username), await administer('AdminUserGlobalSignOut', Username)];
    },
    disable: async () => {
      const Username = name();
      return [model.setEnabled(Username, false), await administer('AdminDisableUser', Username)];
    },
    enable: async () => {
      const Username = name();
      return [model.setEnabled(Username, true), await administer('AdminEnableUser', Username)];
    },
    /** What was signed in before stays signed out. */
    reinstate: withHeld(async ({ signIn, access: AccessToken, refresh: RefreshToken }) => {
      const { name } = signIn.person;
      return [
        [
          model.setEnabled(name, false),
          model.setEnabled(name, true),
          model.tryAccessToken(signIn),
          model.refresh(signIn),
        ].join(),
        [
          await administer('AdminDisableUser', name),
          await administer('AdminEnableUser', name),
          await outcomeOf(api('GetUser', { AccessToken })),
          await outcomeOf(api('GetTokensFromRefreshToken', { ClientId, RefreshToken })),
        ].join(),
      ];
    }),
    setPassword: async () => {
      const [Username, Password, Permanent] = [name(), password(), chance(random, 60)];
      return [
        model.setPassword(Username, Password, Permanent),
        await outcomeOf(api('AdminSetUserPassword', { UserPoolId, Username, Password, Permanent })),
      ];
    },
    setNickname: async () => {
      const [Username, Value] = [name(), `nick-${randomInteger(random, 1000)}`];
      return [
        model.setNickname(Username, Value),
        await outcomeOf(
          api('AdminUpdateUserAttributes', {
            UserPoolId,
            Username,
            UserAttributes: [{ Name: 'nickname', Value }],
          }),
        ),
      ];
    },
    createGroup: async () => {
      const GroupName = pick(random, groups);
      return [
        model.createGroup(GroupName),
        await outcomeOf(api('CreateGroup', { UserPoolId, GroupName })),
      ];
    },
    deleteGroup: async () => {
      const GroupName = pick(random, groups);
      return [
        model.deleteGroup(GroupName),
        await outcomeOf(api('DeleteGroup', { UserPoolId, GroupName })),
      ];
    },
    setMember: async () => {
      const [Username, GroupName, isMember] = [name(), pick(random, groups), chance(random, 70)];
      const operation = isMember ? 'AdminAddUserToGroup' : 'AdminRemoveUserFromGroup';
      return [
        model.setMember(Username, GroupName, isMember),
        await outcomeOf(api(operation, { UserPoolId, Username, GroupName })),
      ];
    },
    signIn: async () => {
      const USERNAME = name();
      const PASSWORD = guess(USERNAME);
      const expected = model.signIn(USERNAME, PASSWORD);
      let actual: Outcome;
      try {
        const answer = await api('InitiateAuth', {
          ClientId,
          AuthFlow: 'USER_PASSWORD_AUTH',
          AuthParameters: { USERNAME: spelt(USERNAME), PASSWORD },
        });
        actual = answer.ChallengeName ?? 'ok';
        const person = model.people.get(USERNAME);
        if (person && answer.AuthenticationResult) keep(person, answer.AuthenticationResult);
        if (person && answer.Session)
          challenges.push({ challenge: model.startChallenge(person), session: answer.Session });
      } catch (error) {
        if (!(error instanceof WireError)) throw error;
        actual = error.name;
      }
      return [expected, actual];
    },
    choosePassword: async () => {
      const last = challenges.at(-1 - randomInteger(random, 2));
      if (!last) return ['ok', 'ok'];
      const { challenge, session: Session } = last;
      const NEW_PASSWORD = password();
      const expected = model.choosePassword(challenge, NEW_PASSWORD);
      const answer = api('RespondToAuthChallenge', {
        ClientId,
        ChallengeName: 'NEW_PASSWORD_REQUIRED',
        Session,
        ChallengeResponses: { USERNAME: challenge.person.name, NEW_PASSWORD },
      });
      const actual = await outcomeOf(answer);
      if (actual === 'ok') keep(challenge.person, (await answer).AuthenticationResult ?? {});
      return [expected, actual];
    },
    getUser: withHeld(async ({ signIn, access: AccessToken }) => [
      model.tryAccessToken(signIn),
      await outcomeOf(api('GetUser', { AccessToken })),
    ]),
    globalSignOut: withHeld(async ({ signIn, access: AccessToken }) => [
      model.globalSignOut(signIn),
      await outcomeOf(api('GlobalSignOut', { AccessToken })),
    ]),
    deleteOneself: withHeld(async ({ signIn, access: AccessToken }) => [
      model.deleteOneself(signIn),
      await outcomeOf(api('DeleteUser', { AccessToken })),
    ]),
    revoke: withHeld(async ({ signIn, refresh: Token }) => [
      model.revoke(signIn),
      await outcomeOf(api('RevokeToken', { ClientId, Token })),
    ]),
    refresh: withHeld(async (one) => {
      const answer = api('GetTokensFromRefreshToken', { ClientId, RefreshToken: one.refresh });
      const actual = await outcomeOf(answer);
      if (actual === 'ok')
        one.access = (await answer).AuthenticationResult?.AccessToken ?? one.access;
      return [model.refresh(one.signIn), actual];
    }),
    changePassword: withHeld(async ({ signIn, access: AccessToken }) => {
      const [PreviousPassword, ProposedPassword] = [guess(signIn.person.name), password()];
      return [
        model.changePassword(signIn, PreviousPassword, ProposedPassword),
        await outcomeOf(api('ChangePassword', { AccessToken, PreviousPassword, ProposedPassword })),
      ];
    }),
    forgot: async () => {
      const Username = name();
      return [
        model.forgot(Username),
        await outcomeOf(api('ForgotPassword', { ClientId, Username: spelt(Username) })),
      ];
    },
    confirmForgot: async () => {
      const [Username, Password] = [name(), password()];
      const person = model.people.get(Username);
      // Only who is within reach was sent the code that is in force.
      const isReached = person?.verified && person.enabled && model.hasCode('reset', Username);
      const isRight = chance(random, 75) && Boolean(isReached) && newest.get(Username) === 'reset';
      const ConfirmationCode = code(Username, isRight);
      return [
        model.confirmForgot(Username, isRight, Password),
        await outcomeOf(
          api('ConfirmForgotPassword', { ClientId, Username, ConfirmationCode, Password }),
        ),
      ];
    },
  };
  /** What the last mail to an address was for. */
  const newest = {
    get: (to: string) => {
      const kind = emulator.messages(to).findLast((mail) => mail.code)?.kind;
      return kind === 'forgot-password' || kind === 'admin-reset' ? 'reset' : 'sign-up';
    },
  };

  const restart = async () => {
    await emulator.close();
    emulator = await createEmulator({ dataDir: folder.path, clock });
    api = createWire(emulator.url);
  };

  const compare = async (about: string) => {
    const listed: unknown[] = [];
    let PaginationToken: string | undefined;
    do {
      const page = await api('ListUsers', {
        UserPoolId,
        Limit: 1 + randomInteger(random, 5),
        ...(PaginationToken && { PaginationToken }),
      });
      for (const { Attributes, UserStatus, Enabled } of page.Users ?? []) {
        const values = Object.fromEntries(
          (Attributes ?? []).map((each) => [each.Name, each.Value]),
        );
        listed.push([
          values.email,
          UserStatus,
          Enabled,
          values.email_verified === 'true',
          values.nickname ?? null,
        ]);
      }
      PaginationToken = page.PaginationToken;
    } while (PaginationToken);
    const expected = [...model.people.values()].map((person) => [
      person.name,
      person.status,
      person.enabled,
      person.verified,
      person.nickname,
    ]);
    expect(listed, about).toEqual(expected);
    const { Groups } = await api('ListGroups', { UserPoolId });
    expect(Groups?.map(({ GroupName }) => GroupName).sort(), about).toEqual(
      [...model.groups].sort(),
    );
    for (const GroupName of model.groups) {
      const { Users } = await api('ListUsersInGroup', { UserPoolId, GroupName });
      const members = Users?.map(
        ({ Attributes }) => Attributes?.find(({ Name }) => Name === 'email')?.Value,
      );
      const wanted = [...model.people.values()].filter((person) => person.groups.has(GroupName));
      expect(members, `${about}, ${GroupName}`).toEqual(wanted.map((person) => person.name));
    }
  };

  const weights = Object.keys(steps).flatMap((step) =>
    Array<string>(
      { signIn: 8, create: 3, signUp: 3, confirm: 4, getUser: 8, refresh: 4, enable: 4 }[step] ?? 2,
    ).fill(step),
  );
  const seen = new Map<string, number>();
  for (let at = 0; at < count; at++) {
    const step = pick(random, weights);
    const [expected, actual] = (await steps[step]?.()) ?? ['', 'no such step'];
    expect(actual, `${seed} ${at}: ${step}`).toBe(expected);
    seen.set(`${step} ${actual}`, (seen.get(`${step} ${actual}`) ?? 0) + 1);
    if (chance(random, 12)) {
      clock.advance(
        pick(random, [
          seconds(1),
          seconds(7),
          minutes(1),
          minutes(16),
          hours(1),
          hours(2),
          days(2),
          days(8),
        ]),
      );
      model.now = clock.now();
    }
    if (chance(random, 1)) await restart();
    if (at % 25 === 24) await compare(`${seed} after ${at}`);
  }
  await emulator.close();
  if (count > 1000) expect(seen.size).toBeGreaterThan(60);
  else expect(seen.size).toBeGreaterThan(35);
}, 1_800_000);
