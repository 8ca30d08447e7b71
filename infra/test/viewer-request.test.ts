import { checkRequestTable, keyValueStore } from '@gatehouse/local-cloud/viewer-request';
import { describe, expect, test } from 'vitest';
import { input, named } from '../checks/plan-reader.ts';
import { readPlan } from './read-plan.ts';

const plan = readPlan('production');

/** What the deployment would write into a router's key-value store. */
function storeOf(router: string): Record<string, string> {
  const kvStore = `arn:aws:cloudfront::123456789012:key-value-store/${router}KvStore`;
  const written = (component: string) =>
    plan.resources
      .filter(({ name }) => name.endsWith(`.sst.aws.${component}`))
      .filter((resource) => input(resource, 'store') === kvStore)
      .map((resource) => ({
        namespace: String(input(resource, 'namespace')),
        key: String(input(resource, 'key')),
        entry: String(input(resource, 'entry')),
        entries: Object(input(resource, 'entries')) as Record<string, string>,
      }));
  return keyValueStore({ keys: written('KvKeys'), routes: written('KvRoutesUpdate') });
}

describe.each(['WebRouter', 'ConsoleRouter'])('the viewer-request function of %s', (router) => {
  test('does to each request of the table what the local edge does', async () => {
    const source = String(input(named(plan, `${router}CloudfrontFunctionRequest`), 'code'));
    expect(await checkRequestTable(source, storeOf(router))).toEqual([]);
  });

  test('would be noticed if it forgot the host that was asked for', async () => {
    const source = String(input(named(plan, `${router}CloudfrontFunctionRequest`), 'code'));
    const spoilt = source
      .replaceAll('"x-forwarded-host"', '"x-other"')
      .replaceAll("'x-forwarded-host'", "'x-other'");
    expect(spoilt).not.toBe(source);
    expect(await checkRequestTable(spoilt, storeOf(router))).not.toEqual([]);
  });
});
