import { type Check, expectEqual, input, named } from './plan-reader.ts';

const precious = ['UserPoolUserPool', 'DatabaseCluster', 'FilesBucket'];

/** What cannot be made again is protected where people depend on it, and nowhere else: a preview must go away whole. */
export const preciousThingsAreProtected: Check = (plan) => {
  const kept = plan.app.stage === 'production';
  const pool = named(plan, 'UserPoolUserPool');
  return [
    ...expectEqual('app.protect', plan.app.protect, kept),
    ...expectEqual('app.removal', plan.app.removal, kept ? 'retain' : 'remove'),
    ...precious.flatMap((name) => [
      ...expectEqual(`${name}.protect`, named(plan, name)?.protect, kept),
      ...expectEqual(`${name}.retainOnDelete`, named(plan, name)?.retainOnDelete, kept),
    ]),
    ...expectEqual(
      'deletionProtection of the pool',
      input(pool, 'deletionProtection'),
      kept ? 'ACTIVE' : 'INACTIVE',
    ),
    ...expectEqual(
      'deletionProtection of the database',
      input(named(plan, 'DatabaseCluster'), 'deletionProtectionEnabled'),
      kept,
    ),
    ...expectEqual(
      'forceDestroy of the files',
      input(named(plan, 'FilesBucket'), 'forceDestroy'),
      !kept,
    ),
    ...expectEqual('a backup plan', named(plan, 'DatabaseBackupPlan') !== undefined, kept),
  ];
};
