import { readChallenge, returnChallenge, type TokenSet, takeChallenge } from '@gatehouse/auth';
import type { SiteContext } from '../context/context.ts';
import { AppError } from '../errors/app-error.ts';
import { toErrorCode } from '../errors/to-error-code.ts';
import { findPerson } from '../people/find-person.ts';
import type { Person } from '../people/person.ts';
import { refusalFor } from './access.ts';
import { admitTokens } from './admit-tokens.ts';
import { refuse } from './refuse.ts';

/** Sets the person's own password and signs them in, under a new session id. */
export async function answerAtSite(
  ctx: SiteContext,
  newPassword: string,
): Promise<{ status: 'signed-in'; person: Person }> {
  const { entrance, cookieId, cookies } = ctx;
  const database = await ctx.database();
  const row =
    cookieId === null ? null : await takeChallenge(database, cookieId, entrance.app, ctx.now());
  const state = row && readChallenge(entrance.keys, row);
  if (!row || !state) {
    cookies.clear();
    throw new AppError('CHALLENGE_EXPIRED');
  }

  // They may have been disabled while they were thinking of a password.
  const refusal = refusalFor(entrance, await findPerson(database, state.userId));
  if (refusal !== null) {
    cookies.clear();
    await refuse(ctx, state.userId, refusal);
    throw new AppError(refusal);
  }

  let tokens: TokenSet;
  try {
    const { session, username } = state;
    tokens = await entrance.flows.answerNewPassword({ session, username, newPassword });
  } catch (error) {
    const code = toErrorCode(error);
    if (code === 'WEAK_PASSWORD' || code === 'UNAVAILABLE') await returnChallenge(database, row.id);
    else cookies.clear();
    throw code === 'WEAK_PASSWORD' ? weakPassword(error) : error;
  }
  const person = await admitTokens(ctx, tokens, ['auth.new-password', 'auth.sign-in']);
  return { status: 'signed-in', person };
}

function weakPassword(cause: unknown): AppError {
  const { message } = new AppError('WEAK_PASSWORD');
  return new AppError('WEAK_PASSWORD', { cause, fields: [{ path: 'newPassword', message }] });
}
