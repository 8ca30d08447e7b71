import type { Api } from '../../model/api.gen.ts';
import type { IdentityApi } from '../../model/identity-api.gen.ts';
import { CognitoError } from '../errors.ts';
import { identityOperations } from '../identity/ops/index.ts';
import type { EmulatorContext, Operation, OperationTable } from '../operation.ts';
import { operations } from '../ops/index.ts';
import { randomUuid } from '../random.ts';
import { identityPools, type ServiceModel, userPools } from '../wire/model.ts';
import { validateInput } from '../wire/validate.ts';
import { SeedError } from './seed-error.ts';

const table: OperationTable = operations;

/** Calls an operation of the user pools as a client would, but with no way over the wire. */
export const call = async <Name extends keyof Api>(
  context: EmulatorContext,
  where: string,
  name: Name,
  input: Api[Name]['input'],
): Promise<Api[Name]['output']> => run(context, where, userPools, name, table[name], input);

/** The same for the identity pools. */
export const callIdentity = async <Name extends keyof IdentityApi>(
  context: EmulatorContext,
  where: string,
  name: Name,
  input: IdentityApi[Name]['input'],
): Promise<IdentityApi[Name]['output']> =>
  run<IdentityApi[Name]['output']>(
    context,
    where,
    identityPools,
    name,
    (identityOperations as Readonly<Record<string, unknown>>)[name],
    input,
  );

/** A table pairs a name with that name's handler; the type system cannot follow the pair. */
const run = async <Output>(
  context: EmulatorContext,
  where: string,
  model: ServiceModel,
  name: string,
  handler: unknown,
  input: unknown,
): Promise<Output> => {
  if (!handler) throw new SeedError(`${where}: ${name} is not implemented by cognito-emulator.`);
  refuseUnknown(where, model, name, input);
  const request = { requestId: randomUuid(context.random), accessKeyId: null };
  try {
    const valid = validateInput(model.inputShape(name), input, model);
    return await (handler as Operation<unknown, Output>)(context, valid, request);
  } catch (error) {
    if (error instanceof CognitoError)
      throw new SeedError(`${where}: ${error.type}: ${error.message}`);
    throw error;
  }
};

/** The wire ignores what it does not know; in a file it is a slip of the pen. */
const refuseUnknown = (where: string, model: ServiceModel, name: string, input: unknown) => {
  const members = model.shapeOf(model.inputShape(name)).members ?? {};
  const unknown = Object.keys(Object(input)).find((member) => !Object.hasOwn(members, member));
  if (unknown) throw new SeedError(`${where}: ${name} knows no ${unknown}.`);
};
