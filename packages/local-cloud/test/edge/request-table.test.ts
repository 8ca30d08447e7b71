import { request } from 'node:http';
import { expect, test } from 'vitest';
import { type RequestRow, requestTable } from '../../src/edge/request-table.ts';
import { type Edge, startEdge } from './harness.ts';

test.each(requestTable)('$what ($source)', async (row) => {
  await using edge = await startEdge();
  const event = await send(edge, row);
  const expected = (value: unknown) => expectation(value, edge);
  for (const [name, value] of Object.entries(row.headers ?? {})) {
    if (value === undefined) expect(event.headers).not.toHaveProperty([name]);
    else expect(event.headers[name], name).toEqual(expected(value));
  }
  for (const [name, value] of Object.entries(row.event ?? {})) {
    if (value === undefined) expect(event).not.toHaveProperty(name);
    else expect(event[name], name).toEqual(expected(value));
  }
});

interface Event extends Record<string, unknown> {
  readonly headers: Record<string, string>;
}

function send(edge: Edge, { method, target, sent, body }: RequestRow): Promise<Event> {
  return new Promise((resolve, reject) => {
    const headers = [['host', `localhost:${edge.port}`], ...sent].flat();
    if (body) headers.push('content-length', String(Buffer.byteLength(body)));
    const outgoing = request({ host: '127.0.0.1', port: edge.port, method, path: target, headers });
    outgoing.once('error', reject).once('response', async (response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of response) chunks.push(chunk);
      const text = Buffer.concat(chunks).toString();
      if (response.statusCode === 200) resolve(JSON.parse(text));
      else reject(new Error(`${response.statusCode} ${text}`));
    });
    outgoing.end(body);
  });
}

function expectation(value: unknown, edge: Edge): unknown {
  const named = (text: string) =>
    text.replace('VIEWER', '127.0.0.1').replace('HOST', `localhost:${edge.port}`);
  if (typeof value === 'string') return named(value);
  if (value instanceof RegExp) return expect.stringMatching(new RegExp(named(value.source)));
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return expect.objectContaining(
    Object.fromEntries(
      Object.entries(value).map(([name, part]) => [name, expectation(part, edge)]),
    ),
  );
}
