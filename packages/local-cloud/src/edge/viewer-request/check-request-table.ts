import { passOn } from '../cloudfront-headers.ts';
import { functionUrlEvent } from '../function-url-event.ts';
import { originAccessIdentity, signed } from '../origin-access.ts';
import { type RequestRow, requestTable } from '../request-table.ts';
import { rowDifferences } from '../row-differences.ts';
import { type Destinations, destinationsOf } from './destinations.ts';
import { createViewerRequest } from './run-viewer-request.ts';
import { readViewerRequest } from './viewer-event.ts';

const host = 'people.example.com';
const viewer = { address: '198.51.100.7', port: 4711, httpVersion: '1.1' };

/**
 * Puts every row of the request table to the viewer-request function that SST generates for a router, as CloudFront
 * would: the function decides where the request goes and with which headers, and what CloudFront and Lambda do after it
 * is done by the code of the local edge.
 * @param source the function's text: `code` of its `aws:cloudfront/function:Function`
 * @param store what its key-value store holds, `namespace:key` -> value; @see ./key-value-store.ts
 * @param rows all of the table, unless a test wants to know about some
 * @returns one line for each thing that does not hold; none when all does
 * @throws when CloudFront would not take the source
 */
export async function checkRequestTable(
  source: string,
  store: Readonly<Record<string, string>>,
  rows: readonly RequestRow[] = requestTable,
): Promise<string[]> {
  const run = createViewerRequest(source, store);
  const destinations = destinationsOf(store);
  const checked = rows.map(async (row) => {
    const lines = await check(row, run, destinations);
    return lines.map((line) => `${row.what} (${row.source}): ${line}`);
  });
  return (await Promise.all(checked)).flat();
}

async function check(
  row: RequestRow,
  run: ReturnType<typeof createViewerRequest>,
  destinations: Destinations,
): Promise<string[]> {
  const { method = 'GET', target, reaches = 'api' } = row;
  const outcome = await run(
    { method, target, headers: [['host', host], ...row.sent] },
    viewer.address,
  );
  if ('statusCode' in outcome) {
    const expected = reaches === 'refused' && outcome.statusCode === row.status;
    return expected ? [] : [`it is answered with ${outcome.statusCode}`];
  }
  const { origin, request } = outcome;
  if (!origin) return ['it reaches nobody'];
  const reached = destinations(origin.domainName);
  if (reached !== reaches) return [`it reaches ${reached ?? origin.domainName}, not ${reaches}`];
  const access = origin.originAccessControlConfig;
  if (!access?.enabled || access.signingBehavior !== 'always') return ['its request is not signed'];

  const seen = readViewerRequest(request);
  const now = new Date();
  const body = Buffer.from(row.body ?? '');
  const event = functionUrlEvent({
    method,
    target: seen.target,
    headers: signed(passOn(seen.headers, viewer), body, now),
    body,
    domainName: origin.domainName,
    sourceIp: '192.0.2.1',
    authorizer: originAccessIdentity,
    now,
  });
  return rowDifferences(row, event, { host, viewer: viewer.address });
}
