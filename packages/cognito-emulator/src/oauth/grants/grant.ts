import type { Target } from '../../auth/target.ts';
import type { EmulatorContext } from '../../operation.ts';
import type { Parameters } from '../form.ts';
import type { TokenAnswer } from '../token-answer.ts';

/** One way to get tokens for an authenticated client. */
export type Grant = (
  context: EmulatorContext,
  target: Target,
  form: Parameters,
) => Promise<TokenAnswer>;
