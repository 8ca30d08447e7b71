export { type Postgres, startPostgres } from './postgres/index.ts';
export { UserError } from './user-error.ts';
