/** What a function is sent, as Cognito sends it. Functions answer the same object with their decisions in `response`. */
export interface TriggerEvent<Request extends object, Response extends object> {
  version: string;
  triggerSource: string;
  region: string;
  userPoolId: string;
  userName: string;
  callerContext: { awsSdkVersion: string; clientId: string };
  request: Request & { userAttributes: Strings };
  response: Response;
}

export type Strings = Record<string, string>;

interface WithMetadata {
  clientMetadata?: Strings;
}

interface WithValidation {
  validationData?: Strings;
}

export interface Found {
  /** Somebody who does not exist, for a client that must not learn so. */
  userNotFound?: boolean;
}

export type PreSignUpEvent = TriggerEvent<
  WithMetadata & { validationData: Strings | null },
  { autoConfirmUser: boolean; autoVerifyEmail: boolean; autoVerifyPhone: boolean }
>;

export type PostConfirmationEvent = TriggerEvent<WithMetadata, Record<string, never>>;

export type PreAuthenticationEvent = TriggerEvent<WithValidation & Found, Record<string, never>>;

export type PostAuthenticationEvent = TriggerEvent<
  WithMetadata & { newDeviceUsed: boolean },
  Record<string, never>
>;

export interface GroupConfiguration {
  groupsToOverride?: string[];
  iamRolesToOverride?: string[];
  preferredRole?: string | null;
}

interface ClaimChanges<Value> {
  claimsToAddOrOverride?: Record<string, Value>;
  claimsToSuppress?: string[];
}

interface GroupOverride {
  groupOverrideDetails?: GroupConfiguration | null;
}

export type PreTokenGenerationEvent = TriggerEvent<
  WithMetadata & { groupConfiguration: GroupConfiguration },
  { claimsOverrideDetails?: (ClaimChanges<string> & GroupOverride) | null }
>;

/** Version two and three: both tokens, scopes, and claims of any JSON type. */
export type PreTokenGenerationV2Event = TriggerEvent<
  WithMetadata & { groupConfiguration: GroupConfiguration; scopes: string[] },
  {
    claimsAndScopeOverrideDetails?:
      | (GroupOverride & {
          idTokenGeneration?: ClaimChanges<unknown> | null;
          accessTokenGeneration?:
            | (ClaimChanges<unknown> & { scopesToAdd?: string[]; scopesToSuppress?: string[] })
            | null;
        })
      | null;
  }
>;

export type CustomMessageEvent = TriggerEvent<
  WithMetadata & {
    codeParameter: string;
    linkParameter: string;
    usernameParameter: string | null;
  },
  { smsMessage: string | null; emailMessage: string | null; emailSubject: string | null }
>;

export type UserMigrationEvent = TriggerEvent<
  WithMetadata & WithValidation & { password?: string },
  {
    userAttributes?: Strings | null;
    finalUserStatus?: string | null;
    messageAction?: string | null;
    desiredDeliveryMediums?: string[] | null;
    forceAliasCreation?: boolean | null;
  }
>;

/** One finished step of a custom sign-in. */
export interface ChallengeResult {
  challengeName: string;
  challengeResult: boolean;
  challengeMetadata?: string;
}

export type DefineAuthChallengeEvent = TriggerEvent<
  WithMetadata & Found & { session: ChallengeResult[] },
  {
    challengeName?: string | null;
    issueTokens?: boolean | null;
    failAuthentication?: boolean | null;
  }
>;

export type CreateAuthChallengeEvent = TriggerEvent<
  WithMetadata & Found & { challengeName: string; session: ChallengeResult[] },
  {
    publicChallengeParameters?: Strings | null;
    privateChallengeParameters?: Strings | null;
    challengeMetadata?: string | null;
  }
>;

export type VerifyAuthChallengeResponseEvent = TriggerEvent<
  WithMetadata & Found & { privateChallengeParameters: Strings; challengeAnswer: string },
  { answerCorrect?: boolean | null }
>;

/** `code` is encrypted with the AWS Encryption SDK under the pool's KMSKeyID; without one it is plain. */
export type CustomSenderEvent = TriggerEvent<
  WithMetadata & { type: string; code: string },
  Record<string, never>
>;

/** Every trigger by the name that `createEmulator({ triggers })` takes. */
/**
 * The one event without `userAttributes`: there may be no user yet.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-inbound-federation.html
 */
export interface InboundFederationEvent
  extends Omit<TriggerEvent<object, { userAttributesToMap: Record<string, unknown> }>, 'request'> {
  request: {
    providerName: string;
    providerType: string;
    attributes: { tokenResponse?: Strings; idToken?: Strings; userInfo?: Strings };
  };
}

export interface TriggerEvents {
  preSignUp: PreSignUpEvent;
  postConfirmation: PostConfirmationEvent;
  preAuthentication: PreAuthenticationEvent;
  postAuthentication: PostAuthenticationEvent;
  preTokenGeneration: PreTokenGenerationEvent;
  preTokenGenerationV2: PreTokenGenerationV2Event;
  preTokenGenerationV3: PreTokenGenerationV2Event;
  customMessage: CustomMessageEvent;
  customEmailSender: CustomSenderEvent;
  customSmsSender: CustomSenderEvent;
  userMigration: UserMigrationEvent;
  defineAuthChallenge: DefineAuthChallengeEvent;
  createAuthChallenge: CreateAuthChallengeEvent;
  verifyAuthChallengeResponse: VerifyAuthChallengeResponseEvent;
  inboundFederation: InboundFederationEvent;
}

export type TriggerName = keyof TriggerEvents;

/**
 * Functions of this process in place of Lambda functions, for every pool. Like those they answer the event that they
 * were given; what they throw reaches the client as Cognito words it.
 */
export type TriggerFunctions = {
  readonly [Name in TriggerName]?: (
    event: TriggerEvents[Name],
  ) => TriggerEvents[Name] | Promise<TriggerEvents[Name]>;
};
