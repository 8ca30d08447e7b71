import type { InitiateAuthResponse } from '../../../../model/api.gen.ts';
import { fail } from '../../../errors.ts';
import type { EmulatorContext } from '../../../operation.ts';
import { challengeDevice } from '../../challenges/challenge-device.ts';
import { challengeFactor } from '../../challenges/second-factor.ts';
import { knownDevice } from '../../devices/known-device.ts';
import { usableFactors } from '../../mfa/choices.ts';
import type { Target } from '../../target.ts';
import { type CustomSignIn, type History, saveHistory } from './state.ts';

/**
 * A challenge of Cognito's own that DefineAuthChallenge asks for: a code or the device. Only after the password, since on
 * AWS second factors depend on it, and only one that this user has.
 *
 * @throws InvalidLambdaResponseException for any other name
 * @see https://github.com/aws-amplify/amplify-js/issues/12887
 */
export async function challengeBuiltIn(
  context: EmulatorContext,
  target: Target,
  { subject, name, history, progress }: CustomSignIn,
  challenge: string | null,
): Promise<InitiateAuthResponse> {
  const user = context.store.tables.users.get(subject.user?.id ?? '');
  if (!user || !isPasswordProven(history)) return fail('triggerAnswerInvalid');
  const isDevice =
    challenge === 'DEVICE_SRP_AUTH' && knownDevice(context, target, user, progress) !== null;
  const factor = usableFactors(target.pool, user).find((usable) => usable === challenge);
  if (!isDevice && !factor) fail('triggerAnswerInvalid');
  const state = saveHistory(context, target, user.id, { history, name });
  const waiting = { ...progress, custom: { state, met: [], isSingle: true } };
  return factor
    ? challengeFactor(context, target, user, waiting, factor)
    : challengeDevice(context, target, user, waiting);
}

const isPasswordProven = ({ results }: History) =>
  results.some(
    ({ challengeName, challengeResult }) =>
      challengeName === 'PASSWORD_VERIFIER' && challengeResult,
  );
