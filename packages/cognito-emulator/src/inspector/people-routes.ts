import { type Context, Hono } from 'hono';
import type { EmulatorContext } from '../operation.ts';
import type { RefreshFamily } from '../store/types.ts';
import { findPeople } from './find-people.ts';
import type { Html } from './pages/html.ts';
import type { Place } from './pages/layout.ts';
import { noSuchPerson } from './pages/notice.ts';
import { peopleList } from './pages/people-list.ts';
import { personView } from './pages/person-view.ts';
import { sessionsList } from './pages/sessions-list.ts';
import type { SignIn } from './pages/sign-in-table.ts';

const newestShown = 100;

/** Renders a page around its content. */
export type Render = (title: string, place: Place, content: Html) => Html;

export const peopleRoutes = ({ store, clock }: EmulatorContext, render: Render): Hono => {
  const app = new Hono();
  const { tables } = store;
  const clientName = (id: string) => tables.clients.get(id)?.settings.ClientName ?? id;

  app.get('/people', (c) => {
    const query = {
      text: c.req.query('q') ?? '',
      poolId: c.req.query('pool') || null,
      after: sequence(c),
    };
    const page = findPeople(store, query);
    const list = peopleList(page, query, {
      pools: [...tables.pools.values()],
      count: page.poolId === null ? 0 : store.countUsers(page.poolId),
      now: clock.now(),
    });
    return c.html(render('People', 'people', list));
  });

  app.get('/people/:id', (c) => {
    const user = tables.users.get(c.req.param('id'));
    const pool = user && tables.pools.get(user.poolId);
    if (!user || !pool) return c.html(render('Not here', 'people', noSuchPerson), 404);
    const addresses = [user.attributes.email, user.attributes.phone_number];
    const view = personView(user, {
      pool,
      families: newestFirst(store.familiesOf(user.id)),
      messages: addresses
        .flatMap((address) => (address ? store.messagesTo(address) : []))
        .filter(({ poolId }) => poolId === pool.id)
        .reverse(),
      clientName,
      now: clock.now(),
    });
    return c.html(render(user.attributes.email ?? user.username, 'people', view));
  });

  app.get('/sessions', (c) => {
    const all = [...tables.refreshFamilies.values()];
    const signIns = newestFirst(all)
      .slice(0, newestShown)
      .flatMap((family): SignIn[] => {
        const user = tables.users.get(family.userId);
        return user ? [{ family, user, client: clientName(family.clientId) }] : [];
      });
    const now = clock.now();
    const pending = [...tables.sessions.values()].filter(
      ({ usedAt, expiresAt }) => usedAt === null && expiresAt > now,
    ).length;
    const list = sessionsList({ signIns, total: all.length, pending, now });
    return c.html(render('Sign-ins', 'sessions', list));
  });
  return app;
};

const newestFirst = (families: readonly RefreshFamily[]) =>
  [...families].sort((one, other) => other.authenticatedAt - one.authenticatedAt);

const sequence = (c: Context): number | null => {
  const given = Number(c.req.query('after'));
  return Number.isSafeInteger(given) && given > 0 ? given : null;
};
