import { fromNodeProviderChain } from '@aws-sdk/credential-providers';
import { UserError } from './user-error.ts';

/**
 * Whether there is an AWS account to work with, before SST begins. Where credentials come from is the SDK's own order:
 * environment, profile, single sign-on, container, machine.
 * @throws UserError
 */
export async function requireCredentials(command: string): Promise<void> {
  try {
    await fromNodeProviderChain({ maxRetries: 0, timeout: 1000 })();
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new UserError(
      [
        `${command} needs an AWS account, and found no credentials for one (${why}).`,
        'Sign in with `aws sso login` or `aws configure`, name the profile with AWS_PROFILE, and run it again.',
        'Everything else (`pnpm dev`, `pnpm test`, `pnpm plan`) needs no account.',
      ].join('\n'),
    );
  }
}
