import type { Plan } from '../plan/types.ts';
import * as alarms from './alarms.ts';
import * as appClients from './app-clients.ts';
import * as buckets from './buckets.ts';
import * as entrances from './entrances.ts';
import * as enums from './enums.ts';
import * as functions from './functions.ts';
import * as identityPool from './identity-pool.ts';
import * as leastPrivilege from './least-privilege.ts';
import type { Check } from './plan-reader.ts';
import * as secrets from './secrets.ts';
import * as sites from './sites.ts';
import * as stages from './stages.ts';
import * as userPool from './user-pool.ts';
import * as wiring from './wiring.ts';

/** Everything that is asked of a plan, by name. */
export const checks: Readonly<Record<string, Check>> = {
  ...alarms,
  ...appClients,
  ...buckets,
  ...entrances,
  ...enums,
  ...functions,
  ...identityPool,
  ...leastPrivilege,
  ...secrets,
  ...sites,
  ...stages,
  ...userPool,
  ...wiring,
};

/** `check: what is wrong`, for every check that finds something. */
export const findingsOf = (plan: Plan): string[] =>
  Object.entries(checks).flatMap(([name, check]) =>
    check(plan).map((finding) => `${name}: ${finding}`),
  );
