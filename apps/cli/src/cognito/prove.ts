import type { PasswordSource } from '../input/sign-in-passwords.ts';
import type { Profile } from '../profile.ts';
import { callingCognito } from './calling.ts';
import { answerNewPassword, signIn } from './sign-in.ts';
import type { Tokens } from './tokens.ts';

interface Proved {
  readonly tokens: Tokens;
  readonly passwordChosen: boolean;
}

/** From a password to tokens, by way of a new password where the first one was temporary. */
export async function proveWhoYouAre(
  profile: Profile,
  email: string,
  passwords: PasswordSource,
): Promise<Proved> {
  const password = await passwords.current();
  let step = await callingCognito(profile, 'sign-in', (cognito) =>
    signIn(cognito, profile, { email, password }),
  );
  let passwordChosen = false;
  while (step.kind === 'new-password') {
    const challenge = step;
    const chosen = await passwords.chosen();
    step = await callingCognito(profile, 'answer-challenge', (cognito) =>
      answerNewPassword(cognito, profile, challenge, chosen),
    );
    passwordChosen = true;
  }
  return { tokens: step.tokens, passwordChosen };
}
