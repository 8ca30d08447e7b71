import { expect, test } from 'vitest';
import { checks } from '../checks/index.ts';
import { appClientsMutations } from './mutations/app-clients.ts';
import { entrancesMutations } from './mutations/entrances.ts';
import { functionsMutations } from './mutations/functions.ts';
import { identityPoolMutations } from './mutations/identity-pool.ts';
import { MutablePlan } from './mutations/mutable-plan.ts';
import { rightsMutations } from './mutations/rights.ts';
import { storageAndStagesMutations } from './mutations/storage-and-stages.ts';
import { userPoolMutations } from './mutations/user-pool.ts';
import { readPlan } from './read-plan.ts';

/** A plan, spoilt in one place. The checks named beside it notice, and no others: each guards something of its own. */
const mutations = [
  ...appClientsMutations,
  ...entrancesMutations,
  ...functionsMutations,
  ...identityPoolMutations,
  ...rightsMutations,
  ...storageAndStagesMutations,
  ...userPoolMutations,
];

const production = readPlan('production');

test.each(mutations)('$what', ({ noticedBy, change }) => {
  const mutable = new MutablePlan(production);
  change(mutable);
  const noticing = Object.entries(checks)
    .filter(([, check]) => check(mutable.plan).length > 0)
    .map(([name]) => name);
  expect(noticing.sort()).toEqual([...noticedBy].sort());
});

test('every check has been seen to fail', () => {
  const noticed = new Set(mutations.flatMap(({ noticedBy }) => noticedBy));
  expect(Object.keys(checks).filter((name) => !noticed.has(name))).toEqual([]);
});
