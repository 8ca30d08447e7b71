import { type FunctionDefinition, functions } from '@gatehouse/functions/manifest';
import { createFunction, type Functions, namesOf } from './functions.ts';
import type { Links } from './links.ts';
import type { Migrations } from './migrations.ts';
import type { Routers } from './routers.ts';

/**
 * The HTTP entrances. A site's is called by that site's router and by nobody else; the bearer entrance is the one
 * function URL that is open to the public, and verifies the token of every call itself.
 */
export const createEntrances = (
  links: Links,
  migrations: Migrations,
  routers: Routers,
): Functions =>
  Object.fromEntries(
    namesOf('http').map((name) => {
      const definition: FunctionDefinition = functions[name];
      if (definition.kind !== 'http') throw new Error(`${name} is no entrance.`);
      const { behind, path, streaming } = definition;
      const fn = createFunction(name, links, {
        ...migrations.after(name),
        streaming,
        url:
          behind === 'public'
            ? { authorization: 'none', cors: false }
            : { authorization: 'iam', cors: false, router: { instance: routers[behind], path } },
      });
      return [name, fn];
    }),
  );
