import { createSignInFlows, createVerifier, type SessionKeys } from '@gatehouse/auth';
import type { BearerEntrance, SiteConfig, SiteEntrance } from './services.ts';

interface ClientConfig {
  readonly userPoolId: string;
  readonly clientId: string;
  /** Where the pool's public keys are read instead of at AWS. */
  readonly jwksOrigin?: string;
}

export interface SiteEntranceConfig extends ClientConfig {
  readonly app: 'web' | 'console';
  readonly clientSecret: string;
  readonly site: SiteConfig;
  readonly keys: SessionKeys;
}

export function createSiteEntrance(config: SiteEntranceConfig): SiteEntrance {
  const { app, userPoolId, clientId, clientSecret, site, keys } = config;
  return {
    kind: 'site',
    name: app === 'web' ? 'web-api' : 'console-api',
    app,
    site,
    keys,
    flows: createSignInFlows({ userPoolId, clientId, clientSecret }),
    verifier: createVerifier(config),
  };
}

export function createBearerEntrance(config: ClientConfig): BearerEntrance {
  return { kind: 'bearer', name: 'bearer-api', app: 'cli', verifier: createVerifier(config) };
}
