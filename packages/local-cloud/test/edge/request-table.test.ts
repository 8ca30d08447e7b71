import { request } from 'node:http';
import { expect, test } from 'vitest';
import { type RequestRow, requestTable } from '../../src/edge/request-table.ts';
import { rowDifferences } from '../../src/edge/row-differences.ts';
import { startBuiltPages } from './built-harness.ts';
import { type Edge, startEdge } from './harness.ts';

test.each(requestTable)('$what ($source)', async (row) => {
  await using site = await startBuiltPages();
  await using edge = await startEdge({ pages: site.pages });
  const { statusCode, text } = await send(edge, row);
  const { reaches = 'api' } = row;
  if (reaches === 'files')
    return expect([statusCode, text]).toEqual([200, expect.not.stringMatching(/^\{/)]);
  if (reaches === 'images') return expect([statusCode, text]).toEqual([404, 'Not Found\n']);
  if (reaches === 'refused') return expect(statusCode).toBe(row.status);
  const event: Event = JSON.parse(text);
  expect(event.headers.host).toBe(
    `${reaches === 'api' ? 'webapi' : 'webserver'}.lambda-url.us-east-1.on.aws`,
  );
  const names = { host: `localhost:${edge.port}`, viewer: '127.0.0.1' };
  expect(rowDifferences(row, event, names)).toEqual([]);
});

interface Event {
  readonly headers: Record<string, string>;
}

function send(
  edge: Edge,
  { method, target, sent, body }: RequestRow,
): Promise<{ statusCode: number | undefined; text: string }> {
  return new Promise((resolve, reject) => {
    const headers = [['host', `localhost:${edge.port}`], ...sent].flat();
    if (body) headers.push('content-length', String(Buffer.byteLength(body)));
    const outgoing = request({ host: '127.0.0.1', port: edge.port, method, path: target, headers });
    outgoing.once('error', reject).once('response', async (response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of response) chunks.push(chunk);
      resolve({ statusCode: response.statusCode, text: Buffer.concat(chunks).toString() });
    });
    outgoing.end(body);
  });
}
