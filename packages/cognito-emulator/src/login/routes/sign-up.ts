import { requiredAttributes, usernameAttribute } from '../../domain/schema.ts';
import { CognitoError } from '../../errors.ts';
import type { UserPool } from '../../store/types.ts';
import type { Dispatcher } from '../../wire/dispatch.ts';
import { call } from '../call.ts';
import { goOn } from '../go-on.ts';
import { messagePage } from '../pages/message.ts';
import { addressOf, type Notice } from '../pages/parts.ts';
import { signUpPage } from '../pages/sign-up.ts';
import { hasOwnPeople } from '../providers.ts';
import { tried } from '../refusal.ts';
import { addressee } from '../self.ts';
import { startSignIn } from '../sign-in.ts';
import { writeStep } from '../step.ts';
import { termsOf } from '../terms.ts';
import type { Submission, Visit } from '../visit.ts';
import { isSignUpOpen } from './login.ts';

/** `GET /signup` */
export function showSignUp(
  { context }: Dispatcher,
  visit: Visit,
  given: Notice | null = null,
  form: Submission['form'] = {},
) {
  const { c, site, request } = visit;
  if (!isSignUpOpen(visit) || !hasOwnPeople(request.client))
    return c.html(messagePage(site, 'not_found'), 404);
  const page = signUpPage(visit, {
    attributes: askedAttributes(site.pool),
    terms: termsOf(context, visit),
    notice: given,
    form,
  });
  return c.html(page, given === null ? 200 : 400);
}

/** What the pool requires, and an address to send the code to where it verifies one; the username is asked for anyway. */
function askedAttributes({ schema, settings }: UserPool): readonly string[] {
  const names = new Set(requiredAttributes(schema));
  const verified = settings.AutoVerifiedAttributes ?? [];
  if (!verified.some((name) => names.has(name) || settings.UsernameAttributes?.includes(name)))
    for (const name of verified.slice(0, 1)) names.add(name);
  const kinds: readonly string[] = settings.UsernameAttributes ?? [];
  if (kinds.length === 1) for (const name of kinds) names.delete(name);
  return [...names];
}

/** `POST /signup` */
export async function submitSignUp(dispatcher: Dispatcher, submission: Submission) {
  const { context } = dispatcher;
  const { c, site, request, form } = submission;
  const { username = '', password = '' } = form;
  if (!isSignUpOpen(submission) || !hasOwnPeople(request.client))
    return c.html(messagePage(site, 'not_found'), 404);
  const attempt = await tried(() =>
    call(dispatcher, 'SignUp', {
      ...addressee(request.client, username),
      Password: password,
      UserAttributes: attributesOf(site.pool, username, form),
    }),
  );
  if ('error' in attempt) return showSignUp(dispatcher, submission, attempt.notice, form);
  const { UserConfirmed, CodeDeliveryDetails, UserSub = '' } = attempt.done;
  if (UserConfirmed) {
    const addressed = { pool: site.pool, client: request.client };
    const parameters = { PASSWORD: password };
    const outcome = await startSignIn(
      context,
      addressed,
      'USER_PASSWORD_AUTH',
      username,
      parameters,
    );
    return goOn(dispatcher, submission, outcome);
  }
  writeStep(context, c, request.client.id, {
    challenge: 'confirm-user',
    username,
    session: '',
    parameters: { destination: CodeDeliveryDetails?.Destination ?? '', proven: UserSub },
  });
  return c.redirect(addressOf(submission, '/confirmUser'), 303);
}

function attributesOf(pool: UserPool, username: string, form: Submission['form']) {
  const given = askedAttributes(pool).flatMap((Name) => {
    const Value = form[`attribute.${Name}`];
    return Value ? [{ Name, Value }] : [];
  });
  return given.filter(({ Name }) => Name !== nameOf(pool, username));
}

/** The attribute that the username is, where it is a proper one; SignUp itself refuses one that is not. */
function nameOf({ settings }: UserPool, username: string): string | null {
  try {
    return usernameAttribute(settings, username);
  } catch (error) {
    if (error instanceof CognitoError) return null;
    throw error;
  }
}
