import type { Context } from 'hono';
import type { SiteEnv } from '../../oauth/site.ts';
import type { Dispatcher } from '../../wire/dispatch.ts';
import { call } from '../call.ts';
import { goOn } from '../go-on.ts';
import { confirmUserPage } from '../pages/confirm.ts';
import { messagePage } from '../pages/message.ts';
import { addressOf, type Notice } from '../pages/parts.ts';
import { tried } from '../refusal.ts';
import { addressee } from '../self.ts';
import { startConfirmedSignIn } from '../sign-in.ts';
import { clearStep, readStep, writeStep } from '../step.ts';
import type { Submission, Visit } from '../visit.ts';
import { showLogin } from './login.ts';

/** `GET /confirmUser` */
export function showConfirmUser(
  { context }: Dispatcher,
  visit: Visit,
  given: Notice | null = null,
) {
  const { c, request } = visit;
  const step = readStep(context, c, request.client.id);
  const isHere = step?.challenge === 'confirm-user';
  const page = confirmUserPage(visit, {
    username: isHere ? step.username : '',
    destination: (isHere && step.parameters.destination) || '',
    notice: given,
  });
  return c.html(page, given?.tone === 'danger' ? 400 : 200);
}

/**
 * `POST /confirmUser`: signs in as well in the browser that was given the password, by a sign-up or a sign-in; whoever
 * opens this page elsewhere signs in themselves.
 */
export async function submitConfirmUser(dispatcher: Dispatcher, submission: Submission) {
  const { context } = dispatcher;
  const { c, request, form } = submission;
  const step = readStep(context, c, request.client.id);
  const pending = step?.challenge === 'confirm-user' ? step : null;
  const username = pending?.username || form.username || '';
  const attempt = await tried(() =>
    call(dispatcher, 'ConfirmSignUp', {
      ...addressee(request.client, username),
      ConfirmationCode: (form.code ?? '').replaceAll(' ', ''),
    }),
  );
  if ('error' in attempt) return showConfirmUser(dispatcher, submission, attempt.notice);
  const proven = pending?.parameters.proven;
  if (proven) return signInConfirmed(dispatcher, submission, username, proven);
  writeStep(context, c, request.client.id, {
    challenge: 'told',
    username,
    session: '',
    parameters: { text: 'Your account is ready. Sign in.' },
  });
  return c.redirect(addressOf(submission, '/login'), 303);
}

/** On with the sign-in; what refuses it is told on the login page, and the account stays confirmed. */
async function signInConfirmed(
  dispatcher: Dispatcher,
  submission: Submission,
  username: string,
  userId: string,
) {
  const { context } = dispatcher;
  const { c, site, request } = submission;
  const addressed = { pool: site.pool, client: request.client };
  const attempt = await tried(() => startConfirmedSignIn(context, addressed, username, userId));
  if ('done' in attempt) return goOn(dispatcher, submission, attempt.done);
  clearStep(context, c);
  return showLogin(dispatcher, submission, attempt.notice, username);
}

/** `POST /resendCode` */
export async function submitResendCode(dispatcher: Dispatcher, submission: Submission) {
  const { c, request } = submission;
  const step = readStep(dispatcher.context, c, request.client.id);
  const username = step?.challenge === 'confirm-user' ? step.username : '';
  const attempt = await tried(() =>
    call(dispatcher, 'ResendConfirmationCode', addressee(request.client, username)),
  );
  const told: Notice =
    'done' in attempt ? { tone: 'ok', text: 'It is on its way again.' } : attempt.notice;
  return showConfirmUser(dispatcher, submission, told);
}

/** `GET /confirmUser?client_id&user_name&confirmation_code`: the link of a mail, which comes without an app's parameters. */
export async function followConfirmationLink(dispatcher: Dispatcher, c: Context<SiteEnv>) {
  const { site } = c.env;
  const {
    client_id: clientId = '',
    user_name: name = '',
    confirmation_code: code = '',
  } = c.req.query();
  const client = dispatcher.context.store.tables.clients.get(clientId);
  if (client?.poolId !== site.pool.id) return c.html(messagePage(site, 'invalid_client'), 400);
  const attempt = await tried(() =>
    call(dispatcher, 'ConfirmSignUp', { ...addressee(client, name), ConfirmationCode: code }),
  );
  await dispatcher.context.store.durable();
  return 'done' in attempt
    ? c.html(messagePage(site, 'confirmed'))
    : c.html(messagePage(site, 'not_confirmed'), 400);
}
