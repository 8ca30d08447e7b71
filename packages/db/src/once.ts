/**
 * Creates something once in a process, even when this module is evaluated again: the live-Lambda runner loads a
 * changed module anew, and each edit would otherwise leave another pool of connections behind. A promise that is
 * rejected is forgotten, so that the next caller tries again.
 */
export function once<Value>(key: string, create: () => Value): Value {
  const memo = globalThis as unknown as Record<symbol, { readonly value: Value } | undefined>;
  const symbol = Symbol.for(`gatehouse.once.${key}`);
  const known = memo[symbol];
  if (known) return known.value;

  const value = create();
  memo[symbol] = { value };
  if (value instanceof Promise) value.catch(() => delete memo[symbol]);
  return value;
}
