import type { IdentityProvider } from '../store/types/login.ts';
import type { User, UserPool } from '../store/types.ts';
import type { ChallengeResult } from './events.ts';

export type Metadata = Readonly<Record<string, string>>;

/** Whom and what a trigger is told about. */
export interface TriggerRequest {
  readonly pool: UserPool;
  readonly user: TriggerUser;
  /** `CLIENT_ID_NOT_APPLICABLE` where an administrator acts. */
  readonly clientId: string;
  readonly clientMetadata?: Metadata | undefined;
  readonly validationData?: Metadata | undefined;
}

export type TriggerUser = Pick<User, 'id' | 'username' | 'attributes' | 'status'>;

/** As TriggerRequest, in flows that may run for somebody who does not exist: then only a name is known. */
export type SignInRequest = Omit<TriggerRequest, 'user'> & {
  readonly user: TriggerUser | null;
  readonly name: string;
};

export interface PreSignUpAnswer {
  readonly autoConfirmUser: boolean;
  readonly autoVerifyEmail: boolean;
  readonly autoVerifyPhone: boolean;
}

export type PreSignUpSource =
  | 'PreSignUp_SignUp'
  | 'PreSignUp_AdminCreateUser'
  | 'PreSignUp_ExternalProvider';
export type PostConfirmationSource =
  | 'PostConfirmation_ConfirmSignUp'
  | 'PostConfirmation_ConfirmForgotPassword';
export type UserMigrationSource = 'UserMigration_Authentication' | 'UserMigration_ForgotPassword';
/** After `CustomMessage_`, `CustomEmailSender_` and `CustomSMSSender_`. */
export type MessageSource =
  | 'SignUp'
  | 'AdminCreateUser'
  | 'ResendCode'
  | 'ForgotPassword'
  | 'UpdateUserAttribute'
  | 'VerifyUserAttribute'
  | 'Authentication';
export type TokenGenerationSource =
  | 'TokenGeneration_Authentication'
  | 'TokenGeneration_HostedAuth'
  | 'TokenGeneration_NewPasswordChallenge'
  | 'TokenGeneration_AuthenticateDevice'
  | 'TokenGeneration_RefreshTokens'
  | 'TokenGeneration_ClientCredentials';

export interface GroupClaims {
  readonly groups: readonly string[];
  readonly roles: readonly string[];
  readonly preferredRole: string | null;
}

export interface ClaimChange {
  readonly set: Readonly<Record<string, unknown>>;
  readonly suppress: readonly string[];
}

/** What a PreTokenGeneration function changes in the tokens. */
export interface TokenChange {
  readonly id: ClaimChange;
  readonly access: ClaimChange;
  readonly scopesToAdd: readonly string[];
  readonly scopesToSuppress: readonly string[];
  /** Null leaves the user's own groups and roles. */
  readonly groups: GroupClaims | null;
}

export interface MessageAnswer {
  readonly smsMessage: string | null;
  readonly emailMessage: string | null;
  readonly emailSubject: string | null;
}

export type SenderMedium = 'email' | 'sms';

export interface MigratedUser {
  readonly attributes: Metadata;
  /** Whether the password that was typed is the user's from now on. */
  readonly isConfirmed: boolean;
  readonly forceAliasCreation: boolean;
}

/** What another provider answered, by where it stood; null for what it did not give. */
export interface ProviderAttributes {
  readonly tokenResponse: Readonly<Record<string, unknown>>;
  readonly idToken: Readonly<Record<string, unknown>>;
  readonly userInfo: Readonly<Record<string, unknown>> | null;
}

export interface FederationRequest {
  readonly pool: UserPool;
  readonly clientId: string;
  readonly provider: IdentityProvider;
  /** Who it is to the provider. */
  readonly subject: string;
}

export interface Definition {
  readonly challengeName: string | null;
  readonly issueTokens: boolean;
  readonly failAuthentication: boolean;
}

export interface CreatedChallenge {
  readonly publicParameters: Metadata;
  readonly privateParameters: Metadata;
  readonly metadata: string | null;
}

/**
 * The pool's Lambda functions. A pool without the trigger is asked nothing, and the answer is the one that leaves
 * everything as it would be.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-working-with-lambda-triggers.html
 */
export interface Triggers {
  preSignUp(source: PreSignUpSource, request: TriggerRequest): Promise<PreSignUpAnswer>;
  postConfirmation(source: PostConfirmationSource, request: TriggerRequest): Promise<void>;
  preAuthentication(request: SignInRequest): Promise<void>;
  postAuthentication(request: TriggerRequest, newDeviceUsed: boolean): Promise<void>;
  /** Null where no function changes tokens. `user` is null for client credentials, which only version three is told of. */
  preTokenGeneration(
    source: TokenGenerationSource,
    request: SignInRequest,
    groups: GroupClaims,
    scopes: readonly string[],
  ): Promise<TokenChange | null>;
  /** Null for the pool's own message. */
  customMessage(source: MessageSource, request: TriggerRequest): Promise<MessageAnswer | null>;
  /** Whether a function of the developer's own sends what would go out by that medium. */
  hasCustomSender(pool: UserPool, medium: SenderMedium): boolean;
  /** Hands over a code. What the function throws is reported to the developer, and told to no client. */
  customSender(
    medium: SenderMedium,
    source: MessageSource,
    request: TriggerRequest,
    code: string,
  ): Promise<void>;
  /** Null where nobody is to be migrated. A function that throws refuses the sign-in. */
  userMigration(
    source: UserMigrationSource,
    request: Omit<SignInRequest, 'user'>,
    password: string | null,
  ): Promise<MigratedUser | null>;
  /** What is to be mapped instead of what the provider said. Null leaves that as it is. */
  inboundFederation(
    request: FederationRequest,
    attributes: ProviderAttributes,
  ): Promise<Readonly<Record<string, unknown>> | null>;
  defineAuthChallenge(
    request: SignInRequest,
    session: readonly ChallengeResult[],
  ): Promise<Definition>;
  createAuthChallenge(
    request: SignInRequest,
    challengeName: string,
    session: readonly ChallengeResult[],
  ): Promise<CreatedChallenge>;
  verifyAuthChallengeResponse(
    request: SignInRequest,
    privateParameters: Metadata,
    answer: string,
  ): Promise<boolean>;
}
