import { renderMessage, type UserPoolDefinition, userPool } from '@gatehouse/user-pool';
import type { Functions } from './functions.ts';
import type { Mail } from './mail.ts';
import { managedLoginDomain } from './managed-login.ts';
import type { Stage } from './stage.ts';
import { triggerArns } from './triggers.ts';
import { customSchema, standardSchema } from './user-pool-schema.ts';

export interface UserPoolContext {
  /** Where the invitation sends people. */
  readonly webOrigin: $util.Input<string>;
  readonly triggers: Functions;
  readonly mail: Mail | null;
}

type PoolArgs = aws.cognito.UserPoolArgs;

/** The pool that packages/user-pool defines: every setting of it is said here, so that no default of SST is left. */
export function createUserPool(stage: Stage, context: UserPoolContext): sst.aws.CognitoUserPool {
  return new sst.aws.CognitoUserPool('UserPool', {
    usernames: ['email'],
    triggers: { ...triggerArns(context.triggers), preTokenGenerationVersion: 'v2' },
    domain: managedLoginDomain(),
    transform: {
      domain: (args) => {
        args.managedLoginVersion = 2;
      },
      userPool: (args, opts) => {
        Object.assign(args, poolSettings(userPool, context));
        args.deletionProtection = stage.kept ? 'ACTIVE' : 'INACTIVE';
        // SST keeps databases and buckets of a removed stage, and would delete its people.
        opts.protect = stage.kept;
        opts.retainOnDelete = stage.kept;
      },
    },
  });
}

function poolSettings(definition: UserPoolDefinition, context: UserPoolContext): Partial<PoolArgs> {
  const { passwordPolicy, messages } = definition;
  const filled = (template: string) =>
    $output(context.webOrigin).apply((web) => renderMessage(template, { web }));
  return {
    usernameConfiguration: { caseSensitive: definition.caseSensitive },
    userPoolTier: definition.tier,
    passwordPolicy: {
      minimumLength: passwordPolicy.minimumLength,
      requireUppercase: passwordPolicy.requireUppercase,
      requireLowercase: passwordPolicy.requireLowercase,
      requireNumbers: passwordPolicy.requireNumbers,
      requireSymbols: passwordPolicy.requireSymbols,
      temporaryPasswordValidityDays: passwordPolicy.temporaryPasswordValidityDays,
    },
    schemas: [
      ...Object.entries(definition.standardAttributes).map(standardSchema),
      ...Object.entries(definition.customAttributes).map(customSchema),
    ],
    adminCreateUserConfig: {
      allowAdminCreateUserOnly: !definition.selfSignUp,
      inviteMessageTemplate: {
        emailSubject: messages.invitation.subject,
        emailMessage: filled(messages.invitation.body),
        smsMessage: 'Your username is {username} and temporary password is {####}.',
      },
    },
    verificationMessageTemplate: {
      defaultEmailOption: 'CONFIRM_WITH_CODE',
      emailSubject: messages.verification.subject,
      emailMessage: filled(messages.verification.body),
    },
    // SST's default recovers by SMS first: whoever takes over a phone number would take over the account.
    accountRecoverySetting: {
      recoveryMechanisms: definition.recovery.map((name, index) => ({ name, priority: index + 1 })),
    },
    emailConfiguration: context.mail
      ? {
          emailSendingAccount: 'DEVELOPER',
          sourceArn: context.mail.identityArn,
          fromEmailAddress: context.mail.from,
        }
      : { emailSendingAccount: 'COGNITO_DEFAULT' },
  };
}
