import { newId, users } from '@gatehouse/db';
import { beforeAll, expect, test } from 'vitest';
import { nameKeys } from '../src/people/name-keys.ts';
import { type Person, personSchema } from '../src/people/person.ts';
import type { Browser } from './support/caller.ts';
import { startCloud } from './support/cloud.ts';
import { consoleBrowser, person, signedIn } from './support/people.ts';
import { peopleShape, trailShape } from './support/shapes.ts';

const cloud = startCloud();
let admin: Browser;

const names: readonly (readonly [given: string, family: string])[] = [
  ['Zoë', 'Åström'],
  ['Ｗｉｄｅ', 'Letters'],
  ['100%', 'Under_score'],
  ["O'Brien", 'Back\\slash'],
  ['😀', 'Emoji'],
  ['Ann', 'Able'],
  ['Anna', 'Baker'],
  ['Annabel', 'Cook'],
];

beforeAll(async () => {
  await person(cloud, 'admin@example.com', 'admin');
  admin = await signedIn(consoleBrowser(cloud), 'admin@example.com');
  const rows = Array.from({ length: 240 }, (_, index) => {
    const [givenName, familyName] = names[index] ?? [`Person ${index}`, `Number ${index}`];
    // Several share an instant: only the id tells them apart.
    const at = new Date(Date.UTC(2026, 0, 1) + Math.floor(index / 7) * 1000);
    return {
      id: newId(),
      sub: `sub-${index}`,
      email: `person${index}@many.example`,
      givenName,
      familyName,
      ...nameKeys({ givenName, familyName }),
      role: 'member' as const,
      status: index % 10 === 0 ? ('disabled' as const) : ('active' as const),
      attributes: {},
      invitedAt: index % 3 === 0 ? at : null,
      lastSignInAt: index % 6 === 0 ? at : null,
      version: 1,
      createdAt: at,
      updatedAt: at,
    };
  });
  await cloud.owner.insert(users).values(rows);
});

const list = async (input: object) =>
  peopleShape.parse((await admin.query('admin.users.list', input)).data);
const found = async (search: string) =>
  (await list({ search })).people.map(({ givenName }) => givenName).toSorted();

test('pages join without a gap and without a repetition, newest first', async () => {
  const seen: Person[] = [];
  let cursor: string | undefined;
  do {
    const page = await list({ limit: 50, cursor });
    expect(page).toMatchObject({ total: 241, totalIsEstimate: false });
    seen.push(...page.people);
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);

  expect(new Set(seen.map(({ id }) => id)).size).toBe(241);
  const order = seen.map(({ createdAt, id }) => `${createdAt.toISOString()} ${id}`);
  expect(order).toEqual(order.toSorted().toReversed());
});

test.each([
  ['ann', ['Ann', 'Anna', 'Annabel']],
  ['ANNA', ['Anna', 'Annabel']],
  ['anna b', ['Anna']],
  ['able', ['Ann']],
  ['zoë å', ['Zoë']],
  ['wide', ['Ｗｉｄｅ']],
  ['100%', ['100%']],
  ['100', ['100%']],
  ['under_', ['100%']],
  ['under%', []],
  ["o'b", ["O'Brien"]],
  ['back\\', ["O'Brien"]],
  ['😀', ['😀']],
  ['person239@many', ['Person 239']],
  ['%', []],
  ['nobody of this name', []],
])('a search for %j finds %j', async (search, expected) => {
  expect(await found(search)).toEqual(expected);
});

test.each(['pending', 'invited', 'active', 'disabled'] as const)(
  'the filter %s agrees with what is shown',
  async (status) => {
    const everybody: Person[] = [];
    let cursor: string | undefined;
    do {
      const page = await list({ limit: 100, cursor });
      everybody.push(...page.people);
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    const expected = everybody.filter((each) => each.status === status).map(({ id }) => id);
    const page = await list({ limit: 100, status });
    expect(page.total).toBe(expected.length);
    expect(page.people.map(({ id }) => id)).toEqual(expected.slice(0, 100));
  },
);

test('the role is a filter', async () => {
  expect((await list({ role: 'admin' })).people.map(({ email }) => email)).toEqual([
    'admin@example.com',
  ]);
});

const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

test.each([
  'nonsense',
  encoded(null),
  encoded([]),
  encoded([1]),
  encoded(['x', newId()]),
  encoded([1e300, newId()]),
  encoded([-1, newId()]),
  encoded([Date.now(), "' OR 1=1 --"]),
  encoded([Date.now(), newId(), 1]),
  encoded({ 0: 1 }),
  '',
  'x'.repeat(201),
])('the cursor %j is refused', async (cursor) => {
  const answer = await admin.query('admin.users.list', { cursor });
  expect(answer).toMatchObject({ status: 400, error: { errorCode: 'INVALID_INPUT' } });
});

test.each([
  { limit: 0 },
  { limit: 101 },
  { limit: 1.5 },
  { status: 'all' },
  { role: 'owner' },
  { search: 'x'.repeat(101) },
  { search: 'nul\u0000' },
  { search: 'lone\ud800' },
  { sort: 'email' },
  { search: { $gt: '' } },
])('the input %j is refused', async (input) => {
  const answer = await admin.query('admin.users.list', input);
  expect(answer).toMatchObject({ status: 400, error: { errorCode: 'INVALID_INPUT' } });
});

test('somebody who does not exist is not found', async () => {
  for (const path of ['admin.users.get', 'admin.users.audit']) {
    expect(await admin.query(path, { id: newId() })).toMatchObject({
      status: 404,
      error: { errorCode: 'NOT_FOUND' },
    });
  }
  for (const path of ['admin.users.disable', 'admin.users.enable']) {
    const answer = await admin.mutate(path, { id: newId(), version: 1 });
    expect(answer.error?.errorCode).toBe('NOT_FOUND');
  }
});

test('an audit trail is paged', async () => {
  const me = personSchema.parse((await admin.query('me.get')).data);
  for (let index = 0; index < 4; index++) {
    await signedIn(consoleBrowser(cloud), 'admin@example.com');
  }
  const ids: string[] = [];
  let cursor: string | undefined;
  do {
    const answer = await admin.query('admin.users.audit', { id: me.id, limit: 2, cursor });
    const trail = trailShape.parse(answer.data);
    expect(trail.entries.length).toBeLessThanOrEqual(2);
    ids.push(...trail.entries.map(({ id }) => id));
    cursor = trail.nextCursor ?? undefined;
  } while (cursor !== undefined);
  expect(ids).toHaveLength(new Set(ids).size);
  expect(ids.length).toBeGreaterThanOrEqual(6);
  expect(ids).toEqual(ids.toSorted().toReversed());
});
