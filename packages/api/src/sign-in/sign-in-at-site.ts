import { openChallenge, type SignInOutcome } from '@gatehouse/auth';
import { transaction } from '@gatehouse/db';
import type { SiteContext } from '../context/context.ts';
import { AppError } from '../errors/app-error.ts';
import { toErrorCode } from '../errors/to-error-code.ts';
import type { Person } from '../people/person.ts';
import { refusalFor } from './access.ts';
import { admitTokens } from './admit-tokens.ts';
import { findBySub, findIdByEmail } from './find-user.ts';
import { refuse } from './refuse.ts';

type Outcome =
  | { status: 'signed-in'; person: Person }
  | { status: 'new-password-required'; email: string };

/** Cognito proves the password; our row decides whether that opens this door. */
export async function signInAtSite(
  ctx: SiteContext,
  { email, password }: { email: string; password: string },
): Promise<Outcome> {
  const outcome = await prove(ctx, email, password);
  if (outcome.kind === 'tokens') {
    const person = await admitTokens(ctx, outcome.tokens, ['auth.sign-in']);
    return { status: 'signed-in', person };
  }
  return challenge(ctx, email, outcome);
}

async function prove(ctx: SiteContext, email: string, password: string): Promise<SignInOutcome> {
  try {
    return await ctx.entrance.flows.signIn(email, password);
  } catch (error) {
    const code = toErrorCode(error);
    if (code === 'UNAVAILABLE' || code === 'INTERNAL') throw error;
    await refuse(ctx, await findIdByEmail(await ctx.database(), email), code);
    throw new AppError(code, { cause: error });
  }
}

/** The temporary password was right. Who may not come in here is told so now, before they choose another one. */
async function challenge(
  ctx: SiteContext,
  email: string,
  { session, username }: Extract<SignInOutcome, { kind: 'new-password-required' }>,
): Promise<Outcome> {
  const { entrance, device, cookies } = ctx;
  const database = await ctx.database();
  const user = await findBySub(database, username);
  const refusal = refusalFor(entrance, user);
  if (refusal !== null || !user) {
    await refuse(ctx, user?.id ?? null, refusal ?? 'FORBIDDEN');
    throw new AppError(refusal ?? 'FORBIDDEN');
  }

  const state = { session, username, userId: user.id, email };
  const { app, keys } = entrance;
  const opened = await transaction(database, (tx) =>
    openChallenge(tx, keys, { app, device, state }, ctx.now()),
  );
  cookies.set(opened.cookieId, opened.expiresAt, ctx.now());
  return { status: 'new-password-required', email };
}
