import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, it } from 'vitest';
import { createEmulator } from '../src/index.ts';

it('closes although a browser holds a connection that it never used', async () => {
  const emulator = await createEmulator();
  const { hostname, port } = new URL(emulator.url);
  const spare = connect(Number(port), hostname);
  await once(spare, 'connect');
  const closed = once(spare, 'close');
  await emulator.close();
  await closed;
  expect(spare.destroyed).toBe(true);
});
