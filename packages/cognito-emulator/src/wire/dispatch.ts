import type { Faults } from '../control/faults.ts';
import { CognitoError, errorOf, fail } from '../errors.ts';
import type { EmulatorContext, Operation, OperationTable } from '../operation.ts';
import type { Quotas } from '../quotas/quotas.ts';
import { StorageError } from '../store/journal.ts';
import { type Answer, answerError, answerOutput } from './answer.ts';
import { type Outcome, withFault } from './inject.ts';
import { type Service, servicesOf } from './services.ts';
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
  /** What the inspector or a test asked to go wrong. */
  readonly faults?: Faults | undefined;
  /** How fast requests may come; absent: as fast as they like. */
  readonly quotas?: Quotas | undefined;
  /** Told of defects, never of a client's mistakes, and never given an input or an output. */
  readonly report: (line: string, error: unknown) => void;
}

/** One call of the API, from header to answer. What it changed is on disk before it returns. */
export const dispatch = async (dispatcher: Dispatcher, call: Call): Promise<Answer> => {
  try {
    const { output, withheld } = await perform(dispatcher, call);
    await dispatcher.context.store.durable();
    return { ...answerOutput(call.requestId, output), withheld };
  } catch (error) {
    return answerError(call.requestId, await expected(dispatcher, call, error));
  }
};

const perform = async (
  { context, operations, faults, quotas }: Dispatcher,
  call: Call,
): Promise<Outcome> => {
  const { service, name } = parseTarget(operations, call.target);
  const { model, signingName } = service;
  const operation = find(service, name);
  const signed = model.needsSignature(name);
  if (signed) refuseForeignPage(call.origin);
  const key = signed
    ? requireSignature(call.authorization, signingName)
    : accessKeyId(call.authorization, signingName);
  const body = parseBody(call.body);
  if (
    model.mayAnswer(name, 'TooManyRequestsException') &&
    quotas?.admitCall(signingName, name, body) === false
  )
    fail('quotaExceeded');
  const input = validateInput(model.inputShape(name), body, model);
  const request = { requestId: call.requestId, accessKeyId: key };
  return withFault(faults, model, name, input as object, async (given) =>
    conformingOutput(service, name, await operation(context, given, request)),
  );
};

/** What the validator let through is the operation's input; only here does the type system have to take its word. */
const find = ({ operations }: Service, name: string) =>
  (operations[name] as Operation<unknown, unknown> | undefined) ??
  fail('operationNotImplemented', { operation: name });

interface Target {
  readonly service: Service;
  readonly name: string;
}

const parseTarget = (operations: OperationTable, target: string | undefined): Target => {
  const [prefix, name = '', ...more] = target?.split('.') ?? [];
  const service = servicesOf(operations).find((each) => each.targetPrefix === prefix);
  if (!service || name === '' || more.length > 0)
    return fail('unknownOperation', { operation: target ?? 'X-Amz-Target is missing' });
  if (!service.model.isOperation(name)) return fail('unknownOperation', { operation: name });
  return { service, name };
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

const conformingOutput = ({ model }: Service, name: string, output: unknown): unknown => {
  const shape = model.outputShape(name);
  return shape === null ? {} : checkOutput(name, shape, output, model);
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
  { context, operations, report }: Dispatcher,
  call: Call,
  error: unknown,
): Promise<CognitoError> => {
  try {
    if (!(error instanceof CognitoError)) throw error;
    // A refusal may have counted an attempt, which must outlive a kill as well.
    await context.store.durable();
    if (common.has(error.type)) return error;
    const { service, name } = parseTarget(operations, call.target);
    if (service.model.mayAnswer(name, error.type)) return error;
    throw new Error(`${name} may not answer ${error.type} (${error.case})`);
  } catch (defect) {
    if (defect instanceof StorageError) {
      report(defect.message, null);
      return errorOf('storageFailed');
    }
    report(`${call.requestId} ${call.target?.split('.')[1] ?? ''}`, defect);
    return errorOf('internal');
  }
};
