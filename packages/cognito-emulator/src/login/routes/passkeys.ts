import { concludeAuthorization } from '../../oauth/conclude-authorization.ts';
import type { Dispatcher } from '../../wire/dispatch.ts';
import { asUser } from '../as-user.ts';
import { call } from '../call.ts';
import { messagePage } from '../pages/message.ts';
import { addressOf, type Notice } from '../pages/parts.ts';
import { addPasskeyPage } from '../pages/passkey.ts';
import { tried } from '../refusal.ts';
import { findLoginSession } from '../session.ts';
import type { Submission, Visit } from '../visit.ts';

/**
 * `GET /passkeys/add`: an app sends somebody here who is signed in, and gets them back as from a sign-in. Somebody who is
 * not signs in first.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-managed-login.html
 */
export async function showAddPasskey(
  dispatcher: Dispatcher,
  visit: Visit,
  given: Notice | null = null,
) {
  const { context } = dispatcher;
  const { c, site, request } = visit;
  if (isClassic(visit)) return c.html(messagePage(site, 'not_found'), 404);
  const user = signedIn(dispatcher, visit);
  if (!user) return c.redirect(addressOf(visit, '/login'));
  const attempt = await tried(() =>
    asUser(context, request.client, user, (AccessToken) =>
      call(dispatcher, 'StartWebAuthnRegistration', { AccessToken }),
    ),
  );
  if ('error' in attempt) return c.html(messagePage(site, 'no_passkeys'), 400);
  const options = JSON.stringify(attempt.done.CredentialCreationOptions);
  return c.html(addPasskeyPage(visit, options, given), given === null ? 200 : 400);
}

/** `POST /passkeys/add` */
export async function submitAddPasskey(dispatcher: Dispatcher, submission: Submission) {
  const { context } = dispatcher;
  const { c, site, request, form } = submission;
  if (isClassic(submission)) return c.html(messagePage(site, 'not_found'), 404);
  const user = signedIn(dispatcher, submission);
  const session = findLoginSession(context, c);
  if (!user || !session) return c.redirect(addressOf(submission, '/login'), 303);
  const attempt = await tried(() =>
    asUser(context, request.client, user, (AccessToken) =>
      call(dispatcher, 'CompleteWebAuthnRegistration', {
        AccessToken,
        Credential: parse(form.credential ?? ''),
      }),
    ),
  );
  if ('error' in attempt) return showAddPasskey(dispatcher, submission, attempt.notice);
  return c.redirect(await concludeAuthorization(context, site.pool, request, user, session), 303);
}

/** @see https://docs.aws.amazon.com/cognito/latest/developerguide/managed-login-endpoints.html */
const isClassic = ({ site }: Visit) => site.domain.managedLoginVersion < 2;

function signedIn({ context }: Dispatcher, { c }: Visit) {
  const session = findLoginSession(context, c);
  return session && context.store.tables.users.get(session.userId);
}

/** A browser's credential; what is none is for the operation to refuse. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}
