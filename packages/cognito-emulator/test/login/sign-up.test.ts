import {
  AdminDeleteUserCommand,
  CreateTermsCommand,
  UpdateTermsCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { describe, expect, it } from 'vitest';
import { email, password } from '../auth/support.ts';
import { authorizeQuery } from '../oauth/support.ts';
import { alertOf } from '../oauth/visitor.ts';
import { codeOf, isBack, requireTotp, start } from './support.ts';

describe('signing up', () => {
  it('goes by a mailed code, which can be sent again, straight back to the app', async () => {
    const { login, visitor, query } = await start({
      Schema: [{ Name: 'given_name', Required: true }],
    });
    await using _ = login;
    const page = await visitor.open(`/signup${query}`);
    expect(page.text).toContain('Given name');
    const weak = await visitor.submit(page, {
      username: email,
      password: 'short',
      'attribute.given_name': 'Ada',
    });
    expect([weak.status, alertOf(weak)]).toEqual([
      400,
      'Password not long enough. At least 12 characters.',
    ]);
    expect(weak.text).toContain(`value="${email}"`);
    expect(weak.text).not.toContain('short');
    const confirm = await visitor.submit(weak, {
      username: email,
      password,
      'attribute.given_name': 'Ada',
    });
    expect(confirm.text).toContain('We sent a code to <b>a***@e***</b>');
    const first = codeOf(login);
    const resent = await visitor.submit(confirm, {}, '/resendCode');
    expect(alertOf(resent)).toBe('It is on its way again.');
    expect(alertOf(await visitor.submit(resent, { code: '000000' }))).toBe(
      'That code is not right. Check it, or have another one sent.',
    );
    expect(codeOf(login)).not.toBe(first);
    const done = await visitor.submit(resent, { code: codeOf(login) }, '/confirmUser');
    expect(isBack(done)).toBe(true);
    expect(isBack(await visitor.open(`/oauth2/authorize${query}`))).toBe(true);
  });

  it('links to the documents of the app in the language that was asked for, once it has both', async () => {
    const { login, visitor, app, query } = await start();
    await using _ = login;
    const create = (TermsName: string, links: Record<string, string> = {}) =>
      login.pool.sdk.send(
        new CreateTermsCommand({
          UserPoolId: login.pool.poolId,
          ClientId: app.id,
          TermsName,
          TermsSource: 'LINK',
          Enforcement: 'NONE',
          Links: { 'cognito:default': `https://example.com/${TermsName}`, ...links },
        }),
      );
    await create('terms-of-use', { 'cognito:portuguese-brazil': 'https://example.com/termos' });
    expect((await visitor.open(`/signup${query}`)).text).not.toContain('you agree');
    const { Terms } = await create('privacy-policy');
    const termsId = Terms?.TermsId ?? '';
    expect((await visitor.open(`/signup${query}`)).text).toMatch(
      /agree to our .*"https:\/\/example.com\/terms-of-use".*"https:\/\/example.com\/privacy-policy"/s,
    );
    const page = await visitor.open(`/signup${authorizeQuery(app.id, { lang: 'pt-BR' })}`);
    expect(page.text).toMatch(
      /"https:\/\/example.com\/termos".*"https:\/\/example.com\/privacy-policy"/s,
    );
    await login.pool.sdk.send(
      new UpdateTermsCommand({
        UserPoolId: login.pool.poolId,
        TermsId: termsId,
        TermsName: 'privacy-policy',
        TermsSource: 'LINK',
        Enforcement: 'NONE',
        Links: { 'cognito:default': 'javascript:alert(1)' },
      }),
    );
    expect((await visitor.open(`/signup${query}`)).text).not.toMatch(/you agree|alert\(1\)/);
    const other = await login.createApp();
    expect((await visitor.open(`/signup${authorizeQuery(other.id)}`)).text).not.toContain(
      'you agree',
    );
  });

  it('is no page where the pool is closed', async () => {
    const { login, visitor, query } = await start({
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
    });
    await using _ = login;
    expect((await visitor.open(`/signup${query}`)).status).toBe(404);
    expect((await visitor.open(`/login${query}`)).text).not.toContain('Create an account');
  });

  it('that was left half-way goes on at the next sign-in', async () => {
    const { login, visitor, query } = await start();
    await using _ = login;
    await visitor.submit(await visitor.open(`/signup${query}`), { username: email, password });
    const other = login.visitor();
    const page = await other.submit(await other.open(`/login${query}`), {
      username: email,
      password,
    });
    expect(page.text).toContain('<h1>Confirm your account</h1>');
    expect(login.pool.emulator.messages(email)).toHaveLength(2);
    expect(isBack(await other.submit(page, { code: codeOf(login) }, '/confirmUser'))).toBe(true);
  });

  it('signs nobody in who was given no password in this browser', async () => {
    const { login, visitor, query } = await start();
    await using _ = login;
    await visitor.submit(await visitor.open(`/signup${query}`), { username: email, password });
    const other = login.visitor();
    const page = await other.open(`/confirmUser${query}`);
    const done = await other.submit(page, { username: email, code: codeOf(login) }, '/confirmUser');
    expect(alertOf(done)).toBe('Your account is ready. Sign in.');
    expect(done.text).toContain(`value="${email}"`);
    expect(other.cookies.has('cognito')).toBe(false);
    expect(isBack(await other.submit(done, { username: email, password }))).toBe(true);
  });

  it('is a sign-in with a session of its own, whatever cookies the browser was given before', async () => {
    const { login, visitor, query } = await start();
    await using _ = login;
    const planted = 'p'.repeat(43);
    for (const name of ['cognito', 'cognito-step']) visitor.cookies.set(name, planted);
    const page = await visitor.submit(await visitor.open(`/signup${query}`), {
      username: email,
      password,
    });
    expect(isBack(await visitor.submit(page, { code: codeOf(login) }, '/confirmUser'))).toBe(true);
    expect(visitor.cookies.get('cognito')).not.toBe(planted);
    const thief = login.visitor();
    for (const name of ['cognito', 'cognito-step']) thief.cookies.set(name, planted);
    const asked = await thief.open(`/oauth2/authorize${query}`);
    expect(asked.text).toContain('<h1>Sign in</h1>');
  });

  it('counts for the account it made, not for a later one of the same name', async () => {
    const { login, visitor, query } = await start();
    await using _ = login;
    const page = await visitor.submit(await visitor.open(`/signup${query}`), {
      username: email,
      password,
    });
    const UserPoolId = login.pool.poolId;
    await login.pool.sdk.send(new AdminDeleteUserCommand({ UserPoolId, Username: email }));
    const other = login.visitor();
    await other.submit(await other.open(`/signup${query}`), { username: email, password });
    const done = await visitor.submit(page, { code: codeOf(login) }, '/confirmUser');
    expect([done.status, done.left]).toEqual([400, null]);
    expect(visitor.cookies.has('cognito')).toBe(false);
  });

  it('asks for the second factor that the pool requires before it leads back', async () => {
    const { login, visitor, query } = await start();
    await using _ = login;
    await requireTotp(login);
    const page = await visitor.submit(await visitor.open(`/signup${query}`), {
      username: email,
      password,
    });
    const setUp = await visitor.submit(page, { code: codeOf(login) }, '/confirmUser');
    expect(setUp.text).toContain('<h1>Set up a second step</h1>');
    expect(visitor.cookies.has('cognito')).toBe(false);
  });

  it('is confirmed by following a link where the pool sends those', async () => {
    const { login, visitor, query } = await start({
      VerificationMessageTemplate: { DefaultEmailOption: 'CONFIRM_WITH_LINK' },
    });
    await using _ = login;
    const page = await visitor.submit(await visitor.open(`/signup${query}`), {
      username: email,
      password,
    });
    expect(page.text).toContain('We sent a link to <b>a***@e***</b>');
    const text = login.pool.emulator.messages(email).at(-1)?.text ?? '';
    const [, link = ''] = /<(http[^>]+)>/.exec(text) ?? [];
    expect((await visitor.open(link)).text).toContain('You are confirmed');
    expect((await visitor.open(link)).status).toBe(400);
    const signIn = await visitor.open(`/login${query}`);
    expect(isBack(await visitor.submit(signIn, { username: email, password }))).toBe(true);
  });
});
