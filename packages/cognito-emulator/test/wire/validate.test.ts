import { describe, expect, it } from 'vitest';
import { CognitoError } from '../../src/errors.ts';
import { checkOutput, validateInput } from '../../src/wire/validate.ts';

const complaint = (shape: string, value: unknown): string => {
  try {
    validateInput(shape, value);
  } catch (error) {
    if (error instanceof CognitoError) return `${error.type}: ${error.message}`;
    throw error;
  }
  return 'none';
};

const poolId = 'us-east-1_AbCdEfGhI';

describe('validateInput', () => {
  it.each<[string, string, unknown, string]>([
    [
      'a missing member',
      'AdminGetUserRequest',
      { UserPoolId: poolId },
      "1 validation error detected: Value null at 'username' failed to satisfy constraint: Member must not be null",
    ],
    [
      'two at once',
      'AdminGetUserRequest',
      {},
      "2 validation errors detected: Value null at 'userPoolId' failed to satisfy constraint: Member must not be null; Value null at 'username' failed to satisfy constraint: Member must not be null",
    ],
    [
      'null',
      'DescribeUserPoolRequest',
      { UserPoolId: null },
      "1 validation error detected: Value null at 'userPoolId' failed to satisfy constraint: Member must not be null",
    ],
    [
      'a pattern',
      'DescribeUserPoolRequest',
      { UserPoolId: 'nowhere' },
      "1 validation error detected: Value 'nowhere' at 'userPoolId' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\w-]+_[0-9a-zA-Z]+",
    ],
    [
      'a limit',
      'ListUsersRequest',
      { UserPoolId: poolId, Limit: 61 },
      "1 validation error detected: Value '61' at 'limit' failed to satisfy constraint: Member must have value less than or equal to 60",
    ],
    [
      'an enumeration',
      'AdminCreateUserRequest',
      { UserPoolId: poolId, Username: 'a', MessageAction: 'SHOUT' },
      "1 validation error detected: Value 'SHOUT' at 'messageAction' failed to satisfy constraint: Member must satisfy enum value set: [RESEND, SUPPRESS]",
    ],
    [
      'something deep inside',
      'AdminCreateUserRequest',
      { UserPoolId: poolId, Username: 'a', UserAttributes: [{ Name: 'a', Value: '' }, {}] },
      "1 validation error detected: Value null at 'userAttributes.2.member.name' failed to satisfy constraint: Member must not be null",
    ],
  ])('refuses %s in Cognito’s words', (_, shape, value, message) => {
    expect(complaint(shape, value)).toBe(`InvalidParameterException: ${message}`);
  });

  it('never echoes a sensitive value', () => {
    const Password = `secret ${'x'.repeat(256)}`;
    const answer = complaint('AdminSetUserPasswordRequest', {
      UserPoolId: poolId,
      Username: 'a',
      Password,
    });
    expect(answer).toContain("Value at 'password' failed to satisfy constraint");
    expect(answer).not.toContain('secret');
  });

  it('never echoes what is in a sensitive map', () => {
    const AuthParameters = { PASSWORD: `secret${'x'.repeat(131_072)}` };
    const answer = complaint('InitiateAuthRequest', {
      ClientId: 'c',
      AuthFlow: 'USER_PASSWORD_AUTH',
      AuthParameters,
    });
    expect(answer).toContain("Value at 'authParameters.PASSWORD.member' failed to satisfy");
    expect(answer).not.toContain('secret');
  });

  it.each<[unknown, string]>([
    [{ UserPoolId: 7 }, "NUMBER_VALUE cannot be converted to String at 'userPoolId'"],
    [{ UserPoolId: poolId, Limit: '5' }, "STRING_VALUE cannot be converted to Integer at 'limit'"],
    [{ UserPoolId: poolId, Limit: 1.5 }, "NUMBER_VALUE cannot be converted to Integer at 'limit'"],
    [
      { UserPoolId: poolId, AttributesToGet: {} },
      "OBJECT_VALUE cannot be converted to List at 'attributesToGet'",
    ],
    [[], 'LIST_VALUE cannot be converted to Structure'],
    ['text', 'STRING_VALUE cannot be converted to Structure'],
    [null, 'NULL_VALUE cannot be converted to Structure'],
  ])('answers SerializationException to %j', (value, message) => {
    expect(complaint('ListUsersRequest', value)).toBe(`SerializationException: ${message}`);
  });

  it('drops what the shape does not know', () => {
    expect(validateInput('DescribeUserPoolRequest', { UserPoolId: poolId, More: 1 })).toEqual({
      UserPoolId: poolId,
    });
  });

  it('keeps a key such as __proto__ as data', () => {
    const input = JSON.parse(
      `{"UserPoolId":"${poolId}","Username":"a","ClientMetadata":{"__proto__":"x"}}`,
    );
    expect(JSON.stringify(validateInput('AdminConfirmSignUpRequest', input))).toBe(
      JSON.stringify(input),
    );
  });

  it('counts characters, not code units', () => {
    expect(complaint('SignUpRequest', { ClientId: 'c', Username: '😀'.repeat(128) })).toBe('none');
    expect(complaint('SignUpRequest', { ClientId: 'c', Username: '😀'.repeat(129) })).toContain(
      "Value at 'username' failed to satisfy constraint: Member must have length less than or equal to 128",
    );
  });
});

describe('checkOutput', () => {
  it('throws a defect, not an answer, when a member is missing', () => {
    expect(() => checkOutput('AdminGetUser', 'AdminGetUserResponse', {})).toThrow(
      "The answer of AdminGetUser does not fit the model: Value null at 'username'",
    );
  });
});
