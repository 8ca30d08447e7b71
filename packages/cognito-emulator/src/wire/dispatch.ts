import { CognitoError, errorOf, fail } from '../errors.ts';
import type { EmulatorContext, Operation, OperationName, OperationTable } from '../operation.ts';
import { type Answer, answerError, answerOutput } from './answer.ts';
import { inputShape, isOperation, mayAnswer, needsSignature, outputShape } from './model.ts';
import { accessKeyId, requireSignature } from './signature.ts';
import { checkOutput, validateInput } from './validate.ts';

export interface Call {
  readonly requestId: string;
  /** The `X-Amz-Target` header. */
  readonly target: string | undefined;
  readonly authorization: string | undefined;
  readonly origin: string | undefined;
  readonly body: string;
}

export interface Dispatcher {
  readonly context: EmulatorContext;
  readonly operations: OperationTable;
  /** Told of defects, never of a client's mistakes, and never given an input or an output. */
  readonly report: (line: string, error: unknown) => void;
}

/** One call of the API, from header to answer. What it changed is on disk before it returns. */
export const dispatch = async (dispatcher: Dispatcher, call: Call): Promise<Answer> => {
  try {
    const output = await perform(dispatcher, call);
    await dispatcher.context.store.durable();
    return answerOutput(call.requestId, output);
  } catch (error) {
    return answerError(call.requestId, await expected(dispatcher, call, error));
  }
};

const perform = async ({ context, operations }: Dispatcher, call: Call): Promise<unknown> => {
  const name = parseTarget(call.target);
  const operation = find(operations, name);
  const signed = needsSignature(name);
  if (signed) refuseForeignPage(call.origin);
  const key = signed ? requireSignature(call.authorization) : accessKeyId(call.authorization);
  const input = validateInput(inputShape(name), parseBody(call.body));
  const request = { requestId: call.requestId, accessKeyId: key };
  return conformingOutput(name, await operation(context, input, request));
};

/** What the validator let through is the operation's input; only here does the type system have to take its word. */
const find = (operations: OperationTable, name: OperationName) =>
  (operations[name] as Operation<unknown, unknown> | undefined) ??
  fail('operationNotImplemented', { operation: name });

const services = ['AWSCognitoIdentityProviderService', 'AWSCognitoIdentityService'];

const parseTarget = (target: string | undefined): OperationName => {
  const [service = '', name = ''] = target?.split('.') ?? [];
  if (!services.includes(service) || name === '')
    return fail('unknownOperation', { operation: target ?? 'X-Amz-Target is missing' });
  if (service === services[1]) return fail('operationNotImplemented', { operation: name });
  return isOperation(name) ? name : fail('unknownOperation', { operation: name });
};

const parseBody = (body: string): unknown => {
  if (body === '') return {};
  try {
    return JSON.parse(body);
  } catch {
    return fail('unparsableBody');
  }
};

/**
 * Signatures are not checked, so any web page could invent one and have its way with local data. Pages served from this
 * machine may sign; operations without a signature stay open to every origin, as they are on AWS.
 */
const refuseForeignPage = (origin: string | undefined) => {
  if (origin !== undefined && !isLoopbackOrigin(origin)) fail('foreignOrigin', { origin });
};

const isLoopbackOrigin = (origin: string) =>
  URL.canParse(origin) && isLoopbackHost(new URL(origin).hostname);

export const isLoopbackHost = (hostname: string) =>
  hostname === 'localhost' ||
  hostname.endsWith('.localhost') ||
  hostname === '[::1]' ||
  /^127(?:\.\d{1,3}){3}$/.test(hostname);

const conformingOutput = (name: OperationName, output: unknown): unknown => {
  const shape = outputShape(name);
  return shape === null ? {} : checkOutput(name, shape, output);
};

/** Errors of the wire itself; every service of AWS answers these whatever the operation. */
const common = new Set([
  'UnknownOperationException',
  'SerializationException',
  'MissingAuthenticationTokenException',
  'IncompleteSignatureException',
  'ForbiddenException',
]);

/** The error to answer. What is no answer of this operation becomes an internal error, and is reported. */
const expected = async (
  { context, report }: Dispatcher,
  call: Call,
  error: unknown,
): Promise<CognitoError> => {
  const name = call.target?.split('.')[1] ?? '';
  try {
    if (!(error instanceof CognitoError)) throw error;
    // A refusal may have counted an attempt, which must outlive a kill as well.
    await context.store.durable();
    if (common.has(error.type) || (isOperation(name) && mayAnswer(name, error.type))) return error;
    throw new Error(`${name} may not answer ${error.type} (${error.case})`);
  } catch (defect) {
    report(`${call.requestId} ${name}`, defect);
    return errorOf('internal');
  }
};
