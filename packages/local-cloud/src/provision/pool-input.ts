import type { CreateUserPoolCommandInput } from '@aws-sdk/client-cognito-identity-provider';
import { renderMessage, type UserPoolDefinition } from '@gatehouse/user-pool';
import { customSchema, standardSchema } from './schema-attributes.ts';

export interface PoolContext {
  /** Where the invitation sends people. */
  readonly webOrigin: string;
  /** ARNs of the functions. */
  readonly triggers: Readonly<
    Record<'preSignUp' | 'postConfirmation' | 'preTokenGeneration', string>
  >;
}

/**
 * What may change later. `UpdateUserPool` sets what is left out back to its default, so this is always sent whole.
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UpdateUserPool.html
 */
export function changeableSettings(definition: UserPoolDefinition, context: PoolContext) {
  const { passwordPolicy: policy, messages } = definition;
  const links = { web: context.webOrigin };
  return {
    Policies: {
      PasswordPolicy: {
        MinimumLength: policy.minimumLength,
        RequireUppercase: policy.requireUppercase,
        RequireLowercase: policy.requireLowercase,
        RequireNumbers: policy.requireNumbers,
        RequireSymbols: policy.requireSymbols,
        TemporaryPasswordValidityDays: policy.temporaryPasswordValidityDays,
      },
    },
    AutoVerifiedAttributes: ['email'],
    AdminCreateUserConfig: {
      AllowAdminCreateUserOnly: !definition.selfSignUp,
      InviteMessageTemplate: {
        EmailSubject: messages.invitation.subject,
        EmailMessage: renderMessage(messages.invitation.body, links),
      },
    },
    VerificationMessageTemplate: {
      DefaultEmailOption: 'CONFIRM_WITH_CODE',
      EmailSubject: messages.verification.subject,
      EmailMessage: renderMessage(messages.verification.body, links),
    },
    AccountRecoverySetting: {
      RecoveryMechanisms: definition.recovery.map((Name, index) => ({ Priority: index + 1, Name })),
    },
    LambdaConfig: {
      PreSignUp: context.triggers.preSignUp,
      PostConfirmation: context.triggers.postConfirmation,
      PreTokenGenerationConfig: {
        LambdaArn: context.triggers.preTokenGeneration,
        LambdaVersion: 'V2_0',
      },
    },
    UserPoolTier: definition.tier,
  } satisfies Partial<CreateUserPoolCommandInput>;
}

/** The whole of a new pool. */
export function poolInput(
  definition: UserPoolDefinition,
  context: PoolContext,
): CreateUserPoolCommandInput {
  return {
    ...changeableSettings(definition, context),
    PoolName: definition.name,
    UsernameAttributes: [...definition.usernameAttributes],
    UsernameConfiguration: { CaseSensitive: definition.caseSensitive },
    Schema: [
      ...Object.entries(definition.standardAttributes).map(([name, each]) =>
        standardSchema(name, each),
      ),
      ...Object.entries(definition.customAttributes).map(([name, each]) =>
        customSchema(name, each),
      ),
    ],
  };
}
