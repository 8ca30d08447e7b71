import { describe, expect, it, vi } from 'vitest';
import { systemClock } from '../../src/clock.ts';
import { createMailbox } from '../../src/domain/mailbox.ts';
import { type ErrorCase, errorOf, errorTable } from '../../src/errors.ts';
import { kmsModel } from '../../src/kms/model.ts';
import type { Handler } from '../../src/operation.ts';
import { systemRandom } from '../../src/random.ts';
import { openStore } from '../../src/store/open-store.ts';
import { createTriggers } from '../../src/triggers/create-triggers.ts';
import { dispatch } from '../../src/wire/dispatch.ts';
import { identityPools, userPools } from '../../src/wire/model.ts';

const run = async (getUser: Handler<'GetUser'>) => {
  const store = await openStore({ clock: systemClock });
  const report = vi.fn();
  const answer = await dispatch(
    {
      operations: { GetUser: getUser },
      report,
      context: {
        store,
        clock: systemClock,
        random: systemRandom,
        origin: () => 'http://127.0.0.1',
        issuerOrigin: () => null,
        region: 'us-east-1',
        triggers: createTriggers({ region: 'us-east-1' }),
        mailbox: createMailbox(store, systemClock, systemRandom),
      },
    },
    {
      requestId: 'request-1',
      target: 'AWSCognitoIdentityProviderService.GetUser',
      authorization: undefined,
      origin: undefined,
      body: '{"AccessToken":"secret-token"}',
    },
  );
  return { answer, report };
};

describe('dispatch', () => {
  it('answers an error that the model lists for the operation', async () => {
    const { answer, report } = await run(async () => {
      throw errorOf('userNotFound');
    });
    expect(answer.status).toBe(400);
    expect(report).not.toHaveBeenCalled();
  });

  it.each<[string, () => Promise<never>]>([
    [
      'an error that the model does not list',
      async () => {
        throw errorOf('codeMismatch');
      },
    ],
    [
      'a defect',
      async () => {
        throw new TypeError('x is undefined');
      },
    ],
  ])('answers 500 to %s and reports it without the input', async (_, getUser) => {
    const { answer, report } = await run(getUser);
    expect(answer.status).toBe(500);
    expect(JSON.parse(answer.body).__type).toBe('InternalErrorException');
    expect(report).toHaveBeenCalledOnce();
    expect(JSON.stringify(report.mock.calls)).not.toContain('secret-token');
  });

  it('answers 500 to an output that does not fit the model', async () => {
    const { answer, report } = await run(async () => JSON.parse('{"Username":"a"}'));
    expect(answer.status).toBe(500);
    expect(String(report.mock.calls[0]?.[1])).toContain('does not fit the model');
  });
});

describe('the error table', () => {
  const wire = [
    'UnknownOperationException',
    'SerializationException',
    'MissingAuthenticationTokenException',
    'IncompleteSignatureException',
    'RequestEntityTooLargeException',
    'ForbiddenException',
  ];
  const cases = Object.keys(errorTable) as ErrorCase[];

  it.each(cases)('%s has a type that some operation of the model answers', (name) => {
    const { type } = errorTable[name];
    const isModelled = [userPools, identityPools, kmsModel].some(({ operationNames, mayAnswer }) =>
      operationNames().some((operation) => mayAnswer(operation, type)),
    );
    expect(isModelled || wire.includes(type)).toBe(true);
  });
});
