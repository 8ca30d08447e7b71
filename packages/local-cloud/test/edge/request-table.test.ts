import { request } from 'node:http';
import { expect, test } from 'vitest';
import { type RequestRow, requestTable } from '../../src/edge/request-table.ts';
import { rowDifferences } from '../../src/edge/row-differences.ts';
import { type Edge, startEdge } from './harness.ts';

const rows = requestTable.filter(({ reaches = 'api' }) => reaches === 'api');

test.each(rows)('$what ($source)', async (row) => {
  await using edge = await startEdge();
  const event = await send(edge, row);
  const names = { host: `localhost:${edge.port}`, viewer: '127.0.0.1' };
  expect(rowDifferences(row, event, names)).toEqual([]);
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
