import type { Table } from './store.ts';
import type { Entity } from './types.ts';

/** Told of every change: `before` is undefined at a first put, `after` at a delete. */
export type Listener<E> = (before: E | undefined, after: E | undefined) => void;

/** A map whose every change is reported. Indexes and the journal are listeners. */
export const createTable = <E extends Entity>(listeners: readonly Listener<E>[]): Table<E> => {
  const rows = new Map<string, E>();
  const tell = (before: E | undefined, after: E | undefined) => {
    for (const listener of listeners) listener(before, after);
  };
  return {
    get: (id) => rows.get(id),
    values: () => rows.values(),
    put: (entity) => {
      const before = rows.get(entity.id);
      rows.set(entity.id, entity);
      tell(before, entity);
      return entity;
    },
    delete: (id) => {
      const before = rows.get(id);
      if (!before) return;
      rows.delete(id);
      tell(before, undefined);
    },
    get size() {
      return rows.size;
    },
  };
};
