import { initTRPC } from '@trpc/server';
import { expect, test } from 'vitest';
import { assertDeclared, procedures } from '../src/declared.ts';
import { bearerRouter, consoleRouter, webRouter } from '../src/index.ts';

test('every procedure says who may call it', () => {
  const anyone = ['anonymous', 'member', 'admin'];
  const people = ['member', 'admin'];
  const admins = ['admin'];
  const declared = (router: Parameters<typeof procedures>[0]) =>
    Object.fromEntries(
      Object.entries(procedures(router)).map(([path, { type, meta }]) => [
        path,
        [type, ...(meta?.allow ?? [])].join(' '),
      ]),
    );
  const of = (type: string, kinds: string[]) => [type, ...kinds].join(' ');
  const shared = {
    health: of('query', [...anyone, 'system']),
    'auth.session': of('query', anyone),
    'auth.signOut': of('mutation', anyone),
    'me.get': of('query', people),
    'me.update': of('mutation', people),
  };
  const site = {
    'auth.signIn': of('mutation', anyone),
    'auth.answerNewPassword': of('mutation', anyone),
  };
  const admin = {
    'admin.signUp': of('mutation', admins),
    'admin.users.list': of('query', admins),
    'admin.users.get': of('query', admins),
    'admin.users.disable': of('mutation', admins),
    'admin.users.enable': of('mutation', admins),
    'admin.users.audit': of('query', admins),
  };
  expect(declared(webRouter)).toEqual({ ...shared, ...site });
  expect(declared(consoleRouter)).toEqual({ ...shared, ...site, ...admin });
  expect(declared(bearerRouter)).toEqual({ ...shared, ...admin });
});

test('a router with an undeclared procedure does not start', () => {
  const t = initTRPC.meta<{ allow: string[] }>().create();
  const open = t.procedure.query(() => 1);
  const declared = t.procedure.meta({ allow: ['admin'] }).query(() => 1);
  const empty = t.procedure.meta({ allow: [] }).query(() => 1);
  expect(() => assertDeclared(t.router({ declared }))).not.toThrow();
  expect(() => assertDeclared(t.router({ declared, inner: { open, empty } }))).toThrow(
    'inner.open, inner.empty',
  );
});
