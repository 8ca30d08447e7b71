import type { InitiateAuthResponse } from '../../model/api.gen.ts';
import type { EmulatorContext } from '../operation.ts';
import type { Device } from '../store/types/mfa.ts';
import type { User } from '../store/types.ts';
import { askAgain } from './flows/custom/ask-again.ts';
import type { SignInProgress } from './progress.ts';
import { signIn } from './sign-in.ts';
import type { Target } from './target.ts';

/** Whatever Cognito asks for by itself is answered: tokens, or in a custom sign-in the function's turn. */
export const arrive = (
  context: EmulatorContext,
  target: Target,
  user: User,
  progress: SignInProgress,
  device: Device | null = null,
): Promise<InitiateAuthResponse> =>
  progress.custom
    ? askAgain(context, target, user, progress, progress.custom, device)
    : signIn(context, target, user, progress, device);
