import type {
  AuthFlowType,
  ChallengeNameType,
  ExplicitAuthFlowsType,
  InitiateAuthResponse,
} from '../../model/api.gen.ts';
import { admit } from '../auth/flows/admit.ts';
import { runFlow } from '../auth/flows/flow.ts';
import { finishFirstFactor } from '../auth/proceed.ts';
import { respond } from '../auth/respond.ts';
import { secretHashFor } from '../auth/secret.ts';
import type { Target } from '../auth/target.ts';
import { fail } from '../errors.ts';
import type { EmulatorContext } from '../operation.ts';
import type { User, UserPool, UserPoolClient } from '../store/types.ts';
import { inputShape } from '../wire/model.ts';
import { validateInput } from '../wire/validate.ts';
import type { Step } from './step.ts';

/** Somebody is in, or the next thing to ask. */
export type Outcome = { readonly user: User } | { readonly step: Step };

type Parameters = Readonly<Record<string, string>>;

interface Addressed {
  readonly pool: UserPool;
  readonly client: UserPoolClient;
}

/** Managed login signs in whatever flows the client allows over the API, except that passwordless ways need `USER_AUTH`. */
const pageFlows: readonly ExplicitAuthFlowsType[] = ['ALLOW_USER_PASSWORD_AUTH'];

/** Starts a sign-in through the same flows as InitiateAuth. @throws CognitoError as InitiateAuth does */
export async function startSignIn(
  context: EmulatorContext,
  addressed: Addressed,
  flow: AuthFlowType,
  username: string,
  parameters: Parameters,
): Promise<Outcome> {
  const { client } = addressed;
  const AuthParameters = { ...named(client, username), ...parameters };
  const input = { AuthFlow: flow, ClientId: client.id, AuthParameters };
  validateInput(inputShape('InitiateAuth'), input);
  return concluding(addressed, username, (target) =>
    runFlow(context, target, 'client', flow, AuthParameters),
  );
}

/**
 * Signs in somebody who has confirmed the account just now, and whose password this browser has been given before: the
 * pool's functions and second factors have their say as after a password.
 *
 * @param userId Who that was. Somebody else of the same name by now has proved nothing.
 * @throws CognitoError as InitiateAuth does
 */
export const startConfirmedSignIn = (
  context: EmulatorContext,
  addressed: Addressed,
  username: string,
  userId: string,
): Promise<Outcome> =>
  concluding(addressed, username, async (target) => {
    const { user } = await admit(context, target, { name: username, validationData: undefined });
    if (user?.id !== userId) return fail('incorrectCredentials');
    return finishFirstFactor(context, target, user, { firstFactor: 'PASSWORD', deviceKey: null });
  });

/** Answers a challenge through the same code as RespondToAuthChallenge. @throws CognitoError as that does */
export async function answerStep(
  context: EmulatorContext,
  addressed: Addressed,
  { challenge, username, session }: Step,
  answers: Parameters,
): Promise<Outcome> {
  const { client } = addressed;
  const ChallengeResponses = { ...named(client, username), ...answers };
  const input = {
    ClientId: client.id,
    ChallengeName: challenge,
    Session: session,
    ChallengeResponses,
  };
  validateInput(inputShape('RespondToAuthChallenge'), input);
  return concluding(addressed, username, (target) =>
    respond(context, target, challenge as ChallengeNameType, {
      responses: ChallengeResponses,
      session,
      clientMetadata: undefined,
    }),
  );
}

const named = (client: UserPoolClient, username: string): Parameters => {
  const hash = secretHashFor(client, username);
  return { USERNAME: username, ...(hash !== undefined && { SECRET_HASH: hash }) };
};

/** Runs a sign-in whose end is a user in place of tokens. */
async function concluding(
  { pool, client }: Addressed,
  username: string,
  run: (target: Target) => Promise<InitiateAuthResponse>,
): Promise<Outcome> {
  let signedIn: User | null = null;
  const conclude = (user: User): InitiateAuthResponse => {
    signedIn = user;
    return { ChallengeParameters: {} };
  };
  const flows = [...client.settings.ExplicitAuthFlows.filter((name) => name.startsWith('ALLOW_'))];
  const settings = { ...client.settings, ExplicitAuthFlows: [...flows, ...pageFlows] };
  const answer = await run({ pool, client: { ...client, settings }, conclude });
  if (signedIn !== null) return { user: signedIn };
  return {
    step: {
      challenge: answer.ChallengeName ?? '',
      username,
      session: answer.Session ?? '',
      parameters: {
        ...answer.ChallengeParameters,
        ...(answer.AvailableChallenges && {
          AVAILABLE_CHALLENGES: JSON.stringify(answer.AvailableChallenges),
        }),
      },
    },
  };
}
