import type { ResourceName } from '@gatehouse/functions/manifest';

const values: Partial<Record<ResourceName, object>> = {
  UserPool: { id: 'us-east-1_TESTPOOL1' },
  WebClient: { id: 'web', secret: 'secret' },
  ConsoleClient: { id: 'console', secret: 'secret' },
  CliClient: { id: 'cli' },
  // Port 9 discards: whoever connects to the database fails.
  Database: { engine: 'postgres', url: 'postgres://nobody@127.0.0.1:9/nothing' },
  SessionKeys: { current: 'a', keys: { a: Buffer.alloc(32).toString('base64') } },
  WebSite: { origin: 'https://web.example', cookieName: '__Host-web', cookieSecure: true },
  ConsoleSite: { origin: 'https://c.example', cookieName: '__Host-c', cookieSecure: true },
};

/** Links of the right shape that lead nowhere, as the environment holds them. */
export function links(names: readonly ResourceName[]): Record<string, string> {
  const own = names.map((name) => [`SST_RESOURCE_${name}`, JSON.stringify(values[name] ?? {})]);
  return {
    SST_RESOURCE_App: JSON.stringify({ name: 'gatehouse', stage: 'test' }),
    ...Object.fromEntries(own),
  };
}
