import type { Api } from '../model/api.gen.ts';
import type { Clock } from './clock.ts';
import type { Mailbox } from './domain/mailbox.ts';
import type { Random } from './random.ts';
import type { Store } from './store/store.ts';
import type { Triggers } from './triggers/triggers.ts';

/** What every operation works on. Errors are raised with `fail(case)` of errors.ts. */
export interface EmulatorContext {
  readonly store: Store;
  readonly clock: Clock;
  readonly random: Random;
  readonly region: string;
  /** The emulator's own address where that is the issuer; null for the issuer as on AWS. */
  readonly issuerOrigin: () => string | null;
  /** The emulator's own address, for links to itself. */
  readonly origin: () => string;
  readonly triggers: Triggers;
  readonly mailbox: Mailbox;
}

export interface RequestInfo {
  readonly requestId: string;
  /** Null where the operation takes no signature and none came. */
  readonly accessKeyId: string | null;
}

/** One operation of the API. Its input has passed the shape validator; its answer is on disk before it is sent. */
export type Operation<Input, Output> = (
  context: EmulatorContext,
  input: Input,
  request: RequestInfo,
) => Promise<Output>;

/** The operation of that name in the model: `Handler<'SignUp'>`. */
export type Handler<Name extends keyof Api> = Operation<Api[Name]['input'], Api[Name]['output']>;

export type OperationName = keyof Api;

/** Operations by name; what is missing answers 400 and names itself. */
export type OperationTable = { readonly [Name in OperationName]?: Handler<Name> };
