import { bearerRouter, consoleRouter, procedures, webRouter } from '@gatehouse/api';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { call } from '../src/call.ts';
import { callers, restorePeople } from '../src/matrix-callers.ts';
import { sideEffects } from '../src/side-effects.ts';
import { type Entrance, startWorld, type World } from '../src/world.ts';

const mounted = {
  web: procedures(webRouter),
  console: procedures(consoleRouter),
  bearer: procedures(bearerRouter),
};

/** Every procedure there is, at whichever entrance it is mounted: one not mounted here must not exist here. */
const everywhere = new Map(
  Object.values(mounted).flatMap((list) =>
    Object.entries(list).map(([path, { type, meta }]) => [
      path,
      // A subscription is asked for as a query is.
      { type: type === 'mutation' ? ('mutation' as const) : ('query' as const), meta },
    ]),
  ),
);

const keptOut = ['UNAUTHENTICATED', 'SESSION_ENDED', 'ACCOUNT_DISABLED', 'FORBIDDEN', 'ADMIN_ONLY'];

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

test('there is something to check', () => {
  expect(everywhere.size).toBeGreaterThan(12);
  expect(
    [...everywhere.values()].filter(({ meta }) => meta === undefined || meta.allow.length === 0),
  ).toEqual([]);
});

test('nothing an admin may do is mounted at the web app', () => {
  expect(Object.keys(mounted.web).filter((path) => path.startsWith('admin.'))).toEqual([]);
});

describe.each(Object.keys(callers) as Entrance[])('at %s', (entrance) => {
  describe.each(callers[entrance])('$name', (caller) => {
    /** Made anew after every call that may have changed what the caller is: a sign-out, for one. */
    let headers: Record<string, string> | null = null;
    afterAll(() => restorePeople(world));

    test.each([...everywhere])('%s', async (procedure, { type, meta }) => {
      if (headers === null) {
        await restorePeople(world);
        headers = await caller.headers(world);
      }
      const before = await sideEffects(world.database);
      const answer = await call({ base: world.bases[entrance], procedure, type, headers });
      const after = await sideEffects(world.database);

      const standings: readonly string[] = meta?.allow ?? [];
      const open = standings.includes('anonymous');
      if (!(procedure in mounted[entrance])) {
        expect([answer.status, answer.errorCode]).toEqual([404, 'NO_SUCH_PROCEDURE']);
        expect(after).toBe(before);
      } else if (open || standings.includes(caller.standing)) {
        if (type === 'mutation') headers = null;
        expect(answer.status).toBeLessThan(500);
        if (caller.standing !== 'refused') expect(keptOut).not.toContain(answer.errorCode);
      } else {
        expect(keptOut).toContain(answer.errorCode);
        expect([401, 403]).toContain(answer.status);
        expect(answer.data).toBeNull();
        expect(after).toBe(before);
      }
    });
  });
});
