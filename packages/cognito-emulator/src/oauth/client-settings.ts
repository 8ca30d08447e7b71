import { fail } from '../errors.ts';
import type { EmulatorContext } from '../operation.ts';
import { identityProviderId } from '../store/store.ts';
import type { ClientSettings, UserPool } from '../store/types.ts';
import { selfServiceScope } from '../tokens/claims.ts';

/** The name of the pool itself among a client's providers. */
export const cognitoProvider = 'COGNITO';

/** Scopes that every pool has. */
export const standardScopes: readonly string[] = [
  'openid',
  'email',
  'phone',
  'profile',
  selfServiceScope,
];

/**
 * Refuses OAuth settings that Cognito would: flows that exclude each other, redirects in the clear, scopes and providers
 * that the pool does not have.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolClient.html
 */
export function checkOAuthSettings(
  context: EmulatorContext,
  pool: UserPool,
  settings: ClientSettings,
  hasSecret: boolean,
): void {
  const flows = settings.AllowedOAuthFlows ?? [];
  const scopes = settings.AllowedOAuthScopes ?? [];
  const isComplete = flows.length > 0 && scopes.length > 0;
  if (settings.AllowedOAuthFlowsUserPoolClient && !isComplete) fail('oauthSettingsIncomplete');
  checkFlows(flows, scopes, hasSecret);
  checkRedirects(settings, flows);
  for (const name of settings.SupportedIdentityProviders ?? []) {
    const id = identityProviderId(pool.id, name);
    if (name !== cognitoProvider && !context.store.tables.identityProviders.get(id))
      fail('providerUnknown', { name, pool: pool.id });
  }
  for (const scope of scopes)
    if (!scopeExists(context, pool.id, scope)) fail('scopeNotFound', { scope });
}

function checkFlows(flows: readonly string[], scopes: readonly string[], hasSecret: boolean) {
  if (!flows.includes('client_credentials')) return;
  if (flows.length > 1) fail('clientCredentialsNotAlone');
  if (!hasSecret) fail('clientCredentialsNeedSecret');
  const unfit = scopes.find((scope) => standardScopes.includes(scope));
  if (unfit) fail('clientCredentialsScope', { scope: unfit });
}

function checkRedirects(settings: ClientSettings, flows: readonly string[]) {
  const callbacks = settings.CallbackURLs ?? [];
  const needsCallback = flows.includes('code') || flows.includes('implicit');
  if (needsCallback && callbacks.length === 0) fail('callbackUrlsEmpty');
  for (const url of [...callbacks, ...(settings.LogoutURLs ?? [])]) checkRedirect(url);
  const { DefaultRedirectURI: fallback } = settings;
  if (fallback !== undefined && !callbacks.includes(fallback)) fail('defaultRedirectUnknown');
}

const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Https, or http on this machine, or an app's own scheme. */
function checkRedirect(url: string) {
  if (!isAddress(url)) fail('redirectInvalid', { url });
  if (!isSafeAddress(url)) fail('redirectUsesHttp', { url });
}

const isAddress = (url: string) => URL.canParse(url) && !url.includes('#');

/** An address that nothing can be read on the way to. */
export function isSafeAddress(url: string): boolean {
  if (!isAddress(url)) return false;
  const { protocol, hostname } = new URL(url);
  return protocol !== 'http:' || loopback.has(hostname);
}

/** One of every pool's own, or `identifier/name` of a resource server. */
export function scopeExists({ store }: EmulatorContext, poolId: string, scope: string): boolean {
  if (standardScopes.includes(scope)) return true;
  return store
    .ownedBy('resourceServers', poolId)
    .some(({ identifier, scopes }) =>
      scopes.some(({ ScopeName }) => `${identifier}/${ScopeName}` === scope),
    );
}
