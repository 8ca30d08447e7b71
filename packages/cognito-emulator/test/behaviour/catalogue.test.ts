import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refusal } from '../auth/support.ts';
import { attributeCases } from './catalogue/attributes.ts';
import { becomingCases } from './catalogue/becoming.ts';
import { clientCases } from './catalogue/clients.ts';
import { recoveryCases } from './catalogue/recovery.ts';
import { tokenCases } from './catalogue/tokens.ts';
import { functions, triggerCases } from './catalogue/triggers.ts';
import { whoCases } from './catalogue/who.ts';
import { openStage, type Stage } from './stage.ts';

const cases = [
  ...whoCases,
  ...becomingCases,
  ...recoveryCases,
  ...clientCases,
  ...attributeCases,
  ...tokenCases,
  ...triggerCases,
];

const listenForFunctions = async (): Promise<Server> => {
  const server = createServer((request, response) => {
    const name = /function%3A(\w+)/.exec(request.url ?? '')?.[1] ?? '';
    const { body = '', failed = false, status = 200 } = functions[name] ?? {};
    request.resume();
    if (failed) response.setHeader('x-amz-function-error', 'Unhandled');
    request.on('end', () => response.writeHead(status).end(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
};

/** Every error of the reference's catalogue, as it comes over the wire. */
describe('the error catalogue', () => {
  let server: Server;
  let stage: Stage;
  beforeAll(async () => {
    server = await listenForFunctions();
    const { port } = server.address() as AddressInfo;
    stage = await openStage({ lambdaEndpoint: `http://127.0.0.1:${port}` });
  });
  afterAll(async () => {
    await stage[Symbol.asyncDispose]();
    server.close();
  });

  for (const { says, evidence, provoke, answer } of cases)
    it(`${says} [${evidence}]`, async () => {
      const given = await refusal(provoke(stage));
      if (typeof answer === 'string') expect(given).toBe(answer);
      else expect(given).toMatch(answer);
    });
});
