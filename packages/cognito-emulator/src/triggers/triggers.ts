import type { User, UserPool } from '../store/types.ts';

export interface TriggerRequest {
  readonly pool: UserPool;
  readonly user: Pick<User, 'id' | 'username' | 'attributes' | 'status'>;
  /** `CLIENT_ID_NOT_APPLICABLE` where an administrator acts. */
  readonly clientId: string;
  readonly clientMetadata?: Readonly<Record<string, string>>;
  readonly validationData?: Readonly<Record<string, string>>;
}

export interface PreSignUpAnswer {
  readonly autoConfirmUser: boolean;
  readonly autoVerifyEmail: boolean;
  readonly autoVerifyPhone: boolean;
}

export type PreSignUpSource = 'PreSignUp_SignUp' | 'PreSignUp_AdminCreateUser';
export type PostConfirmationSource =
  | 'PostConfirmation_ConfirmSignUp'
  | 'PostConfirmation_ConfirmForgotPassword';

/** The pool's Lambda functions. A pool without the trigger is asked nothing. */
export interface Triggers {
  preSignUp(source: PreSignUpSource, request: TriggerRequest): Promise<PreSignUpAnswer>;
  postConfirmation(source: PostConfirmationSource, request: TriggerRequest): Promise<void>;
}
