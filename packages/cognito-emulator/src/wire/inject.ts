import type { FaultKind, Faults } from '../control/faults.ts';
import { pagingOf, shortPage } from '../control/short-page.ts';
import { errorTable, fail } from '../errors.ts';
import type { Withheld } from './answer.ts';
import type { ServiceModel } from './model.ts';

/** What became of a call, and whether its answer reaches the client. */
export interface Outcome {
  readonly output: unknown;
  readonly withheld?: Withheld | undefined;
}

const failures = {
  throttle: 'faultThrottle',
  'internal-error': 'faultInternal',
  'code-delivery': 'faultCodeDelivery',
} as const;

/** Runs an operation, with the fault that was armed for it. */
export const withFault = async (
  faults: Faults | undefined,
  model: ServiceModel,
  operation: string,
  input: object,
  run: (input: object) => Promise<unknown>,
): Promise<Outcome> => {
  switch (faults?.take(operation, canEndIn(model, operation))) {
    case 'throttle':
      return fail(failures.throttle);
    case 'internal-error':
      return fail(failures['internal-error']);
    case 'code-delivery':
      return fail(failures['code-delivery']);
    case 'time-out':
      return { output: {}, withheld: 'silence' };
    case 'lose-answer':
      return { output: await run(input), withheld: 'broken-connection' };
    case 'short-page': {
      const paging = pagingOf(model, operation);
      return { output: paging ? await shortPage(paging, input, run) : await run(input) };
    }
    default:
      return { output: await run(input) };
  }
};

/** An operation only ends in errors that the model lists for it, and only lists have pages. */
const canEndIn = (model: ServiceModel, operation: string) => (kind: FaultKind) => {
  if (kind === 'short-page') return pagingOf(model, operation) !== null;
  if (kind === 'time-out' || kind === 'lose-answer') return true;
  return model.mayAnswer(operation, errorTable[failures[kind]].type);
};
