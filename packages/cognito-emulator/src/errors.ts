import { accountErrors } from './errors/accounts.ts';
import { attributeErrors } from './errors/attributes.ts';
import { deviceErrors } from './errors/devices.ts';
import { faultErrors } from './errors/faults.ts';
import { identityErrors } from './errors/identity.ts';
import { listErrors } from './errors/lists.ts';
import { mfaErrors } from './errors/mfa.ts';
import { oauthErrors } from './errors/oauth.ts';
import { passwordErrors } from './errors/passwords.ts';
import { personErrors } from './errors/people.ts';
import { poolErrors } from './errors/pools.ts';
import { requestErrors } from './errors/request.ts';
import { signInErrors } from './errors/sign-in.ts';
import { signUpErrors } from './errors/sign-up.ts';
import { termsErrors } from './errors/terms.ts';
import { tokenErrors } from './errors/tokens.ts';
import { triggerErrors } from './errors/triggers.ts';
import { webAuthnErrors } from './errors/webauthn.ts';

/** Every error that the emulator can answer, once. To correct a text, edit its row under `errors/` and nowhere else. */
export const errorTable = {
  ...accountErrors,
  ...termsErrors,
  ...requestErrors,
  ...poolErrors,
  ...personErrors,
  ...signUpErrors,
  ...oauthErrors,
  ...passwordErrors,
  ...signInErrors,
  ...mfaErrors,
  ...deviceErrors,
  ...attributeErrors,
  ...tokenErrors,
  ...triggerErrors,
  ...webAuthnErrors,
  ...listErrors,
  ...identityErrors,
  ...faultErrors,
} as const;

export type ErrorCase = keyof typeof errorTable;

type Parameters<Message extends string> = Message extends `${string}<${infer Name}>${infer Rest}`
  ? Name | Parameters<Rest>
  : never;
type ParametersOf<Case extends ErrorCase> = Parameters<(typeof errorTable)[Case]['message']>;
type Arguments<Case extends ErrorCase> = [ParametersOf<Case>] extends [never]
  ? []
  : [parameters: Record<ParametersOf<Case>, string | number>];

/** An answer of the API that is an error. Everything else that is thrown is a defect, and answered with 500. */
export class CognitoError extends Error {
  override readonly name = 'CognitoError';
  readonly type: string;
  readonly case: ErrorCase;

  constructor(errorCase: ErrorCase, message: string) {
    super(message);
    this.type = errorTable[errorCase].type;
    this.case = errorCase;
  }
}

/** Ends the operation with the row's error. */
export function fail<Case extends ErrorCase>(
  errorCase: Case,
  ...parameters: Arguments<Case>
): never {
  throw errorOf(errorCase, ...parameters);
}

export const errorOf = <Case extends ErrorCase>(
  errorCase: Case,
  ...[parameters]: Arguments<Case>
): CognitoError => new CognitoError(errorCase, render(errorTable[errorCase].message, parameters));

const render = (message: string, parameters: Readonly<Record<string, string | number>> = {}) =>
  message.replace(/<(\w+)>/g, (_, name: string) => String(parameters[name]));
