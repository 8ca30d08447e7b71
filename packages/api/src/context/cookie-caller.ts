import { findByCookie, isOpen, keepFresh, touch } from '@gatehouse/auth';
import { type Actor, anonymous, personActor } from '../actor.ts';
import type { Services, SiteEntrance } from '../services.ts';
import type { CookieJar } from './cookies.ts';

/** Who a site's cookie stands for. A cookie that stands for nobody is cleared with the answer. */
export async function cookieCaller(
  services: Services,
  entrance: SiteEntrance,
  cookieId: string | null,
  cookies: CookieJar,
): Promise<Actor> {
  if (cookieId === null) return anonymous();
  const actor = await lookUp(services, entrance, cookieId);
  if (actor.kind === 'anonymous' && actor.challenge === null) cookies.clear();
  return actor;
}

async function lookUp(
  services: Services,
  entrance: SiteEntrance,
  cookieId: string,
): Promise<Actor> {
  const { now } = services;
  const database = await services.database();
  const found = await findByCookie(database, cookieId);
  if (found?.session.app !== entrance.app) return anonymous();

  const { session, user } = found;
  if (session.kind === 'challenge') {
    return isOpen(session, now())
      ? anonymous('UNAUTHENTICATED', session)
      : anonymous('CHALLENGE_EXPIRED');
  }
  if (session.kind !== 'cookie') return anonymous();
  if (user?.status === 'disabled') return anonymous('ACCOUNT_DISABLED');
  if (!isOpen(session, now())) return anonymous('SESSION_ENDED');
  if (user?.status !== 'active' || user.sub === null) return anonymous('SESSION_ENDED');

  const { flows, keys, verifier } = entrance;
  if (!(await keepFresh({ database, keys, flows, verifier, now }, session, user.sub))) {
    return anonymous('SESSION_ENDED');
  }
  await touch(database, session, now());
  return personActor(user, session);
}
