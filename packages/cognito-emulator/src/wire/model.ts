import { readFileSync } from 'node:fs';
import type { OperationName } from '../operation.ts';

/** A shape as the model describes it; the constraints that it may carry are optional. */
export interface Shape {
  readonly type:
    | 'structure'
    | 'list'
    | 'map'
    | 'string'
    | 'integer'
    | 'long'
    | 'boolean'
    | 'timestamp'
    | 'blob';
  readonly required?: readonly string[];
  readonly members?: Readonly<Record<string, { readonly shape: string }>>;
  readonly member?: { readonly shape: string };
  readonly key?: { readonly shape: string };
  readonly value?: { readonly shape: string };
  readonly enum?: readonly string[];
  readonly min?: number;
  readonly max?: number;
  readonly pattern?: string;
  readonly sensitive?: boolean;
  readonly document?: boolean;
}

interface ModelOperation {
  readonly authtype?: 'none';
  readonly input: { readonly shape: string };
  readonly output?: { readonly shape: string };
  readonly errors: readonly { readonly shape: string }[];
}

interface Model {
  readonly operations: Readonly<Record<string, ModelOperation>>;
  readonly shapes: Readonly<Record<string, Shape>>;
}

const read = (): Model =>
  JSON.parse(readFileSync(new URL('../../model/cognito-idp.json', import.meta.url), 'utf8'));

const model = read();

export const shapeOf = (name: string): Shape => {
  const shape = model.shapes[name];
  if (!shape) throw new Error(`The API model has no shape ${name}`);
  return shape;
};

export const isOperation = (name: string): name is OperationName =>
  Object.hasOwn(model.operations, name);

export const operationNames = (): string[] => Object.keys(model.operations).sort();

const operation = (name: OperationName): ModelOperation => {
  const found = model.operations[name];
  if (!found) throw new Error(`The API model has no operation ${name}`);
  return found;
};

export const inputShape = (name: OperationName) => operation(name).input.shape;
export const outputShape = (name: OperationName) => operation(name).output?.shape ?? null;

/** All but the 32 that carry `authtype: none`. */
export const needsSignature = (name: OperationName) => operation(name).authtype !== 'none';

export const mayAnswer = (name: OperationName, errorType: string) =>
  operation(name).errors.some(({ shape }) => shape === errorType);
