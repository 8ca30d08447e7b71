import type { InitiateAuthResponse } from '../../../../model/api.gen.ts';
import { fail } from '../../../errors.ts';
import type { EmulatorContext } from '../../../operation.ts';
import type { Device } from '../../../store/types/mfa.ts';
import type { User } from '../../../store/types.ts';
import type { CustomProgress, SignInProgress } from '../../progress.ts';
import { findSubject } from '../../subject.ts';
import type { Target } from '../../target.ts';
import { advance } from './advance.ts';
import { dropState, loadHistory, passed } from './state.ts';

/** Cognito's own challenges are answered: the function of a custom sign-in is told which, and asked what is next. */
export async function askAgain(
  context: EmulatorContext,
  target: Target,
  user: User,
  progress: SignInProgress,
  { state, met }: CustomProgress,
  device: Device | null,
): Promise<InitiateAuthResponse> {
  const { name, history } = loadHistory(context, state);
  // Before anything is waited for: two sessions of one sign-in may lead here, and one may go on.
  dropState(context, state);
  const subject = await findSubject(context, target, name);
  if (subject.id !== user.id) fail('invalidSession');
  return advance(context, target, {
    subject,
    name,
    history: {
      results: [...history.results, ...met.map(passed)],
      device: device?.key ?? history.device,
    },
    progress: { ...progress, custom: undefined },
  });
}
