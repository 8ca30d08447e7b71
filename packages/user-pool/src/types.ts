/**
 * The vocabulary of the definition. Names are Cognito's own, in camelCase.
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPool.html
 */
export type AppName = 'web' | 'console' | 'cli';

export type ExplicitAuthFlow =
  | 'ALLOW_ADMIN_USER_PASSWORD_AUTH'
  | 'ALLOW_USER_SRP_AUTH'
  | 'ALLOW_REFRESH_TOKEN_AUTH';

export type CustomAttribute = {
  /** Fixed at creation: Cognito can neither change nor remove a custom attribute. */
  readonly mutable: boolean;
  readonly label: string;
  readonly hint: string;
} & (
  | { readonly type: 'String'; readonly minLength: number; readonly maxLength: number }
  | { readonly type: 'Number'; readonly minValue: number; readonly maxValue: number }
  | { readonly type: 'DateTime' }
  | { readonly type: 'Boolean' }
);

export interface AppClient {
  /** A confidential client has a secret and is used from our functions only. */
  readonly confidential: boolean;
  readonly authFlows: readonly ExplicitAuthFlow[];
  readonly readAttributes: readonly string[];
  /** Never leave this unset: what an unset list allows is documented in two contradicting ways. */
  readonly writeAttributes: readonly string[];
  /** Grace in seconds during which a rotated refresh token may be used again; null turns rotation off. */
  readonly refreshRotationGraceSeconds: number | null;
}

export interface MessageTemplate {
  readonly subject: string;
  /** `{####}` is the code or temporary password, `{username}` the address, `{web}` the web app's origin. */
  readonly body: string;
}

export interface UserPoolDefinition {
  readonly name: string;
  /** Fixed at creation. */
  readonly usernameAttributes: readonly ['email'];
  /** Fixed at creation. */
  readonly caseSensitive: false;
  readonly tier: 'LITE' | 'ESSENTIALS' | 'PLUS';
  readonly selfSignUp: boolean;
  readonly passwordPolicy: {
    readonly minimumLength: number;
    readonly maximumLength: number;
    readonly requireUppercase: boolean;
    readonly requireLowercase: boolean;
    readonly requireNumbers: boolean;
    readonly requireSymbols: boolean;
    readonly temporaryPasswordValidityDays: number;
  };
  readonly standardAttributes: Readonly<
    Record<
      'email' | 'given_name' | 'family_name',
      { required: boolean; mutable: boolean; maxLength: number }
    >
  >;
  readonly customAttributes: Readonly<Record<string, CustomAttribute>>;
  readonly groups: Readonly<
    Record<'admin' | 'member', { precedence: number; description: string }>
  >;
  readonly tokenLifetimes: {
    readonly accessMinutes: number;
    readonly idMinutes: number;
    readonly refreshDays: number;
  };
  readonly clients: Readonly<Record<AppName, AppClient>>;
  readonly recovery: readonly ['verified_email'];
  readonly messages: {
    readonly verification: MessageTemplate;
    readonly invitation: MessageTemplate;
  };
}
