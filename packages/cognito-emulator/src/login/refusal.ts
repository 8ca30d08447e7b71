import { CognitoError, type ErrorCase } from '../errors.ts';

/** For people, where the API's own words are meant for programs. */
const sentences: Partial<Record<ErrorCase, string>> = {
  incorrectCredentials: 'The name or the password is not right.',
  userNotFound: 'There is nobody of that name here.',
  userNotFoundForClient: 'There is nobody of that name here.',
  userDisabled: 'This account has been disabled. Ask whoever runs this app.',
  passwordAttemptsExceeded: 'That was tried too often. Wait a moment and try again.',
  attemptLimitExceeded: 'That was tried too often. Try again in an hour.',
  passwordResetRequired: 'This password has to be replaced. Choose “Forgot it?” to set a new one.',
  temporaryPasswordExpired: 'This temporary password is too old. Ask for a new invitation.',
  codeMismatch: 'That code is not right.',
  codeExpired: 'That code does not work any more. Ask for a new one.',
  signUpUserExists: 'There is an account with this name already.',
};

/** What to tell the person, or null for an error that is none of theirs, which is thrown on. */
export async function tried<Result>(
  attempt: () => Promise<Result>,
): Promise<{ readonly done: Result } | { readonly error: CognitoError; readonly text: string }> {
  try {
    return { done: await attempt() };
  } catch (error) {
    if (!(error instanceof CognitoError)) throw error;
    return { error, text: sentences[error.case] ?? asSentence(error.message) };
  }
}

const asSentence = (message: string) => (/[.?]$/.test(message) ? message : `${message}.`);
