import { concludeAuthorization } from '../oauth/conclude-authorization.ts';
import type { Dispatcher } from '../wire/dispatch.ts';
import { call } from './call.ts';
import { listIn } from './pages/challenge.ts';
import { addressOf } from './pages/parts.ts';
import { startLoginSession } from './session.ts';
import type { Outcome } from './sign-in.ts';
import { clearStep, type Step, writeStep } from './step.ts';
import type { Visit } from './visit.ts';

/** Where a sign-in goes on: back to the app, or to the page that asks the next thing. */
export async function goOn(
  dispatcher: Dispatcher,
  visit: Visit,
  outcome: Outcome,
): Promise<Response> {
  const { context } = dispatcher;
  const { c, request } = visit;
  if ('step' in outcome) {
    const step = await withSecret(dispatcher, outcome.step);
    writeStep(context, c, request.client.id, step);
    const page = outcome.step.challenge === 'NEW_PASSWORD_REQUIRED' ? '/newPassword' : '/mfa';
    return c.redirect(addressOf(visit, page), 303);
  }
  clearStep(context, c);
  const session = startLoginSession(context, c, outcome.user);
  return c.redirect(
    await concludeAuthorization(context, visit.site.pool, request, outcome.user, session),
    303,
  );
}

/** Somebody who has to set up a second factor is given the secret for an authenticator app, where the pool has those. */
async function withSecret(dispatcher: Dispatcher, step: Step): Promise<Step> {
  const { challenge, session, parameters } = step;
  const factors = challenge === 'MFA_SETUP' ? listIn(parameters.MFAS_CAN_SETUP) : [];
  if (!factors.includes('SOFTWARE_TOKEN_MFA')) return step;
  const associated = await call(dispatcher, 'AssociateSoftwareToken', { Session: session });
  const { SecretCode = '', Session = '' } = associated;
  return { ...step, session: Session, parameters: { ...parameters, SECRET: SecretCode } };
}
