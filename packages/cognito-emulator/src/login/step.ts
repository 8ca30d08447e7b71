import type { Context } from 'hono';
import { minutes } from '../clock.ts';
import { createSecretValue, hashSecretValue } from '../oauth/secret-value.ts';
import type { SiteEnv } from '../oauth/site.ts';
import type { EmulatorContext } from '../operation.ts';
import type { LoginStep } from '../store/types/login.ts';
import { readCookie, writeCookie } from './cookies.ts';

/** Between two pages: a challenge that is to be answered, or whom a code was sent to. */
export interface Step {
  /** A challenge of the API, or one of the pages' own. */
  readonly challenge: string;
  /** As it was typed. */
  readonly username: string;
  readonly session: string;
  /** ChallengeParameters, and what a page wants to remember: `proven` is the `sub` whose password this browser gave. */
  readonly parameters: Readonly<Record<string, string>>;
}

/** Longer than any challenge's session lives, which ends a step earlier. */
const validity = minutes(15);

/** Takes the place of whatever step this browser was at. */
export function writeStep(
  { store, clock, random }: EmulatorContext,
  c: Context<SiteEnv>,
  clientId: string,
  step: Step,
): void {
  const now = clock.now();
  const { loginSteps } = store.tables;
  for (const { id, expiresAt } of loginSteps.values()) {
    // In order of writing, so what has expired is at the front.
    if (now < expiresAt) break;
    loginSteps.delete(id);
  }
  loginSteps.delete(hashSecretValue(readCookie(c, 'cognito-step')));
  const value = createSecretValue(random);
  writeCookie(c, 'cognito-step', value, validity / 1000);
  loginSteps.put({
    id: hashSecretValue(value),
    poolId: c.env.site.pool.id,
    clientId,
    expiresAt: now + validity,
    data: {
      challenge: step.challenge,
      username: step.username,
      session: step.session,
      parameters: JSON.stringify(step.parameters),
    },
  });
}

/** The step that this browser is at with this client, or null. */
export function readStep(
  context: EmulatorContext,
  c: Context<SiteEnv>,
  clientId: string,
): Step | null {
  const found = find(context, c);
  return found?.clientId === clientId ? stepOf(found) : null;
}

/** The same on the way back from elsewhere, where no parameter says which client it was. */
export function readOwnStep(context: EmulatorContext, c: Context<SiteEnv>): Step | null {
  const found = find(context, c);
  return found && stepOf(found);
}

function find({ store, clock }: EmulatorContext, c: Context<SiteEnv>): LoginStep | null {
  const found = store.tables.loginSteps.get(hashSecretValue(readCookie(c, 'cognito-step')));
  const isHere = found?.poolId === c.env.site.pool.id && clock.now() < found.expiresAt;
  return found && isHere ? found : null;
}

function stepOf({ data }: LoginStep): Step {
  const { challenge = '', username = '', session = '', parameters = '{}' } = data;
  return { challenge, username, session, parameters: JSON.parse(parameters) };
}

export function clearStep({ store }: EmulatorContext, c: Context<SiteEnv>): void {
  store.tables.loginSteps.delete(hashSecretValue(readCookie(c, 'cognito-step')));
  writeCookie(c, 'cognito-step', '', 0);
}
