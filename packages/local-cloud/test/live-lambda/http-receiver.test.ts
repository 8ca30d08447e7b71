import { expect, test } from 'vitest';
import { httpReceiver } from '../../src/live-lambda/http-receiver.ts';

const head = { statusCode: 200, headers: {}, cookies: [] };
const chunk = new Uint8Array(48 * 1024);

function start() {
  const asked: string[] = [];
  const control = { more: () => asked.push('more'), cancel: () => asked.push('cancel') };
  return { ...httpReceiver(() => control), asked };
}

test('a slow reader holds the handler back, a reading one lets it go on', async () => {
  const { receiver, result, asked } = start();
  receiver.head(head);
  receiver.chunk(chunk);
  expect(asked).toEqual(['more']);
  receiver.chunk(chunk);
  expect(asked).toEqual(['more']);
  const reader = (await result).body.getReader();
  await reader.read();
  expect(asked).toEqual(['more', 'more']);
});

test('a reader who leaves is reported once, and later chunks go nowhere', async () => {
  const { receiver, result, asked } = start();
  receiver.head(head);
  await (await result).body.cancel();
  receiver.chunk(chunk);
  receiver.end();
  receiver.returned(null);
  expect(asked).toEqual(['cancel']);
});
