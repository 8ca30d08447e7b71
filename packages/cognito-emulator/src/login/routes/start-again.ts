import type { CognitoError, ErrorCase } from '../../errors.ts';
import type { Dispatcher } from '../../wire/dispatch.ts';
import { clearStep } from '../step.ts';
import type { Visit } from '../visit.ts';
import { showLogin } from './login.ts';

const ends: readonly ErrorCase[] = ['invalidSession', 'sessionExpired', 'sessionUsed'];

/** Whether nothing more can come of a sign-in. */
export const isOver = (error: CognitoError): boolean => ends.includes(error.case);

/** Back to the login page, with a word about why. */
export function startAgain(dispatcher: Dispatcher, visit: Visit) {
  clearStep(dispatcher.context, visit.c);
  const text = 'That took too long. Sign in again.';
  return showLogin(dispatcher, visit, { tone: 'danger', text });
}
