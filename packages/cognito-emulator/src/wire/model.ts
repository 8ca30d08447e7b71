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

export interface Model {
  readonly operations: Readonly<Record<string, ModelOperation>>;
  readonly shapes: Readonly<Record<string, Shape>>;
}

/** One of the APIs: what it can be asked, and what it may answer. */
export interface ServiceModel {
  shapeOf(name: string): Shape;
  isOperation(name: string): boolean;
  operationNames(): string[];
  inputShape(operation: string): string;
  /** Null where the operation answers nothing. */
  outputShape(operation: string): string | null;
  /** All operations but those that carry `authtype: none`. */
  needsSignature(operation: string): boolean;
  mayAnswer(operation: string, errorType: string): boolean;
}

/** Read at the first question: a start should not wait for an API that nobody calls. */
const modelIn = (file: string): ServiceModel =>
  modelOf(() => JSON.parse(readFileSync(new URL(`../../model/${file}`, import.meta.url), 'utf8')));

/** The API that `load` has the model of. */
export const modelOf = (load: () => Model): ServiceModel => {
  let read: Model | null = null;
  const model = (): Model => {
    read ??= load();
    return read;
  };
  const operation = (name: string): ModelOperation => {
    const found = model().operations[name];
    if (!found) throw new Error(`The API model has no operation ${name}`);
    return found;
  };
  return {
    shapeOf: (name) => {
      const shape = model().shapes[name];
      if (!shape) throw new Error(`The API model has no shape ${name}`);
      return shape;
    },
    isOperation: (name) => Object.hasOwn(model().operations, name),
    operationNames: () => Object.keys(model().operations).sort(),
    inputShape: (name) => operation(name).input.shape,
    outputShape: (name) => operation(name).output?.shape ?? null,
    needsSignature: (name) => operation(name).authtype !== 'none',
    mayAnswer: (name, errorType) => operation(name).errors.some(({ shape }) => shape === errorType),
  };
};

/** The user pools' API, `cognito-idp`. */
export const userPools = modelIn('cognito-idp.json');
/** The identity pools' API, `cognito-identity`. */
export const identityPools = modelIn('cognito-identity.json');

/** Of the user pools' API. */
export const isOperation = (name: string): name is OperationName => userPools.isOperation(name);
export const { operationNames, inputShape, outputShape, needsSignature, mayAnswer } = userPools;
