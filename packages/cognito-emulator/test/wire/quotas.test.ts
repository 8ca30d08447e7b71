import { describe, expect, it } from 'vitest';
import { createManualClock, seconds } from '../../src/clock.ts';
import { createEmulator } from '../../src/index.ts';
import { refusal } from '../auth/support.ts';
import { createWire } from '../behaviour/wire.ts';

const exceeded = 'TooManyRequestsException: Rate exceeded';

describe('the quotas of AWS', () => {
  it('hold each kind of operation to its rate, and fill again with time', async () => {
    const clock = createManualClock();
    const emulator = await createEmulator({ clock, quotas: 'aws' });
    const api = createWire(emulator.url);
    const list = () => refusal(api('ListUserPools', { MaxResults: 1 }));
    for (let at = 0; at < 15; at++) expect(await list()).toBe('no refusal');
    expect(await list()).toBe(exceeded);
    // Another kind has a rate of its own.
    const { UserPool } = await api('CreateUserPool', { PoolName: 'x' });
    clock.advance(seconds(1) / 5);
    const describePool = () => refusal(api('DescribeUserPool', { UserPoolId: UserPool?.Id ?? '' }));
    expect(await Promise.all([1, 2, 3, 4].map(describePool))).toEqual([
      'no refusal',
      'no refusal',
      'no refusal',
      exceeded,
    ]);
    clock.advance(seconds(60));
    expect(await list()).toBe('no refusal');
    await emulator.close();
  });

  it('are not enforced unless asked for', async () => {
    const emulator = await createEmulator({ clock: createManualClock() });
    const api = createWire(emulator.url);
    for (let at = 0; at < 20; at++) await api('ListUserPools', { MaxResults: 1 });
    await emulator.close();
  });
});
