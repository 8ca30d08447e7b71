import { inspect, isDeepStrictEqual } from 'node:util';
import type { RequestRow } from './request-table.ts';

/** What `HOST` and `VIEWER` stand for in a row. */
export interface Names {
  readonly host: string;
  readonly viewer: string;
}

/** How the event that a function got differs from what its row says: one line each. */
export function rowDifferences(
  row: RequestRow,
  event: { readonly headers: object },
  names: Names,
): string[] {
  const parts = [
    [event.headers, row.headers ?? {}],
    [event, row.event ?? {}],
  ] as const;
  return parts.flatMap(([actual, expected]) =>
    Object.entries(expected).flatMap(([name, value]) => {
      const found: unknown = Reflect.get(actual, name);
      if (matches(found, value, names)) return [];
      return [`${name} is ${inspect(found, { depth: 5 })}, not ${inspect(value, { depth: 5 })}`];
    }),
  );
}

function matches(actual: unknown, expected: unknown, names: Names): boolean {
  const named = (text: string) => text.replace('VIEWER', names.viewer).replace('HOST', names.host);
  if (typeof expected === 'string') return actual === named(expected);
  if (expected instanceof RegExp) {
    return typeof actual === 'string' && new RegExp(named(expected.source)).test(actual);
  }
  if (typeof expected !== 'object' || expected === null || Array.isArray(expected)) {
    return isDeepStrictEqual(actual, expected);
  }
  return Object.entries(expected).every(([name, part]) =>
    matches(Reflect.get(Object(actual), name), part, names),
  );
}
