import { execFile } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { reveal } from '../checks/plan-reader.ts';
import { root } from '../plan/platform.ts';
import type { Plan } from '../plan/types.ts';
import { readPlan } from './read-plan.ts';

/** `Resource.X` as a deployment links it, by name. */
const linksOf = (plan: Plan): Record<string, Record<string, unknown>> =>
  Object.fromEntries(
    plan.resources
      .filter(({ type }) => type === 'sst:sst:LinkRef')
      .map(({ outputs }) => {
        const { type: _, ...properties } = Object(reveal(outputs.properties));
        // SST links a public client with an empty secret.
        if (properties.secret === '') delete properties.secret;
        return [String(outputs.target), properties];
      }),
  );

/** Whether the compiler accepts these values as what the functions believe they are linked to. */
async function compile(name: string, links: Record<string, unknown>): Promise<string> {
  const folder = join(root, 'apps/functions/node_modules/.cache');
  const file = join(folder, `${name}.ts`);
  await mkdir(folder, { recursive: true });
  await writeFile(
    file,
    [
      '/// <reference path="../../sst-env.d.ts" />',
      "import type { Resource } from 'sst';",
      'type Values<Link> = Link extends unknown ? Omit<Link, "type"> : never;',
      'type Links = { [Name in keyof Resource]: Values<Resource[Name]> };',
      `export const links: Omit<Links, 'App'> = ${JSON.stringify(links, null, 2)};`,
    ].join('\n'),
  );
  try {
    await promisify(execFile)(
      join(root, 'apps/functions/node_modules/.bin/tsc'),
      [
        '--ignoreConfig',
        '--noEmit',
        '--strict',
        '--skipLibCheck',
        '--module',
        'esnext',
        '--moduleResolution',
        'bundler',
        '--target',
        'es2023',
        file,
      ],
      { cwd: root },
    );
    return '';
  } catch (error) {
    return String(Object(error).stdout || error);
  } finally {
    await rm(file);
  }
}

/** Everything a function may be linked to; what is linked to none (the sites, the files) is nobody's business here. */
const known = [
  'UserPool',
  'WebClient',
  'ConsoleClient',
  'CliClient',
  'Database',
  'DatabaseOwner',
  'SessionKeys',
  'WebSite',
  'ConsoleSite',
];
const picked = (plan: Plan) => {
  const links = linksOf(plan);
  return Object.fromEntries(known.map((name) => [name, links[name]]));
};

test('every link is what sst-env.d.ts says it is', async () => {
  expect(await compile('links', picked(readPlan('production')))).toBe('');
});

test('a link that is something else is noticed', async () => {
  const links = picked(readPlan('production'));
  expect(await compile('wrong-links', { ...links, WebSite: { origin: 1 } })).toContain(
    "'number' is not assignable to type 'string'",
  );
});

test('under `sst dev` the sites are this machine’s', () => {
  expect(linksOf(readPlan('ada'))).toMatchObject({
    WebSite: { origin: 'http://localhost:3000', cookieName: '__Host-gatehouse-web-3000' },
    ConsoleSite: { origin: 'http://localhost:3001', cookieName: '__Host-gatehouse-console-3001' },
  });
});

test('deployed, they are the routers’', () => {
  expect(linksOf(readPlan('production'))).toMatchObject({
    WebSite: {
      origin: 'https://webroutercdndistribution.cloudfront.net',
      cookieName: '__Host-gatehouse-web',
    },
  });
});
