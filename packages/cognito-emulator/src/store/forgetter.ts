import type { Store } from './store.ts';
import type { Entities, EntityName } from './types.ts';

/** To be called before each put, so that what has ended cannot pile up, in memory either. */
export type Forget = (store: Store, now: number) => void;

/** Each call looks at two entities of the table, round and round, and forgets those that have ended. */
export const createForgetter = <Name extends EntityName>(
  name: Name,
  hasEnded: (entity: Entities[Name], now: number) => boolean,
): Forget => {
  const walks = new WeakMap<Store, Iterator<Entities[Name]>>();
  return (store, now) => {
    const table = store.tables[name];
    const walk = walks.get(store) ?? table.values();
    for (const { done, value: entity } of [walk.next(), walk.next()]) {
      if (done) {
        walks.delete(store);
        return;
      }
      if (hasEnded(entity, now)) table.delete(entity.id);
    }
    walks.set(store, walk);
  };
};
