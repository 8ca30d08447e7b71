import { expect, it } from 'vitest';
import { systemRandom } from '../src/random.ts';

it('never gives the same random bytes twice, whatever their number, and gives none away again', () => {
  const seen = new Set<string>();
  const counts = Array.from({ length: 2000 }, (_, at) => 16 + (at % 50));
  for (const count of [...counts, 4096, 5000]) {
    const bytes = systemRandom.bytes(count);
    expect(bytes).toHaveLength(count);
    expect(bytes.subarray(0, 16).every((byte) => byte === 0)).toBe(false);
    seen.add(bytes.subarray(0, 16).toString('hex'));
    // What a caller does with its bytes is nobody else's business.
    bytes.fill(0);
  }
  expect(seen.size).toBe(counts.length + 2);
});
