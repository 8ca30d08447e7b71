import { expect, test } from 'vitest';
import { createLambdaService } from '../../src/lambda-service/index.ts';
import type { InvocationResult } from '../../src/live-lambda/index.ts';

async function start(
  invoke: (name: string, event: unknown) => Promise<InvocationResult> | InvocationResult,
) {
  const calls: [string, unknown][] = [];
  const service = await createLambdaService({
    functionNames: ['PreSignUp', 'Reconcile'],
    lambda: {
      invoke: async (name, event) => {
        calls.push([name, event]);
        return invoke(name, event);
      },
    },
    log: () => {},
  });
  const post = (reference: string, body = '{}', headers: Record<string, string> = {}) =>
    fetch(`${service.url}/2015-03-31/functions/${reference}/invocations`, {
      method: 'POST',
      body,
      headers,
    });
  return { ...service, calls, post, [Symbol.asyncDispose]: service.close };
}

const arn = 'arn:aws:lambda:us-east-1:000000000000:function:PreSignUp';

test.each([
  ['a name', 'PreSignUp'],
  ['a name and a qualifier', 'PreSignUp:$LATEST'],
  ['an ARN', arn],
  ['an encoded ARN', encodeURIComponent(arn)],
  ['an encoded ARN with a qualifier', encodeURIComponent(`${arn}:live`)],
  ['a partial ARN', '000000000000:function:PreSignUp'],
])('a function is found by %s', async (_what, reference) => {
  await using service = await start((_name, event) => ({ payload: { echoed: event } }));
  const answer = await service.post(reference, '{"triggerSource":"PreSignUp_SignUp"}');
  expect(answer.status).toBe(200);
  expect(answer.headers.get('x-amz-function-error')).toBeNull();
  expect(answer.headers.get('x-amz-executed-version')).toBe('$LATEST');
  expect(await answer.json()).toEqual({ echoed: { triggerSource: 'PreSignUp_SignUp' } });
  expect(service.calls).toEqual([['PreSignUp', { triggerSource: 'PreSignUp_SignUp' }]]);
});

test('a thrown error is a 200 that says so', async () => {
  const error = { errorType: 'Error', errorMessage: 'closed', trace: ['Error: closed'] };
  await using service = await start(() => ({ error }));
  const answer = await service.post('PreSignUp');
  expect(answer.status).toBe(200);
  expect(answer.headers.get('x-amz-function-error')).toBe('Unhandled');
  expect(await answer.json()).toEqual(error);
});

test.each([
  ['an unknown function', 'Nobody', 404, 'ResourceNotFoundException'],
  ['a name that is no encoding', '%E0%A4%A', 404, 'ResourceNotFoundException'],
  ['another operation', 'PreSignUp/policy', 404, 'UnknownOperationException'],
])('%s is refused by its Lambda name', async (_what, reference, status, type) => {
  await using service = await start(() => ({ payload: null }));
  const answer = await service.post(reference);
  expect(answer.status).toBe(status);
  expect(answer.headers.get('x-amzn-errortype')).toBe(type);
  expect(service.calls).toEqual([]);
});

test('a body that is not JSON is refused, no body is an empty event', async () => {
  await using service = await start(() => ({ payload: null }));
  const refused = await service.post('PreSignUp', '{');
  expect([refused.status, refused.headers.get('x-amzn-errortype')]).toEqual([
    400,
    'InvalidRequestContentException',
  ]);
  expect((await service.post('PreSignUp', '')).status).toBe(200);
  expect(service.calls).toEqual([['PreSignUp', {}]]);
});

test('an event is taken at once, a dry run runs nothing', async () => {
  await using service = await start(() => new Promise(() => {}));
  expect((await service.post('Reconcile', '{}', { 'x-amz-invocation-type': 'Event' })).status).toBe(
    202,
  );
  expect(
    (await service.post('Reconcile', '{}', { 'x-amz-invocation-type': 'DryRun' })).status,
  ).toBe(204);
  expect(service.calls).toEqual([['Reconcile', {}]]);
});
