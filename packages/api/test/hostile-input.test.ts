import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { procedures } from '../src/declared.ts';
import { consoleRouter } from '../src/index.ts';
import { call } from './support/caller.ts';
import { CONSOLE_ORIGIN, startCloud } from './support/cloud.ts';
import { consoleBrowser, person, signedIn } from './support/people.ts';

const cloud = startCloud();
let cookie = '';

beforeAll(async () => {
  await person(cloud, 'admin@example.com', 'admin');
  cookie = (await signedIn(consoleBrowser(cloud), 'admin@example.com')).cookie ?? '';
});

const headers = () => ({
  cookie,
  origin: CONSOLE_ORIGIN,
  'content-type': 'application/json',
});

/** Sends one raw body to a procedure, as an admin would: nothing but the input keeps it from running. */
function send(path: string, type: string, body: string) {
  const url = `${cloud.urls.console}/api/trpc/${path}`;
  return type === 'mutation'
    ? call(url, { method: 'POST', headers: headers(), body })
    : call(`${url}?input=${encodeURIComponent(body)}`, { headers: headers() });
}

const asked = Object.entries(procedures(consoleRouter)).filter(([path]) => path !== 'auth.signOut');

const polluting = [
  '{"json":{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}}',
  '{"json":{"a":1},"meta":{"values":{"__proto__.polluted":["Date"]}}}',
  '{"json":{"a":1},"meta":{"values":{"constructor.prototype.polluted":["Date"]}}}',
  '{"json":{"a":1},"meta":{"referentialEqualities":{"a":["__proto__.polluted"]}}}',
  '{"json":{"a":1},"meta":{"values":5}}',
  '{"json":{"a":1},"meta":{"values":{"a":["nonsense"]}}}',
  '{"json":{"a":1},"meta":{"values":{"a.b.c":["Date"]}}}',
  '{"json":"x","meta":{"values":["regexp"]}}',
  '{"json":{"a":"/(a+)+$/"},"meta":{"values":{"a":["regexp"]}}}',
  '{"meta":{}}',
  '{}',
];

test.each(asked)('%s answers hostile input with a refusal of its own', async (path, { type }) => {
  for (const body of polluting) {
    const answer = await send(path, type, body);
    expect(answer.status, `${path} ${body} ${answer.text}`).toBeLessThan(500);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  }
});

test.each([-1, 0, 1.5, 2 ** 31 - 1, 2 ** 31, 2 ** 53, '1', null])(
  'the version %j is refused',
  async (version) => {
    const json = { givenName: 'A', familyName: 'B', version };
    const answer = await send('me.update', 'mutation', JSON.stringify({ json }));
    expect(answer).toMatchObject({ status: 400, error: { errorCode: 'INVALID_INPUT' } });
  },
);

test('no input makes a procedure fail by itself', { timeout: 60_000 }, async () => {
  const input = fc.object({
    key: fc.constantFrom('id', 'version', 'limit', 'cursor', 'search', 'email', 'reason', 'x'),
    maxDepth: 2,
    values: [fc.string(), fc.integer(), fc.double(), fc.boolean(), fc.constant(null), fc.uuid()],
  });
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...asked), input, async ([path, { type }], value) => {
      const answer = await send(path, type, JSON.stringify({ json: value }));
      expect(answer.status, `${path} ${answer.text}`).toBeLessThan(500);
    }),
    { numRuns: 150 },
  );
});
