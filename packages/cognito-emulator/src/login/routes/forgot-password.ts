import type { Dispatcher } from '../../wire/dispatch.ts';
import { call } from '../call.ts';
import { confirmForgotPasswordPage, forgotPasswordPage } from '../pages/confirm.ts';
import { addressOf, type Notice } from '../pages/parts.ts';
import { tried } from '../refusal.ts';
import { addressee } from '../self.ts';
import { readStep, writeStep } from '../step.ts';
import type { Submission, Visit } from '../visit.ts';

/** `GET /forgotPassword` */
export function showForgotPassword(visit: Visit, given: Notice | null = null, typed?: string) {
  const username = typed ?? visit.request.parameters.login_hint ?? '';
  return visit.c.html(forgotPasswordPage(visit, username, given), given === null ? 200 : 400);
}

/** `POST /forgotPassword` */
export async function submitForgotPassword(dispatcher: Dispatcher, submission: Submission) {
  const { c, request, form } = submission;
  const { username = '' } = form;
  const attempt = await tried(() =>
    call(dispatcher, 'ForgotPassword', addressee(request.client, username)),
  );
  if ('error' in attempt) return showForgotPassword(submission, attempt.notice, username);
  writeStep(dispatcher.context, c, request.client.id, {
    challenge: 'forgot-password',
    username,
    session: '',
    parameters: { destination: attempt.done.CodeDeliveryDetails?.Destination ?? '' },
  });
  return c.redirect(addressOf(submission, '/confirmForgotPassword'), 303);
}

/** `GET /confirmForgotPassword` */
export function showConfirmForgotPassword(
  { context }: Dispatcher,
  visit: Visit,
  given: Notice | null = null,
) {
  const { c, request } = visit;
  const step = readStep(context, c, request.client.id);
  const isHere = step?.challenge === 'forgot-password';
  const page = confirmForgotPasswordPage(visit, {
    username: isHere ? step.username : '',
    destination: (isHere && step.parameters.destination) || '',
    notice: given,
  });
  return c.html(page, given === null ? 200 : 400);
}

/** `POST /confirmForgotPassword` */
export async function submitConfirmForgotPassword(dispatcher: Dispatcher, submission: Submission) {
  const { context } = dispatcher;
  const { c, request, form } = submission;
  const step = readStep(context, c, request.client.id);
  const username = (step?.challenge === 'forgot-password' && step.username) || form.username || '';
  const attempt = await tried(() =>
    call(dispatcher, 'ConfirmForgotPassword', {
      ...addressee(request.client, username),
      ConfirmationCode: (form.code ?? '').replaceAll(' ', ''),
      Password: form.password ?? '',
    }),
  );
  if ('error' in attempt) return showConfirmForgotPassword(dispatcher, submission, attempt.notice);
  writeStep(context, c, request.client.id, {
    challenge: 'told',
    username,
    session: '',
    parameters: { text: 'Your password has been set. Sign in with it.' },
  });
  return c.redirect(addressOf(submission, '/login'), 303);
}
