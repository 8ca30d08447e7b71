import type { ResourceName } from '@gatehouse/functions/manifest';
import type { Provisioned } from '../provision/provision.ts';
import type { SessionKeys } from '../state/session-keys.ts';

/** The schema's owner is linked to the function of a deployment only. */
type LocalResource = Exclude<ResourceName, 'DatabaseOwner'>;

export interface LinkSources {
  readonly provisioned: Provisioned;
  readonly appUrl: string;
  readonly sessionKeys: SessionKeys;
  readonly origins: { readonly web: string; readonly console: string };
  readonly cookies: { readonly web: SiteCookie; readonly console: SiteCookie };
}

export interface SiteCookie {
  readonly cookieName: string;
  readonly cookieSecure: boolean;
}

/** The value behind each `Resource.X` of the functions: what `infra/` links on AWS. */
export function linkValues(sources: LinkSources): Record<LocalResource, object> {
  const { userPoolId, clients } = sources.provisioned;
  const confidential = (app: 'web' | 'console') => {
    const { id, secret } = clients[app];
    return { id, secret };
  };
  return {
    UserPool: { id: userPoolId },
    WebClient: confidential('web'),
    ConsoleClient: confidential('console'),
    CliClient: { id: clients.cli.id },
    Database: { engine: 'postgres', url: sources.appUrl },
    SessionKeys: sources.sessionKeys,
    WebSite: { origin: sources.origins.web, ...sources.cookies.web },
    ConsoleSite: { origin: sources.origins.console, ...sources.cookies.console },
  };
}

/**
 * `Resource.X` as the `sst` package reads it outside AWS.
 * @see https://sst.dev/docs/reference/sdk
 */
export function linkEnvironment(
  names: readonly LocalResource[],
  values: Record<LocalResource, object>,
): Record<string, string> {
  const links = names.map((name) => [
    `SST_RESOURCE_${name}`,
    JSON.stringify({ type: 'sst.sst.Linkable', ...values[name] }),
  ]);
  return {
    SST_RESOURCE_App: JSON.stringify({ name: 'gatehouse', stage: 'local' }),
    ...Object.fromEntries(links),
  };
}
