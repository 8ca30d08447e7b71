import {
  CognitoUserAttribute,
  type CognitoUserPool,
  type ISignUpResult,
} from 'amazon-cognito-identity-js';
import { expect, it } from 'vitest';
import { sentCode } from '../../auth/mfa-support.ts';
import { email, password, startPool } from '../../auth/support.ts';
import { attributesOf, browser, call, signIn, told } from './support.ts';

const newPassword = 'another-long-password';

const signUp = (people: CognitoUserPool) =>
  told<ISignUpResult>((done) => {
    const attribute = new CognitoUserAttribute({ Name: 'email', Value: email });
    people.signUp(email, password, [attribute], [], done);
  });

it('signs up, confirms with the code that was sent again, and comes back to an open session', async () => {
  await using pool = await startPool();
  const tab = browser(pool, await pool.createClient());
  const signedUp = await signUp(tab.pool);
  expect(signedUp).toMatchObject({
    userConfirmed: false,
    codeDeliveryDetails: { AttributeName: 'email', DeliveryMedium: 'EMAIL' },
  });
  await expect(signUp(tab.pool)).rejects.toMatchObject({ code: 'UsernameExistsException' });
  const user = tab.page();
  await expect(signIn(user)).rejects.toMatchObject({ code: 'UserNotConfirmedException' });

  const confirm = (code: string) =>
    told<string>((done) => user.confirmRegistration(code, false, done));
  await expect(confirm('000000')).rejects.toMatchObject({ code: 'CodeMismatchException' });
  const first = sentCode(pool, email);
  await told((done) => user.resendConfirmationCode(done));
  expect(sentCode(pool, email)).not.toBe(first);
  expect(await confirm(sentCode(pool, email))).toBe('SUCCESS');

  const session = await signIn(user);
  expect(session.getIdToken().payload).toMatchObject({
    sub: signedUp?.userSub,
    email,
    email_verified: true,
  });
  // The next page finds the session in the browser's storage, and nothing after leaving.
  const returned = tab.pool.getCurrentUser();
  expect(returned?.getUsername()).toBe(signedUp?.userSub);
  expect(await told((done) => returned?.getSession(done))).toMatchObject({
    accessToken: session.getAccessToken(),
  });
  await new Promise<void>((resolve) => returned?.signOut(resolve));
  expect(tab.pool.getCurrentUser()).toBeNull();
});

it('forgets the password and chooses another with the code', async () => {
  await using pool = await startPool();
  const client = await pool.createClient();
  await pool.createUser();
  const user = browser(pool, client).page();
  const delivery = await new Promise((inputVerificationCode, onFailure) => {
    user.forgotPassword({ onSuccess: onFailure, onFailure, inputVerificationCode });
  });
  expect(delivery).toMatchObject({
    CodeDeliveryDetails: {
      AttributeName: 'email',
      DeliveryMedium: 'EMAIL',
      Destination: 'a***@e***',
    },
  });
  const confirm = (code: string, chosen = newPassword) =>
    call<string>((callbacks) => user.confirmPassword(code, chosen, callbacks));
  await expect(confirm('000000')).rejects.toMatchObject({ code: 'CodeMismatchException' });
  await expect(confirm(sentCode(pool, email), 'short')).rejects.toMatchObject({
    code: 'InvalidPasswordException',
  });
  expect(await confirm(sentCode(pool, email))).toBe('SUCCESS');
  await expect(signIn(user)).rejects.toMatchObject({ code: 'NotAuthorizedException' });
  expect((await signIn(user, newPassword)).isValid()).toBe(true);
});

it('changes attributes, proves a new address, and goes for good', async () => {
  await using pool = await startPool();
  const client = await pool.createClient();
  await pool.createUser();
  const user = browser(pool, client).page();
  await signIn(user);
  const to = 'lovelace@example.com';
  const update = (attributes: Readonly<Record<string, string>>) =>
    told<string>((done) => {
      const list = Object.entries(attributes).map(([Name, Value]) => ({ Name, Value }));
      user.updateAttributes(list, done);
    });
  expect(await update({ given_name: 'Ada', nickname: 'countess', email: to })).toBe('SUCCESS');
  expect(await attributesOf(user)).toMatchObject({ given_name: 'Ada', email_verified: 'false' });

  const redeem = (code: string) =>
    call<string>((callbacks) => user.verifyAttribute('email', code, callbacks));
  await expect(redeem('000000')).rejects.toMatchObject({ code: 'CodeMismatchException' });
  const first = sentCode(pool, to);
  const delivery = await new Promise((inputVerificationCode, onFailure) => {
    user.getAttributeVerificationCode('email', {
      onSuccess: onFailure,
      onFailure,
      inputVerificationCode,
    });
  });
  expect(delivery).toMatchObject({ CodeDeliveryDetails: { Destination: 'l***@e***' } });
  expect(sentCode(pool, to)).not.toBe(first);
  expect(await redeem(sentCode(pool, to))).toBe('SUCCESS');
  await told<string>((done) => user.deleteAttributes(['nickname'], done));
  const attributes = await attributesOf(user);
  expect(attributes).toMatchObject({ email: to, email_verified: 'true' });
  expect(attributes).not.toHaveProperty('nickname');

  expect(await told<string>((done) => user.deleteUser(done))).toBe('SUCCESS');
  const gone = browser(pool, client).page('USER_SRP_AUTH', to);
  await expect(signIn(gone)).rejects.toThrow('Incorrect username or password.');
});
