import { poolInput } from '@gatehouse/local-cloud/provision';
import { userPool } from '@gatehouse/user-pool';
import { type Check, expectEqual, input, resourcesOf } from './plan-reader.ts';
import { toPascalCase } from './spelling.ts';

/**
 * Field by field against what the emulator's pool is made with: one definition, two clouds, the same pool. What only
 * AWS has (a name for each stage, who sends the mail, triggers' addresses) is checked beside it.
 */
export const userPoolIsTheDefinition: Check = (plan) => {
  const pools = resourcesOf(plan, 'aws:cognito/userPool:UserPool');
  const [pool] = pools;
  if (!pool || pools.length > 1) return [`there are ${pools.length} user pools`];
  const { web } = plan.outputs.urls as { readonly web: string };
  const local = poolInput(userPool, {
    webOrigin: web,
    triggers: { preSignUp: '', postConfirmation: '', preTokenGeneration: '' },
  });
  const field = (name: string) => toPascalCase(input(pool, name));
  const { InviteMessageTemplate, ...adminCreate } = Object(field('adminCreateUserConfig'));
  const { SMSMessage: _, ...invite } = Object(InviteMessageTemplate);
  return [
    ...expectEqual('passwordPolicy', field('passwordPolicy'), local.Policies?.PasswordPolicy),
    ...expectEqual(
      'usernameAttributes',
      input(pool, 'usernameAttributes'),
      local.UsernameAttributes,
    ),
    ...expectEqual(
      'usernameConfiguration',
      field('usernameConfiguration'),
      local.UsernameConfiguration,
    ),
    ...expectEqual('schemas', field('schemas'), local.Schema),
    ...expectEqual(
      'autoVerifiedAttributes',
      input(pool, 'autoVerifiedAttributes'),
      local.AutoVerifiedAttributes,
    ),
    ...expectEqual(
      'adminCreateUserConfig',
      { ...adminCreate, InviteMessageTemplate: invite },
      local.AdminCreateUserConfig,
    ),
    ...expectEqual(
      'verificationMessageTemplate',
      field('verificationMessageTemplate'),
      local.VerificationMessageTemplate,
    ),
    ...expectEqual(
      'accountRecoverySetting',
      field('accountRecoverySetting'),
      local.AccountRecoverySetting,
    ),
    ...expectEqual('userPoolTier', input(pool, 'userPoolTier'), local.UserPoolTier),
    ...expectEqual('mfaConfiguration', input(pool, 'mfaConfiguration'), 'OFF'),
    ...expectEqual('aliasAttributes', input(pool, 'aliasAttributes'), undefined),
  ];
};

export const nobodyElseSignsUp: Check = (plan) =>
  resourcesOf(plan, 'aws:cognito/userPool:UserPool').flatMap((pool) => {
    const config = Object(input(pool, 'adminCreateUserConfig'));
    return expectEqual(
      'allowAdminCreateUserOnly',
      config.allowAdminCreateUserOnly,
      !userPool.selfSignUp,
    );
  });

export const groupsAreTheDefinition: Check = (plan) =>
  expectEqual(
    'the groups',
    Object.fromEntries(
      resourcesOf(plan, 'aws:cognito/userGroup:UserGroup').map(({ inputs }) => [
        inputs.name,
        { precedence: inputs.precedence, description: inputs.description, roleArn: inputs.roleArn },
      ]),
    ),
    userPool.groups,
  );
