import { expect, test } from 'vitest';
import { type Operation, toAuthError } from '../src/cognito/to-auth-error.ts';
import { AuthError } from '../src/errors.ts';

const named = (name: string, message = '', more: object = {}) =>
  Object.assign(new Error(message), { name, ...more });

const cases: readonly (readonly [Operation, Error, string])[] = [
  [
    'sign-in',
    named('NotAuthorizedException', 'Incorrect username or password.'),
    'INCORRECT_CREDENTIALS',
  ],
  ['sign-in', named('UserNotFoundException', 'User does not exist.'), 'INCORRECT_CREDENTIALS'],
  ['sign-in', named('NotAuthorizedException', 'Password attempts exceeded'), 'TOO_MANY_ATTEMPTS'],
  ['sign-in', named('NotAuthorizedException', 'User is disabled.'), 'ACCOUNT_DISABLED'],
  [
    'sign-in',
    named(
      'NotAuthorizedException',
      'Temporary password has expired and must be reset by an administrator.',
    ),
    'TEMPORARY_PASSWORD_EXPIRED',
  ],
  [
    'sign-in',
    named('NotAuthorizedException', 'A sentence nobody knows yet.'),
    'INCORRECT_CREDENTIALS',
  ],
  ['sign-in', named('PasswordResetRequiredException'), 'PASSWORD_RESET_REQUIRED'],
  ['sign-in', named('UserNotConfirmedException'), 'ACCOUNT_DISABLED'],
  ['sign-in', named('TooManyRequestsException', 'Rate exceeded'), 'TOO_MANY_ATTEMPTS'],
  [
    'sign-in',
    named('NotAuthorizedException', 'Unable to verify secret hash for client x'),
    'UNEXPECTED',
  ],
  ['sign-in', named('InvalidParameterException', 'flow not enabled'), 'UNEXPECTED'],
  [
    'answer-challenge',
    named('NotAuthorizedException', 'Invalid session for the user.'),
    'CHALLENGE_EXPIRED',
  ],
  [
    'answer-challenge',
    named('NotAuthorizedException', 'Invalid session for the user, session can only be used once.'),
    'CHALLENGE_EXPIRED',
  ],
  ['answer-challenge', named('InvalidPasswordException'), 'WEAK_PASSWORD'],
  ['answer-challenge', named('PasswordHistoryPolicyViolationException'), 'WEAK_PASSWORD'],
  ['refresh', named('NotAuthorizedException', 'Refresh Token has been revoked'), 'REFRESH_REFUSED'],
  ['refresh', named('NotAuthorizedException', 'Invalid Refresh Token'), 'REFRESH_REFUSED'],
  ['refresh', named('NotAuthorizedException', ''), 'REFRESH_REFUSED'],
  ['refresh', named('UserNotFoundException'), 'REFRESH_REFUSED'],
  ['directory', named('UsernameExistsException', 'User account already exists'), 'USER_EXISTS'],
  ['directory', named('UserNotFoundException'), 'USER_NOT_FOUND'],
  ['directory', named('InvalidParameterException'), 'INVALID_ATTRIBUTE'],
  ['directory', named('TooManyRequestsException'), 'UNAVAILABLE'],
  [
    'directory',
    named('AccessDeniedException', '', { $metadata: { httpStatusCode: 400 } }),
    'UNEXPECTED',
  ],
  ['directory', named('InternalErrorException'), 'UNAVAILABLE'],
  ['directory', named('Whatever', '', { $metadata: { httpStatusCode: 503 } }), 'UNAVAILABLE'],
  ['directory', named('TimeoutError'), 'UNAVAILABLE'],
  ['directory', named('Error', '', { code: 'ECONNREFUSED' }), 'UNAVAILABLE'],
  ['directory', named('Error', '', { code: 'ECONNRESET' }), 'UNAVAILABLE'],
  ['directory', named('CredentialsProviderError'), 'UNEXPECTED'],
];

test.each(cases)('%s: %s is %s', (operation, error, code) => {
  const mapped = toAuthError(error, operation);
  expect(mapped.code).toBe(code);
  // What Cognito said stays inside.
  expect(mapped.message).toBe(code);
  expect(mapped.cause).toBe(error);
});

test('an error of ours stays as it is, and what is no error is unexpected', () => {
  const ours = new AuthError('WEAK_PASSWORD');
  expect(toAuthError(ours, 'sign-in')).toBe(ours);
  expect(toAuthError('text', 'sign-in').code).toBe('UNEXPECTED');
});
