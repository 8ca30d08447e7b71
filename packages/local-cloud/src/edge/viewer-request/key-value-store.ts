/** What SST writes into a router's key-value store: the inputs of its `KvKeys` and `KvRoutesUpdate` resources. */
export interface KeyValueSources {
  readonly keys: readonly {
    readonly namespace: string;
    readonly entries: Readonly<Record<string, string>>;
  }[];
  readonly routes: readonly {
    readonly namespace: string;
    readonly key: string;
    /** `site` or `url`, namespace of its metadata, host, path. */
    readonly entry: string;
  }[];
}

/** The store as the viewer-request function reads it: `namespace:key` -> value. */
export function keyValueStore({ keys, routes }: KeyValueSources): Record<string, string> {
  const store: Record<string, string> = {};
  for (const { namespace, entries } of keys) {
    for (const [key, value] of Object.entries(entries)) store[`${namespace}:${key}`] = value;
  }
  const lists: Record<string, string[]> = {};
  for (const { namespace, key, entry } of routes) {
    const name = `${namespace}:${key}`;
    lists[name] = [...(lists[name] ?? []), entry];
  }
  for (const [name, list] of Object.entries(lists)) store[name] = JSON.stringify(list);
  return store;
}
