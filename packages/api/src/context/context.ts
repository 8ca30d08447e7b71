import type { Device } from '@gatehouse/auth';
import type { Actor } from '../actor.ts';
import type { Author } from '../audit/author.ts';
import type { BearerEntrance, Services, SiteEntrance } from '../services.ts';
import type { CookieJar } from './cookies.ts';

/**
 * Who is calling, or why nobody can say. A broken database is not a missing session: the first is a 503 and keeps the
 * cookie, the second a 401.
 */
export type Caller = { readonly actor: Actor } | { readonly failure: unknown };

interface RequestContext extends Services {
  readonly requestId: string;
  readonly device: Device;
  readonly caller: Caller;
}

export interface SiteContext extends RequestContext {
  readonly entrance: SiteEntrance;
  readonly cookieId: string | null;
  readonly cookies: CookieJar;
}

export interface BearerContext extends RequestContext {
  readonly entrance: BearerEntrance;
  readonly cookieId: null;
  readonly cookies: null;
}

export type Context = SiteContext | BearerContext;

export function authorOf(
  ctx: Pick<Context, 'requestId' | 'device' | 'entrance'>,
  actor: Actor,
): Author {
  return {
    kind: actor.kind,
    id: 'user' in actor ? actor.user.id : null,
    entrance: ctx.entrance.name,
    requestId: ctx.requestId,
    ip: ctx.device.ip,
  };
}
