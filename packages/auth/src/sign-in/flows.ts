import type { AppClientConfig } from '../config.ts';
import { answerNewPassword, type NewPasswordAnswer } from './answer-new-password.ts';
import type { SignInOutcome, TokenSet } from './outcome.ts';
import { refresh } from './refresh.ts';
import { revoke } from './revoke.ts';
import { signIn } from './sign-in.ts';

/** What a site's entrance does with its own app client. An interface, so that a test can hand in another. */
export interface SignInFlows {
  signIn(email: string, password: string): Promise<SignInOutcome>;
  answerNewPassword(answer: NewPasswordAnswer): Promise<TokenSet>;
  refresh(sub: string, refreshToken: string): Promise<string>;
  revoke(refreshToken: string): Promise<void>;
}

export function createSignInFlows(app: AppClientConfig): SignInFlows {
  return {
    signIn: (email, password) => signIn(app, email, password),
    answerNewPassword: (answer) => answerNewPassword(app, answer),
    refresh: (sub, refreshToken) => refresh(app, sub, refreshToken),
    revoke: (refreshToken) => revoke(app, refreshToken),
  };
}
