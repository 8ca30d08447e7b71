import type { Api } from '../../model/api.gen.ts';
import { fail } from '../errors.ts';
import type { Handler, OperationName } from '../operation.ts';
import { randomUuid } from '../random.ts';
import type { Dispatcher } from '../wire/dispatch.ts';
import { inputShape } from '../wire/model.ts';
import { validateInput } from '../wire/validate.ts';

/** Calls an operation as a client would over the wire: the pages have no other way to change anything. */
export async function call<Name extends OperationName>(
  { context, operations }: Dispatcher,
  name: Name,
  input: Api[Name]['input'],
): Promise<Api[Name]['output']> {
  const operation: Handler<Name> | undefined = operations[name];
  if (!operation) return fail('operationNotImplemented', { operation: name });
  validateInput(inputShape(name), input);
  return operation(context, input, { requestId: randomUuid(context.random), accessKeyId: null });
}
