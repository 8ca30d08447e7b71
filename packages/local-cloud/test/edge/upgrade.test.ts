import { expect, test } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { withResolvers } from '../with-resolvers.ts';
import { openSocket, startEdge, startPages } from './harness.ts';

const upgradeTo = (path: string, host: string) =>
  `GET ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
  'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n';

test('hot reload: a WebSocket reaches the site’s server and carries messages both ways', async () => {
  await using pages = await startPages((_request, response) => response.end());
  const sockets = new WebSocketServer({ server: pages.server });
  sockets.on('connection', (socket, request) => {
    socket.send(`hello ${request.url} from ${request.headers.origin}`);
    socket.on('message', (message) => socket.send(`echo ${message}`));
  });
  await using edge = await startEdge({ pages: pages.origin });
  const viewer = new WebSocket(`ws://localhost:${edge.port}/_next/webpack-hmr?id=1`, {
    origin: edge.url,
  });
  const messages: string[] = [];
  const next = () => new Promise((resolve) => viewer.once('message', resolve));
  viewer.on('message', (message) => messages.push(String(message)));
  await next();
  viewer.send('edit');
  await next();
  expect(messages).toEqual([`hello /_next/webpack-hmr?id=1 from ${edge.url}`, 'echo edit']);

  const gone = new Promise((resolve) => viewer.once('close', resolve));
  for (const socket of sockets.clients) socket.terminate();
  await gone;
});

test('the site’s server learns that the viewer has gone', async () => {
  await using pages = await startPages((_request, response) => response.end());
  const sockets = new WebSocketServer({ server: pages.server });
  const { promise: closed, resolve: close } = withResolvers<void>();
  sockets.on('connection', (socket) => {
    socket.on('close', () => close());
    socket.send('ready');
  });
  await using edge = await startEdge({ pages: pages.origin });
  const viewer = new WebSocket(`ws://localhost:${edge.port}/`);
  await new Promise((resolve) => viewer.once('message', resolve));
  viewer.terminate();
  await closed;
});

test.each([
  ['an unknown host', '/', 'evil.example', 403],
  ['the API', '/api/x', undefined, 400],
  ['a site that is not up', '/', undefined, 503],
])('an upgrade for %s is refused', async (_what, path, host, status) => {
  await using edge = await startEdge({ pages: () => undefined });
  const socket = await openSocket(edge.port);
  socket.write(upgradeTo(path, host ?? `localhost:${edge.port}`));
  expect(await socket.text(/\r\n\r\n/)).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
});

test('a server that refuses the upgrade is quoted', async () => {
  await using pages = await startPages((_request, response) => response.writeHead(404).end());
  await using edge = await startEdge({ pages: pages.origin });
  const socket = await openSocket(edge.port);
  socket.write(upgradeTo('/nowhere', `localhost:${edge.port}`));
  expect(await socket.text(/\r\n\r\n/)).toMatch(/^HTTP\/1\.1 404 Not Found/);
});

test('closing the edge closes its WebSockets on both sides', async () => {
  await using pages = await startPages((_request, response) => response.end());
  const sockets = new WebSocketServer({ server: pages.server });
  const { promise: closed, resolve: close } = withResolvers();
  sockets.on('connection', (socket) => {
    socket.on('close', () => close());
    socket.send('ready');
  });
  const edge = await startEdge({ pages: pages.origin });
  const viewer = new WebSocket(`ws://localhost:${edge.port}/`);
  await new Promise((resolve) => viewer.once('message', resolve));
  await edge.close();
  await closed;
});
