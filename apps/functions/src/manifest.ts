/**
 * Every Lambda function there is. `infra/` deploys this list and `local-cloud` runs it: a function that is not here
 * exists in neither.
 */
export type ResourceName =
  | 'UserPool'
  | 'WebClient'
  | 'ConsoleClient'
  | 'CliClient'
  | 'Database'
  | 'DatabaseOwner'
  | 'SessionKeys'
  | 'WebSite'
  | 'ConsoleSite';

interface FunctionBase {
  /** File and export, from the root of this app. */
  readonly handler: `src/${string}.handler`;
  /** What the function may see, by its SST link name. */
  readonly links: readonly ResourceName[];
  /** The Cognito actions its role may call on our pool, and no others. */
  readonly cognito: readonly string[];
  readonly timeoutSeconds: number;
  readonly memoryMb: number;
}

export interface HttpFunction extends FunctionBase {
  readonly kind: 'http';
  /** `site`: behind that site's router, origin access control, not public. `public`: its own function URL. */
  readonly behind: 'web' | 'console' | 'public';
  /** The path prefix that reaches it; the handler sees it unstripped. */
  readonly path: '/api' | '/trpc';
  readonly streaming: boolean;
}

export interface TriggerFunction extends FunctionBase {
  readonly kind: 'trigger';
  readonly trigger: 'preSignUp' | 'postConfirmation' | 'preTokenGeneration';
}

export interface ScheduledFunction extends FunctionBase {
  readonly kind: 'schedule';
  /** EventBridge Scheduler syntax. */
  readonly schedule: `rate(${string})`;
}

/** Called once by a deployment, before any other function of it runs. On a laptop `local-cloud` does the same work itself. */
export interface DeploymentFunction extends FunctionBase {
  readonly kind: 'deployment';
}

export type FunctionDefinition =
  | HttpFunction
  | TriggerFunction
  | ScheduledFunction
  | DeploymentFunction;

const signIn = [
  'cognito-idp:AdminInitiateAuth',
  'cognito-idp:AdminRespondToAuthChallenge',
  'cognito-idp:AdminUpdateUserAttributes',
] as const;

const lookAfterPeople = [
  'cognito-idp:AdminCreateUser',
  'cognito-idp:AdminSetUserPassword',
  'cognito-idp:AdminGetUser',
  'cognito-idp:AdminUpdateUserAttributes',
  'cognito-idp:AdminDisableUser',
  'cognito-idp:AdminEnableUser',
  'cognito-idp:AdminUserGlobalSignOut',
  'cognito-idp:AdminAddUserToGroup',
  'cognito-idp:AdminRemoveUserFromGroup',
  'cognito-idp:AdminListGroupsForUser',
] as const;

export const functions = {
  WebApi: {
    kind: 'http',
    handler: 'src/web-api.handler',
    behind: 'web',
    path: '/api',
    streaming: true,
    links: ['UserPool', 'WebClient', 'Database', 'SessionKeys', 'WebSite'],
    cognito: signIn,
    timeoutSeconds: 20,
    memoryMb: 1024,
  },
  ConsoleApi: {
    kind: 'http',
    handler: 'src/console-api.handler',
    behind: 'console',
    path: '/api',
    streaming: true,
    links: ['UserPool', 'ConsoleClient', 'Database', 'SessionKeys', 'ConsoleSite'],
    cognito: [...new Set([...signIn, ...lookAfterPeople])],
    timeoutSeconds: 20,
    memoryMb: 1024,
  },
  BearerApi: {
    kind: 'http',
    handler: 'src/bearer-api.handler',
    behind: 'public',
    path: '/trpc',
    streaming: true,
    links: ['UserPool', 'CliClient', 'Database'],
    cognito: lookAfterPeople,
    timeoutSeconds: 20,
    memoryMb: 1024,
  },
  PreSignUp: {
    kind: 'trigger',
    trigger: 'preSignUp',
    handler: 'src/pre-sign-up.handler',
    links: [],
    // The pool cannot link its own client without a cycle, so the trigger asks Cognito for the caller's name.
    cognito: ['cognito-idp:DescribeUserPoolClient'],
    timeoutSeconds: 5,
    memoryMb: 512,
  },
  PostConfirmation: {
    kind: 'trigger',
    trigger: 'postConfirmation',
    handler: 'src/post-confirmation.handler',
    links: ['Database'],
    cognito: [],
    timeoutSeconds: 5,
    memoryMb: 512,
  },
  PreTokenGeneration: {
    kind: 'trigger',
    trigger: 'preTokenGeneration',
    handler: 'src/pre-token-generation.handler',
    links: ['Database'],
    cognito: [],
    timeoutSeconds: 5,
    memoryMb: 1024,
  },
  Reconcile: {
    kind: 'schedule',
    schedule: 'rate(1 minute)',
    handler: 'src/reconcile.handler',
    links: ['UserPool', 'Database'],
    cognito: [...lookAfterPeople, 'cognito-idp:ListUsers'],
    timeoutSeconds: 60,
    memoryMb: 512,
  },
  Migrate: {
    kind: 'deployment',
    handler: 'src/migrate.handler',
    links: ['DatabaseOwner'],
    cognito: [],
    timeoutSeconds: 300,
    memoryMb: 512,
  },
} as const satisfies Record<string, FunctionDefinition>;

export type FunctionName = keyof typeof functions;
