import {
  AuthenticationDetails,
  CognitoUser,
  CognitoUserPool,
  type CognitoUserSession,
  type IAuthenticationCallback,
} from 'amazon-cognito-identity-js';
import { type AppClient, email, type Pool, password } from '../../auth/support.ts';

/** A browser: what it stores outlives each of its pages. */
export function browser(pool: Pool, client: AppClient) {
  const entries = new Map<string, string>();
  const Storage = {
    getItem: (key: string) => entries.get(key) ?? null,
    setItem: (key: string, value: string) => void entries.set(key, value),
    removeItem: (key: string) => void entries.delete(key),
    clear: () => entries.clear(),
  };
  const Pool = new CognitoUserPool({
    UserPoolId: pool.poolId,
    ClientId: client.id,
    endpoint: pool.emulator.url,
    Storage,
  });
  return {
    pool: Pool,
    /** Somebody on a page of it, who signs in with SRP where nothing else is said. */
    page: (flow = 'USER_SRP_AUTH', Username = email) => {
      const user = new CognitoUser({ Username, Pool, Storage });
      user.setAuthenticationFlowType(flow);
      return user;
    },
  };
}

/** Calls one of the library's methods that take `onSuccess` and `onFailure`. */
export const call = <Result>(
  run: (callbacks: {
    onSuccess: (result: Result) => void;
    onFailure: (error: Error) => void;
  }) => void,
): Promise<Result> =>
  new Promise((resolve, reject) => {
    run({ onSuccess: resolve, onFailure: reject });
  });

/** Calls one of the library's methods that take a callback of Node's kind. */
export const told = <Result>(
  run: (done: (error?: Error | null, result?: Result) => void) => void,
): Promise<Result | undefined> =>
  new Promise((resolve, reject) => {
    run((error, result) => (error ? reject(error) : resolve(result)));
  });

/** Tokens, or what the library asks for before there are any. */
export type Outcome =
  | { readonly session: CognitoUserSession; readonly confirm?: boolean | undefined }
  | { readonly challenge: string; readonly parameters: Record<string, string> }
  | { readonly userAttributes: Record<string, string>; readonly requiredAttributes: string[] };

/** Resolves with what the library calls back with, whichever that is. */
const outcomeOf = (run: (callbacks: IAuthenticationCallback) => void): Promise<Outcome> =>
  new Promise((resolve, reject) => {
    const ask = (challenge: string, parameters: Record<string, string>) =>
      resolve({ challenge, parameters });
    run({
      onSuccess: (session, confirm) => resolve({ session, confirm }),
      onFailure: reject,
      newPasswordRequired: (userAttributes, requiredAttributes) =>
        resolve({ userAttributes, requiredAttributes }),
      customChallenge: (parameters) => ask('CUSTOM_CHALLENGE', parameters),
      mfaRequired: ask,
      totpRequired: ask,
      selectMFAType: ask,
      mfaSetup: ask,
    });
  });

/** Signs in with the password, by the flow that the page was opened with. */
export const begin = (user: CognitoUser, Password = password) =>
  outcomeOf((callbacks) => {
    const details = new AuthenticationDetails({ Username: user.getUsername(), Password });
    user.authenticateUser(details, callbacks);
  });

/** Signs in without a password, by a custom challenge alone. */
export const beginWithout = (user: CognitoUser) =>
  outcomeOf((callbacks) => {
    const details = new AuthenticationDetails({ Username: user.getUsername() });
    user.initiateAuth(details, callbacks);
  });

export const answerChallenge = (user: CognitoUser, answer: string) =>
  outcomeOf((callbacks) => user.sendCustomChallengeAnswer(answer, callbacks));

/** For a sign-in that nothing should come between. */
export async function signIn(user: CognitoUser, typed?: string): Promise<CognitoUserSession> {
  const outcome = await begin(user, typed);
  if (!('session' in outcome))
    throw new Error(`Instead of tokens came ${JSON.stringify(outcome)}.`);
  return outcome.session;
}

export async function refresh(
  user: CognitoUser,
  session: CognitoUserSession,
): Promise<CognitoUserSession> {
  const renewed = await told<CognitoUserSession>((done) =>
    user.refreshSession(session.getRefreshToken(), done),
  );
  if (!renewed) throw new Error('The library told of no session.');
  return renewed;
}

export const attributesOf = async (user: CognitoUser): Promise<Record<string, string>> => {
  const attributes = await told<{ Name: string; Value: string }[]>((done) =>
    user.getUserAttributes(done),
  );
  return Object.fromEntries((attributes ?? []).map(({ Name, Value }) => [Name, Value]));
};
