import { CognitoError, type ErrorCase } from '../errors.ts';
import type { Notice } from './pages/parts.ts';

/** For people, where the API's own words are meant for programs. */
const sentences: Partial<Record<ErrorCase, string>> = {
  incorrectCredentials: 'The name or the password is not right. Check both and try again.',
  userNotFound: 'There is nobody of that name here.',
  userNotFoundForClient: 'There is nobody of that name here.',
  userDisabled: 'This account has been disabled. Ask whoever runs this app.',
  passwordAttemptsExceeded: 'That was tried too often. Wait a moment and try again.',
  attemptLimitExceeded: 'That was tried too often. Try again in an hour.',
  passwordResetRequired: 'This password has to be replaced. Choose “Forgot it?” to set a new one.',
  temporaryPasswordExpired: 'This temporary password is too old. Ask for a new invitation.',
  codeMismatch: 'That code is not right. Check it, or have another one sent.',
  codeExpired: 'That code does not work any more. Ask for a new one.',
  signUpUserExists: 'There is an account with this name already. Sign in, or take another name.',
  softwareTokenMismatch: 'That code is not right. Wait for the next one in your app.',
  softwareTokenSetUpMismatch: 'That code is not right. Wait for the next one in your app.',
  softwareTokenUsed: 'That code was used already. Wait for the next one in your app.',
  oneTimeCodeMismatch: 'That code is not right. The newest message has the one that counts.',
};

/** The field that the person has to fill in anew, where it is one; the page shows what is wrong beneath it. */
const fields: Partial<Record<ErrorCase, string>> = {
  codeMismatch: 'code',
  codeExpired: 'code',
  softwareTokenMismatch: 'code',
  softwareTokenSetUpMismatch: 'code',
  softwareTokenUsed: 'code',
  oneTimeCodeMismatch: 'code',
  weakPassword: 'password',
  passwordUsedBefore: 'password',
};

/** What to tell the person, or null for an error that is none of theirs, which is thrown on. */
export async function tried<Result>(
  attempt: () => Promise<Result>,
): Promise<{ readonly done: Result } | { readonly error: CognitoError; readonly notice: Notice }> {
  try {
    return { done: await attempt() };
  } catch (error) {
    if (!(error instanceof CognitoError)) throw error;
    const text = sentences[error.case] ?? asSentence(error.message);
    const field = fields[error.case];
    return { error, notice: { tone: 'danger', text, ...(field !== undefined && { field }) } };
  }
}

/** Without the part that says which rule of the API it is. */
const asSentence = (message: string) => {
  const text = message.replace(/^Password did not conform with policy: /, '');
  return /[.?]$/.test(text) ? text : `${text}.`;
};
