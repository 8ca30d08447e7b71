import { identityPools, userPools } from '../wire/model.ts';

/** What can go wrong on the way to AWS and back, to be seen before production shows it. */
export const faultKinds = [
  'throttle',
  'internal-error',
  'code-delivery',
  'time-out',
  'lose-answer',
  'short-page',
] as const;

export type FaultKind = (typeof faultKinds)[number];

export interface Fault {
  /**
   * `throttle`: TooManyRequestsException. `internal-error`: InternalErrorException with 500. `code-delivery`:
   * CodeDeliveryFailureException. `time-out`: nothing is done and nothing is answered. `lose-answer`: it is done, and the
   * connection breaks before the answer. `short-page`: a list gives one item, and on the next page none, with a token.
   */
  readonly kind: FaultKind;
  /** By name, of either API; absent for any that can end that way. */
  readonly operation?: string | undefined;
  /** How many calls it befalls; 1 where nothing is said. */
  readonly times?: number | undefined;
}

export interface ArmedFault {
  readonly kind: FaultKind;
  readonly operation: string | null;
  readonly left: number;
}

export interface Faults {
  /** @throws RangeError for an operation that there is not, which would wait for ever, and for less than one call */
  arm(fault: Fault): void;
  /** The fault that befalls this call, one time fewer from now on; null for none. */
  take(operation: string, canEndIn: (kind: FaultKind) => boolean): FaultKind | null;
  list(): readonly ArmedFault[];
  clear(): void;
  /** Resolves when those who wait for a time-out should be let go. */
  readonly released: Promise<void>;
  release(): void;
}

export const isAnyOperation = (name: string): boolean =>
  userPools.isOperation(name) || identityPools.isOperation(name);

/** Faults in the order in which they were armed. They are of this process only and end with it. */
export const createFaults = (): Faults => {
  let armed: ArmedFault[] = [];
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  return {
    arm: ({ kind, operation, times = 1 }) => {
      if (!Number.isInteger(times) || times < 1)
        throw new RangeError('A fault befalls one call or more.');
      if (operation !== undefined && !isAnyOperation(operation))
        throw new RangeError(`There is no operation ${operation}.`);
      armed = [...armed, { kind, operation: operation ?? null, left: times }];
    },
    take: (operation, canEndIn) => {
      const found = armed.find(
        (fault) =>
          (fault.operation === null || fault.operation === operation) && canEndIn(fault.kind),
      );
      if (!found) return null;
      armed = armed
        .map((fault) => (fault === found ? { ...fault, left: fault.left - 1 } : fault))
        .filter(({ left }) => left > 0);
      return found.kind;
    },
    list: () => armed,
    clear: () => {
      armed = [];
    },
    released,
    release: () => release(),
  };
};
