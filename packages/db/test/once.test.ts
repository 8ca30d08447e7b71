import { expect, test, vi } from 'vitest';
import { newId, once } from '../src/index.ts';

test('creates once, also for a module that is evaluated again', async () => {
  const create = vi.fn(() => ({ pool: true }));
  const first = once('test.pool', create);
  vi.resetModules();
  const again = await import('../src/once.ts');
  expect(again.once('test.pool', create)).toBe(first);
  expect(create).toHaveBeenCalledTimes(1);
});

test('forgets a promise that was rejected', async () => {
  await expect(once('test.rejected', () => Promise.reject(new Error('down')))).rejects.toThrow();
  await expect(once('test.rejected', () => Promise.resolve('up'))).resolves.toBe('up');
});

test('ids sort by the time they were made', () => {
  const ids = Array.from({ length: 1000 }, newId);
  expect(ids.toSorted()).toEqual(ids);
  expect(new Set(ids).size).toBe(1000);
});
