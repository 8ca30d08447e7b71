export {
  connect,
  type Database,
  type DatabaseConfig,
  type Queryable,
  type Transaction,
} from './connect.ts';
export { isConflict, isUniqueViolation, sqlState } from './errors.ts';
export { newId } from './new-id.ts';
export { once } from './once.ts';
export * from './schema/index.ts';
export { transaction } from './transaction.ts';
