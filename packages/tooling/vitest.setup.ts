import { afterEach, beforeEach, expect, vi } from 'vitest';

// A busy machine is no defect: what hangs is ended, what is slow is not.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

/** An unexpected console.error or console.warn fails the test that caused it. */
beforeEach(() => {
  for (const level of ['error', 'warn'] as const) vi.spyOn(console, level);
});

afterEach(() => {
  for (const level of ['error', 'warn'] as const) {
    const calls = vi.mocked(console[level]).mock.calls;
    vi.mocked(console[level]).mockRestore();
    expect(calls, `unexpected console.${level}`).toEqual([]);
  }
});
