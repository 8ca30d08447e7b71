import type { Listener } from './table.ts';
import type { Entity } from './types.ts';

export interface Index<E extends Entity> {
  readonly listener: Listener<E>;
  ids(key: string): ReadonlySet<string>;
}

const none: ReadonlySet<string> = new Set();

/** Entities by one or more keys, kept up to date by their table. */
export const indexBy = <E extends Entity>(keysOf: (entity: E) => Iterable<string>): Index<E> => {
  const byKey = new Map<string, Set<string>>();
  return {
    listener: (before, after) => {
      if (before) {
        for (const key of keysOf(before)) {
          const ids = byKey.get(key);
          ids?.delete(before.id);
          if (ids?.size === 0) byKey.delete(key);
        }
      }
      if (after) {
        for (const key of keysOf(after)) {
          const ids = byKey.get(key);
          if (ids) ids.add(after.id);
          else byKey.set(key, new Set([after.id]));
        }
      }
    },
    ids: (key) => byKey.get(key) ?? none,
  };
};
