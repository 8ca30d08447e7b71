import type { ServiceModel } from '../wire/model.ts';

export interface OperationList {
  readonly implemented: readonly string[];
  readonly notImplemented: readonly string[];
}

/** A whole API, divided by the one table that decides. */
export const operationList = (
  model: ServiceModel,
  operations: Readonly<Record<string, unknown>>,
): OperationList => {
  const names = model.operationNames();
  const has = (name: string) => operations[name] !== undefined;
  return { implemented: names.filter(has), notImplemented: names.filter((name) => !has(name)) };
};
