import { request } from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEmulator, type Emulator } from '../../src/index.ts';
import { operations } from '../../src/ops/index.ts';
import { isOperation, needsSignature, operationNames } from '../../src/wire/model.ts';

const signature =
  'AWS4-HMAC-SHA256 Credential=local/20260101/us-east-1/cognito-idp/aws4_request, SignedHeaders=host, Signature=00';

let emulator: Emulator;
beforeAll(async () => {
  emulator = await createEmulator();
});
afterAll(() => emulator.close());

const call = async (
  operation: string,
  body: string,
  headers: Readonly<Record<string, string>> = { authorization: signature },
) => {
  const response = await fetch(emulator.url, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': `AWSCognitoIdentityProviderService.${operation}`,
      ...headers,
    },
    body,
  });
  const answer: unknown = await response.json();
  return { response, body: answer as { readonly __type?: string; readonly message?: string } };
};

describe('an answer', () => {
  it('carries a request id and the content type of the protocol', async () => {
    const { response, body } = await call('ListUserPools', '{"MaxResults":1}');
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/x-amz-json-1.1');
    expect(response.headers.get('x-amzn-requestid')).toMatch(/^[0-9a-f-]{36}$/);
    expect(body).toEqual({ UserPools: [] });
  });

  it('says an error in the headers and in the body', async () => {
    const { response, body } = await call('DescribeUserPool', '{"UserPoolId":"us-east-1_none"}');
    const message = 'User pool us-east-1_none does not exist.';
    expect(response.status).toBe(400);
    expect(response.headers.get('x-amzn-errortype')).toBe('ResourceNotFoundException:');
    expect(response.headers.get('x-amzn-errormessage')).toBe(message);
    expect(body).toEqual({ __type: 'ResourceNotFoundException', message });
  });

  it('survives a message that is no header value', async () => {
    const { response, body } = await call('DescribeUserPool', '{"UserPoolId":"ümlaut\\n"}');
    expect(response.status).toBe(400);
    expect(body.message).toContain('ümlaut\n');
    expect(response.headers.get('x-amzn-errormessage')).toContain('mlaut');
  });
});

describe('a request', () => {
  it.each([
    ['text that is no JSON', '{', 'SerializationException'],
    ['a list', '[]', 'SerializationException'],
    ['nothing', '', 'InvalidParameterException'],
  ])('that is %s is refused', async (_, text, type) => {
    const { response, body } = await call('ListUserPools', text);
    expect(response.status).toBe(400);
    expect(body.__type).toBe(type);
  });

  it('of an unknown operation is refused', async () => {
    const { response, body } = await call('MakeCoffee', '{}');
    expect(response.status).toBe(400);
    expect(body.__type).toBe('UnknownOperationException');
  });

  it('of an operation with something behind its name is refused', async () => {
    const { body } = await call('ListUserPools.More', '{"MaxResults":1}');
    expect(body.__type).toBe('UnknownOperationException');
  });

  it.each([
    ['POST', '/service/AWSCognitoIdentityProviderService/operation/ListUserPools'],
    ['PUT', '/'],
  ])('with %s to %s is refused in the shape of the API', async (method, path) => {
    const response = await fetch(emulator.url + path, { method, body: '{}' });
    expect(response.status).toBe(404);
    expect(response.headers.get('x-amzn-errortype')).toBe('UnknownOperationException:');
    expect(await response.json()).toEqual({
      __type: 'UnknownOperationException',
      message: `${method} ${path}`,
    });
  });

  it('nested too deep for anything to write it down again is refused, and changes nothing', async () => {
    const pool = await call('CreateUserPool', '{"PoolName":"deep"}');
    const { UserPool } = pool.body as { readonly UserPool?: { readonly Id: string } };
    const where = { UserPoolId: UserPool?.Id, ClientName: 'app' };
    const client = await call('CreateUserPoolClient', JSON.stringify(where));
    const { UserPoolClient } = client.body as { readonly UserPoolClient?: { ClientId: string } };
    const brand = (depth: number) => {
      const settings = `{"x":${'['.repeat(depth)}${']'.repeat(depth)}}`;
      const { ClientId } = UserPoolClient ?? {};
      return call(
        'CreateManagedLoginBranding',
        `{"UserPoolId":"${UserPool?.Id}","ClientId":"${ClientId}","Settings":${settings}}`,
      );
    };
    for (const depth of [1000, 5000, 400_000]) {
      const { response, body } = await brand(depth);
      expect(response.status).toBe(400);
      expect(body.__type).toBe('SerializationException');
    }
    expect((await brand(999)).response.status).toBe(200);
  });

  it('without a target is refused', async () => {
    const response = await fetch(emulator.url, { method: 'POST', body: '{}' });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ __type: 'UnknownOperationException' });
  });

  it('of more than a mebibyte is refused', async () => {
    const { response, body } = await call('ListUserPools', `"${'x'.repeat(1024 * 1024)}"`);
    expect(response.status).toBe(413);
    expect(body.__type).toBe('RequestEntityTooLargeException');
  });

  it('needs a signature where AWS wants one, and none elsewhere', async () => {
    const unsigned = await call('ListUserPools', '{"MaxResults":1}', {});
    expect(unsigned.response.status).toBe(400);
    expect(unsigned.body.__type).toBe('MissingAuthenticationTokenException');
    const malformed = await call('ListUserPools', '{"MaxResults":1}', { authorization: 'Basic x' });
    expect(malformed.body.__type).toBe('IncompleteSignatureException');
    const open = await call('SignUp', '{}', {});
    expect(open.body.__type).toBe('InvalidParameterException');
  });

  it('signed by a page of another site is refused', async () => {
    const headers = { authorization: signature, origin: 'https://evil.example' };
    const foreign = await call('ListUserPools', '{"MaxResults":1}', headers);
    expect(foreign.response.status).toBe(403);
    const local = await call('ListUserPools', '{"MaxResults":1}', {
      ...headers,
      origin: 'http://localhost:3000',
    });
    expect(local.response.status).toBe(200);
  });

  it.each(['evil.example', 'localhost.evil.example', '10.0.0.1', 'evil.example:9229'])(
    'to the host %j is refused',
    async (host) => {
      const status = await new Promise<number | undefined>((resolve, reject) => {
        request(`${emulator.url}/_emulator/messages`, { headers: { host } }, (response) => {
          response.resume();
          resolve(response.statusCode);
        })
          .on('error', reject)
          .end();
      });
      expect(status).toBe(403);
    },
  );
});

describe('browsers', () => {
  it('may call across origins and read the error', async () => {
    const preflight = await fetch(emulator.url, {
      method: 'OPTIONS',
      headers: {
        origin: 'https://app.example',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type,x-amz-target,amz-sdk-request',
      },
    });
    expect(preflight.headers.get('access-control-allow-origin')).toBe('*');
    expect(preflight.headers.get('access-control-allow-headers')).toContain('amz-sdk-request');
    const { response } = await call('SignUp', '{}', { origin: 'https://app.example' });
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(response.headers.get('access-control-expose-headers')).toContain('x-amzn-errortype');
  });

  it('are given no mail across origins', async () => {
    const response = await fetch(`${emulator.url}/_emulator/messages`, {
      headers: { origin: 'https://evil.example' },
    });
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('the operations', () => {
  const missing = operationNames().filter(
    (name) => isOperation(name) && !Object.hasOwn(operations, name),
  );

  it('number 122, of which 32 take no signature', () => {
    expect(operationNames()).toHaveLength(122);
    expect(
      operationNames().filter((name) => isOperation(name) && !needsSignature(name)),
    ).toHaveLength(32);
  });

  it.each(missing)('%s answers 400 and names itself', async (name) => {
    const { response, body } = await call(name, '{}');
    expect(response.status).toBe(400);
    expect(body.message).toBe(`${name} is not implemented by cognito-emulator`);
  });

  it('of the two services have their own names, shapes and signatures', async () => {
    const identity = (operation: string, body: string, headers = {}) =>
      call('x', body, { 'x-amz-target': `AWSCognitoIdentityService.${operation}`, ...headers });
    expect((await identity('GetId', '{}')).body.message).toContain("at 'identityPoolId'");
    expect((await identity('SignUp', '{}')).body.__type).toBe('UnknownOperationException');
    const list = await identity('ListIdentityPools', '{"MaxResults":1}', {
      authorization: signature,
    });
    expect(list.body.__type).toBe('IncompleteSignatureException');
    const signed = signature.replace('cognito-idp', 'cognito-identity');
    expect(
      (await identity('ListIdentityPools', '{"MaxResults":1}', { authorization: signed })).body,
    ).toEqual({ IdentityPools: [] });
  });
});

describe('a client that', () => {
  const send = (text: string, goAway = false) =>
    new Promise<string>((resolve) => {
      let answer = '';
      const socket = connect(Number(new URL(emulator.url).port), '127.0.0.1', () => {
        socket.write(text, () => goAway && socket.destroy());
      });
      socket.on('data', (chunk) => {
        answer += chunk;
      });
      socket.on('close', () => resolve(answer));
    });

  it.each([
    ['speaks no HTTP', 'GARBAGE\r\n\r\n'],
    [
      'sends a length below nothing',
      'POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n',
    ],
    [
      'sends chunks that are none',
      'POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n',
    ],
    ['names no host', 'POST / HTTP/1.1\r\nContent-Length: 2\r\n\r\n{}'],
  ])('%s is told 400', async (_, text) => {
    expect(await send(text)).toMatch(/^HTTP\/1\.1 400 /);
  });

  it('writes the whole address, as for a proxy, is answered', async () => {
    const answer = await send(
      'POST http://localhost/ HTTP/1.1\r\nHost: localhost\r\nX-Amz-Target: Whole.Address\r\nConnection: close\r\nContent-Length: 2\r\n\r\n{}',
    );
    expect(answer).toContain('Whole.Address');
  });

  it('goes away while it sends is no defect of the emulator', async () => {
    const head = 'POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\n';
    await send(`${head}{"half"`, true);
    // Whatever came of it has been reported by the time another is answered.
    expect((await call('ListUserPools', '{"MaxResults":1}')).response.status).toBe(200);
    expect((await call('ListUserPools', '{"MaxResults":1}')).response.status).toBe(200);
  });
});
