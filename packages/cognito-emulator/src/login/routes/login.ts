import type { AuthFactorType } from '../../../model/api.gen.ts';
import type { Dispatcher } from '../../wire/dispatch.ts';
import { call } from '../call.ts';
import { goOn } from '../go-on.ts';
import { loginPage } from '../pages/login.ts';
import { messagePage } from '../pages/message.ts';
import { addressOf, type Notice } from '../pages/parts.ts';
import { hasOwnPeople, providersOf } from '../providers.ts';
import { tried } from '../refusal.ts';
import { addressee } from '../self.ts';
import { startSignIn } from '../sign-in.ts';
import { clearStep, readStep, writeStep } from '../step.ts';
import type { Submission, Visit } from '../visit.ts';

/** `GET /login` */
export function showLogin({ context }: Dispatcher, visit: Visit, given?: Notice, typed?: string) {
  const { c, site, request } = visit;
  const { client, parameters } = request;
  const providers = providersOf(context, client);
  if (!hasOwnPeople(client) && providers.length === 0)
    return c.html(messagePage(site, 'unavailable'), 400);
  const step = readStep(context, c, client.id);
  const told = step?.challenge === 'told' ? step.parameters.text : undefined;
  if (told !== undefined) clearStep(context, c);
  const username = typed ?? (told === undefined ? parameters.login_hint : step?.username) ?? '';
  return c.html(
    loginPage(visit, {
      username,
      notice: given ?? (told === undefined ? null : { tone: 'ok', text: told }),
      hasOwnPeople: hasOwnPeople(client),
      providers,
      ways: passwordlessWays(visit),
      isSignUpOpen: isSignUpOpen(visit),
    }),
    given?.tone === 'danger' ? 400 : 200,
  );
}

/** Pools may be closed to self sign-up. */
export const isSignUpOpen = ({ site }: Visit): boolean =>
  !site.pool.settings.AdminCreateUserConfig?.AllowAdminCreateUserOnly;

/**
 * Ways in without a password: where the pool allows the factor, the client the flow, and the domain is of the version that
 * has them.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-managed-login.html
 */
function passwordlessWays({ site, request }: Visit): readonly AuthFactorType[] {
  const isOffered =
    site.domain.managedLoginVersion >= 2 &&
    request.client.settings.ExplicitAuthFlows.includes('ALLOW_USER_AUTH');
  if (!isOffered) return [];
  const allowed = site.pool.settings.Policies?.SignInPolicy?.AllowedFirstAuthFactors ?? [];
  return allowed.filter((factor) => factor !== 'PASSWORD');
}

/** `POST /login` */
export async function submitLogin(dispatcher: Dispatcher, submission: Submission) {
  const { context } = dispatcher;
  const { c, site, request, form } = submission;
  const { username = '', password = '', way } = form;
  const refuse = (text: string) =>
    showLogin(dispatcher, submission, { tone: 'danger', text }, username);
  if (!hasOwnPeople(request.client)) return c.html(messagePage(site, 'unavailable'), 400);
  if (username === '') return refuse('Say who you are first.');
  if (way !== undefined && !passwordlessWays(submission).some((offered) => offered === way))
    return refuse('That way is not open here.');
  const addressed = { pool: site.pool, client: request.client };
  const attempt = await tried(() =>
    way === undefined
      ? startSignIn(context, addressed, 'USER_PASSWORD_AUTH', username, { PASSWORD: password })
      : startSignIn(context, addressed, 'USER_AUTH', username, { PREFERRED_CHALLENGE: way }),
  );
  if ('done' in attempt) return goOn(dispatcher, submission, attempt.done);
  if (attempt.error.case !== 'userNotConfirmed')
    return showLogin(dispatcher, submission, attempt.notice, username);
  // A code may be sent; where it may not, the page says so in its own time.
  const sent = await tried(() =>
    call(dispatcher, 'ResendConfirmationCode', addressee(request.client, username)),
  );
  const destination = 'done' in sent ? (sent.done.CodeDeliveryDetails?.Destination ?? '') : '';
  // A passwordless way is refused before anything was proved.
  const found = way === undefined ? context.store.findUser(site.pool.id, username) : undefined;
  const parameters = { destination, ...(found && { proven: found.id }) };
  writeStep(context, c, request.client.id, {
    challenge: 'confirm-user',
    username,
    session: '',
    parameters,
  });
  return c.redirect(addressOf(submission, '/confirmUser'), 303);
}
