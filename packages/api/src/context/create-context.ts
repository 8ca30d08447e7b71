import type { Device } from '@gatehouse/auth';
import { anonymous } from '../actor.ts';
import type { Entrance, Services } from '../services.ts';
import { bearerCaller } from './bearer-caller.ts';
import type { Caller, Context } from './context.ts';
import { cookieCaller } from './cookie-caller.ts';
import { CookieJar, readCookie } from './cookies.ts';

export interface ContextRequest {
  readonly requestId: string;
  readonly device: Device;
  readonly headers: Headers;
  /** Whether any call of the batch asks who is calling; `health` does not, and then nothing is looked up. */
  readonly asksWho: boolean;
}

/**
 * Never throws: a failure to find out who is calling is kept, and thrown by the first procedure that asks.
 * A site's entrance does not look at Authorization, the bearer entrance does not look at cookies.
 */
export async function createContext(
  services: Services,
  entrance: Entrance,
  request: ContextRequest,
): Promise<Context> {
  const { requestId, device, headers, asksWho } = request;
  const base = { ...services, requestId, device };
  const nobody: Caller = { actor: anonymous() };

  if (entrance.kind === 'bearer') {
    const authorization = headers.get('authorization');
    const caller = asksWho
      ? await attempt(() => bearerCaller(services, entrance, { authorization, device, requestId }))
      : nobody;
    return { ...base, entrance, caller, cookieId: null, cookies: null };
  }

  const cookies = new CookieJar(entrance.site);
  const cookieId = readCookie(headers.get('cookie'), entrance.site.cookieName);
  const caller = asksWho
    ? await attempt(() => cookieCaller(services, entrance, cookieId, cookies))
    : nobody;
  return { ...base, entrance, caller, cookieId, cookies };
}

async function attempt(find: () => ReturnType<typeof cookieCaller>): Promise<Caller> {
  try {
    return { actor: await find() };
  } catch (failure) {
    return { failure };
  }
}
