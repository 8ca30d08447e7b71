export { APP_ROLE } from './app-role.ts';
export { type MigrateOptions, migrate } from './migrate.ts';
export { type DsqlOwner, migrateDsql } from './migrate-dsql.ts';
