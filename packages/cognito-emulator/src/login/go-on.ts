import { concludeAuthorization } from '../oauth/conclude-authorization.ts';
import type { Dispatcher } from '../wire/dispatch.ts';
import { addressOf } from './pages/parts.ts';
import { startLoginSession } from './session.ts';
import type { Outcome } from './sign-in.ts';
import { clearStep, writeStep } from './step.ts';
import type { Visit } from './visit.ts';

/** Where a sign-in goes on: back to the app, or to the page that asks the next thing. */
export async function goOn(
  { context }: Dispatcher,
  visit: Visit,
  outcome: Outcome,
): Promise<Response> {
  const { c, request } = visit;
  if ('step' in outcome) {
    writeStep(context, c, request.client.id, outcome.step);
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
