import type { Dispatcher } from '../../wire/dispatch.ts';
import { call } from '../call.ts';
import { goOn } from '../go-on.ts';
import { challengePage } from '../pages/challenge.ts';
import { addressOf, type Notice } from '../pages/parts.ts';
import { tried } from '../refusal.ts';
import { answerStep } from '../sign-in.ts';
import { readStep, type Step } from '../step.ts';
import type { Submission, Visit } from '../visit.ts';
import { isOver, startAgain } from './start-again.ts';

/** `GET /mfa`: whichever challenge this browser is at. */
export function showChallenge({ context }: Dispatcher, visit: Visit, given: Notice | null = null) {
  const { c, request } = visit;
  const step = readStep(context, c, request.client.id);
  const page = step && challengePage(visit, step, given);
  return page ? c.html(page, given === null ? 200 : 400) : c.redirect(addressOf(visit, '/login'));
}

/** `POST /mfa` */
export async function submitChallenge(dispatcher: Dispatcher, submission: Submission) {
  const { context } = dispatcher;
  const { c, site, request } = submission;
  const { client } = request;
  const step = readStep(context, c, client.id);
  if (step === null) return startAgain(dispatcher, submission);
  const attempt = await tried(async () => {
    const current = await proven(dispatcher, step, submission.form);
    const answers = answersTo(step, submission.form);
    return answerStep(context, { pool: site.pool, client }, current, answers);
  });
  if ('done' in attempt) return goOn(dispatcher, submission, attempt.done);
  if (isOver(attempt.error)) return startAgain(dispatcher, submission);
  return showChallenge(dispatcher, submission, attempt.notice);
}

const codeOf = (form: Submission['form']) => (form.code ?? '').replaceAll(' ', '');

/** An authenticator app that is being set up is proven first, which gives the session that answers the challenge. */
async function proven(dispatcher: Dispatcher, step: Step, form: Submission['form']): Promise<Step> {
  if (step.challenge !== 'MFA_SETUP' || step.parameters.SECRET === undefined) return step;
  const input = { Session: step.session, UserCode: codeOf(form) };
  const { Session = '' } = await call(dispatcher, 'VerifySoftwareToken', input);
  return { ...step, session: Session };
}

/** What the API calls the answer. */
function answersTo(
  { challenge, parameters }: Step,
  form: Submission['form'],
): Readonly<Record<string, string>> {
  switch (challenge) {
    case 'SELECT_MFA_TYPE':
    case 'SELECT_CHALLENGE':
      return { ANSWER: form.choice ?? '' };
    case 'WEB_AUTHN':
      return { CREDENTIAL: form.credential ?? '' };
    case 'PASSWORD':
      return { PASSWORD: form.password ?? '' };
    case 'MFA_SETUP':
      return parameters.SECRET === undefined ? { EMAIL: form.email ?? '' } : {};
    default:
      return { [`${challenge}_CODE`]: codeOf(form) };
  }
}
