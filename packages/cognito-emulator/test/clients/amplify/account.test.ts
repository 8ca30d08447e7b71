import {
  autoSignIn,
  confirmResetPassword,
  confirmSignUp,
  confirmUserAttribute,
  deleteUser,
  deleteUserAttributes,
  fetchUserAttributes,
  getCurrentUser,
  resendSignUpCode,
  resetPassword,
  sendUserAttributeVerificationCode,
  signIn,
  signOut,
  signUp,
  updateUserAttributes,
} from 'aws-amplify/auth';
import { afterEach, expect, it } from 'vitest';
import { sentCode } from '../../auth/mfa-support.ts';
import { email, password, startPool } from '../../auth/support.ts';
import { configure } from './support.ts';

afterEach(() => signOut());

it('signs up, and is signed in by the confirmation with the password that was chosen', async () => {
  await using pool = await startPool();
  configure(pool, await pool.createClient());
  const options = { userAttributes: { email }, autoSignIn: true };
  const { userId } = await signUp({ username: email, password, options });
  const confirm = (confirmationCode: string) =>
    confirmSignUp({ username: email, confirmationCode });
  await expect(confirm('000000')).rejects.toMatchObject({ name: 'CodeMismatchException' });
  expect(await confirm(sentCode(pool, email))).toMatchObject({
    nextStep: { signUpStep: 'COMPLETE_AUTO_SIGN_IN' },
  });
  expect(await autoSignIn()).toMatchObject({ isSignedIn: true });
  expect(await getCurrentUser()).toMatchObject({ userId });
});

it('signs up, forgets the password, chooses another, and goes for good', async () => {
  await using pool = await startPool();
  configure(pool, await pool.createClient());
  const code = () => sentCode(pool, email);
  const signedUp = await signUp({
    username: email,
    password,
    options: { userAttributes: { email } },
  });
  expect(signedUp.nextStep.signUpStep).toBe('CONFIRM_SIGN_UP');
  expect(await signIn({ username: email, password })).toMatchObject({
    nextStep: { signInStep: 'CONFIRM_SIGN_UP' },
  });
  const first = code();
  await resendSignUpCode({ username: email });
  expect(code()).not.toBe(first);
  expect(await confirmSignUp({ username: email, confirmationCode: code() })).toMatchObject({
    isSignUpComplete: true,
  });

  const forgotten = await resetPassword({ username: email });
  expect(forgotten.nextStep.resetPasswordStep).toBe('CONFIRM_RESET_PASSWORD_WITH_CODE');
  const newPassword = 'another-long-password';
  await expect(
    confirmResetPassword({ username: email, confirmationCode: '000000', newPassword }),
  ).rejects.toMatchObject({ name: 'CodeMismatchException' });
  await confirmResetPassword({ username: email, confirmationCode: code(), newPassword });
  expect(await signIn({ username: email, password: newPassword })).toMatchObject({
    isSignedIn: true,
  });
  await deleteUser();
  await expect(signIn({ username: email, password: newPassword })).rejects.toThrow();
});

it('changes attributes, and proves a new address with the code that was sent again', async () => {
  await using pool = await startPool();
  configure(pool, await pool.createClient());
  await pool.createUser();
  await signIn({ username: email, password });
  const to = 'lovelace@example.com';
  const userAttributes = { given_name: 'Ada', nickname: 'countess', email: to };
  expect(await updateUserAttributes({ userAttributes })).toMatchObject({
    given_name: { isUpdated: true, nextStep: { updateAttributeStep: 'DONE' } },
    email: {
      isUpdated: false,
      nextStep: {
        updateAttributeStep: 'CONFIRM_ATTRIBUTE_WITH_CODE',
        codeDeliveryDetails: { deliveryMedium: 'EMAIL', destination: 'l***@e***' },
      },
    },
  });
  const confirm = (confirmationCode: string) =>
    confirmUserAttribute({ userAttributeKey: 'email', confirmationCode });
  await expect(confirm('000000')).rejects.toMatchObject({ name: 'CodeMismatchException' });
  const first = sentCode(pool, to);
  await sendUserAttributeVerificationCode({ userAttributeKey: 'email' });
  expect(sentCode(pool, to)).not.toBe(first);
  await confirm(sentCode(pool, to));
  await deleteUserAttributes({ userAttributeKeys: ['nickname'] });
  const attributes = await fetchUserAttributes();
  expect(attributes).toMatchObject({ given_name: 'Ada', email: to, email_verified: 'true' });
  expect(attributes).not.toHaveProperty('nickname');
});
