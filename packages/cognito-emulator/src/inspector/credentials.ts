import { Hono } from 'hono';
import type { SignedRequest } from '../identity/signed-request.ts';
import { verifyRequest } from '../identity/verify-request.ts';
import type { EmulatorContext } from '../operation.ts';

/** Where a local store of objects that is a process of its own asks whether a request was signed as it should be. */
export const credentialCheck = (context: EmulatorContext): Hono => {
  const app = new Hono();
  app.post('/credentials', async (c) => {
    const request = readRequest(await c.req.text());
    if (!request) return c.json({ message: 'Expected { method, url, headers } as JSON.' }, 400);
    const verdict = await verifyRequest(context, request);
    await context.store.durable();
    if (!verdict.ok) return c.json(verdict, 403);
    // Whoever checks a signature has no use for the secret that made it.
    const { secretAccessKey: _secret, sessionToken: _token, ...credentials } = verdict.credentials;
    return c.json({ ok: true, credentials });
  });
  return app;
};

const readRequest = (body: string): SignedRequest | null => {
  const value = parse(body);
  if (!isObject(value)) return null;
  const { method, url, headers } = value;
  if (typeof method !== 'string' || typeof url !== 'string' || !URL.canParse(url)) return null;
  if (!isObject(headers)) return null;
  const read = Object.entries(headers).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return { method, url, headers: Object.fromEntries(read) };
};

const parse = (body: string): unknown => {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
};

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
