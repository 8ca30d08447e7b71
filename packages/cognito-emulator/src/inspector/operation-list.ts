import type { OperationTable } from '../operation.ts';
import { isOperation, operationNames } from '../wire/model.ts';

export interface OperationList {
  readonly implemented: readonly string[];
  readonly notImplemented: readonly string[];
}

/** The whole API, divided by the one table that decides. */
export const operationList = (operations: OperationTable): OperationList => {
  const names = operationNames();
  const has = (name: string) => isOperation(name) && operations[name] !== undefined;
  return { implemented: names.filter(has), notImplemented: names.filter((name) => !has(name)) };
};
