import { attributePrefix } from '../../auth/challenges/new-password.ts';
import type { Dispatcher } from '../../wire/dispatch.ts';
import { goOn } from '../go-on.ts';
import { listIn } from '../pages/challenge.ts';
import { newPasswordPage } from '../pages/new-password.ts';
import { addressOf, type Notice } from '../pages/parts.ts';
import { tried } from '../refusal.ts';
import { answerStep } from '../sign-in.ts';
import { readStep } from '../step.ts';
import type { Submission, Visit } from '../visit.ts';
import { isOver, startAgain } from './start-again.ts';

/** `GET /newPassword` */
export function showNewPassword(
  { context }: Dispatcher,
  visit: Visit,
  given: Notice | null = null,
) {
  const { c, request } = visit;
  const step = readStep(context, c, request.client.id);
  if (step?.challenge !== 'NEW_PASSWORD_REQUIRED') return c.redirect(addressOf(visit, '/login'));
  const attributes = missingIn(step.parameters.requiredAttributes);
  const page = newPasswordPage(visit, { username: step.username, attributes, notice: given });
  return c.html(page, given === null ? 200 : 400);
}

const missingIn = (text: string | undefined) =>
  listIn(text).map((name) => name.slice(attributePrefix.length));

/** `POST /newPassword` */
export async function submitNewPassword(dispatcher: Dispatcher, submission: Submission) {
  const { context } = dispatcher;
  const { c, site, request, form } = submission;
  const { client } = request;
  const step = readStep(context, c, client.id);
  if (step?.challenge !== 'NEW_PASSWORD_REQUIRED') return startAgain(dispatcher, submission);
  const attributes = missingIn(step.parameters.requiredAttributes).flatMap((name) => {
    const value = form[`attribute.${name}`];
    return value ? [[attributePrefix + name, value] as const] : [];
  });
  const answers = { NEW_PASSWORD: form.password ?? '', ...Object.fromEntries(attributes) };
  const attempt = await tried(() =>
    answerStep(context, { pool: site.pool, client }, step, answers),
  );
  if ('done' in attempt) return goOn(dispatcher, submission, attempt.done);
  if (isOver(attempt.error)) return startAgain(dispatcher, submission);
  return showNewPassword(dispatcher, submission, attempt.notice);
}
