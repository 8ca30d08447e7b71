import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { onTestFinished } from 'vitest';
import { profileOf } from './profile.ts';

export interface Call {
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly authorization: string | null;
  readonly body: string;
}

export interface Answer {
  readonly status?: number;
  readonly body: unknown;
}

/** A result as tRPC with superjson sends it. */
export const result = (json: unknown): Answer => ({ body: { result: { data: { json } } } });

/** An error as the API sends it. */
export const failure = (errorCode: string, status: number, data: object = {}): Answer => ({
  status,
  body: {
    error: {
      json: {
        message: `The words of ${errorCode}.`,
        code: -32000,
        data: { code: 'X', httpStatus: status, errorCode, requestId: 'request-1', ...data },
      },
    },
  },
});

/**
 * The two addresses of a profile in one small server, for what the real ones cannot be made to do on demand: it
 * answers as the test says, and rotates refresh tokens without any grace.
 */
export async function startFakeCloud(answer: (call: Call) => Answer = () => result(null)) {
  const calls: Call[] = [];
  const renewals: string[] = [];
  let refreshToken = 'refresh-0';

  function renew(body: string): Answer {
    const offered: unknown = JSON.parse(body).RefreshToken;
    if (offered !== refreshToken) {
      return { status: 400, body: { __type: 'RefreshTokenReuseException', message: 'reused' } };
    }
    refreshToken = `refresh-${renewals.push(refreshToken)}`;
    return {
      body: {
        AuthenticationResult: {
          AccessToken: `access-${renewals.length}`,
          RefreshToken: refreshToken,
          ExpiresIn: 900,
        },
      },
    };
  }

  function answerAndNote(call: Call): Answer {
    calls.push(call);
    return answer(call);
  }

  const server = createServer(async (request, response) => {
    const call = await toCall(request);
    const { status = 200, body } = call.path === '/' ? renew(call.body) : answerAndNote(call);
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(body));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('It has no port.');
  const url = `http://127.0.0.1:${address.port}`;
  return { url, calls, renewals, profile: profileOf({ urls: { api: url }, cognitoEndpoint: url }) };
}

async function toCall(request: IncomingMessage): Promise<Call> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  const url = new URL(request.url ?? '/', 'http://localhost');
  return {
    method: request.method ?? '',
    path: url.pathname,
    query: url.search,
    authorization: request.headers.authorization ?? null,
    body: Buffer.concat(chunks).toString('utf8'),
  };
}
