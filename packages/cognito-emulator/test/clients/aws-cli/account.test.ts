import { describe, expect, it } from 'vitest';
import { appOf, sentCode, setMfa, totpOnly } from '../../auth/mfa-support.ts';
import { claimsOf, email, type Pool, password, startPool } from '../../auth/support.ts';
import { aws, isPresent, version } from './cli.ts';

const newPassword = 'another-long-password';

it(isPresent ? `takes part: ${version.trim()}` : `takes no part: ${version.trim()}`, () => {
  // A laptop may lack python3; where it counts the tests below have to run.
  if (process.env.CI) expect(isPresent, 'The AWS CLI needs python3, 3.10 or newer.').toBe(true);
});

/** The commands of somebody with an account, with what each of them needs to say. */
const accountOf = (pool: Pool, client: string) => {
  const own = ['--client-id', client, '--username', email];
  return {
    signUp: () => aws(pool, 'sign-up', ...own, '--password', password),
    confirm: (code: string) => aws(pool, 'confirm-sign-up', ...own, '--confirmation-code', code),
    forget: () => aws(pool, 'forgot-password', ...own),
    choose: (code: string) =>
      aws(
        pool,
        ...['confirm-forgot-password', ...own],
        ...['--confirmation-code', code, '--password', newPassword],
      ),
    signIn: (typed: string) =>
      aws(
        pool,
        ...['initiate-auth', '--client-id', client, '--auth-flow', 'USER_PASSWORD_AUTH'],
        ...['--auth-parameters', `USERNAME=${email},PASSWORD=${typed}`],
      ),
    answer: (challenge: { ChallengeName: string; Session: string }, responses: string) =>
      aws(
        pool,
        ...['respond-to-auth-challenge', '--client-id', client],
        ...['--challenge-name', challenge.ChallengeName, '--session', challenge.Session],
        ...['--challenge-responses', `USERNAME=${email},${responses}`],
      ),
  };
};

describe.runIf(isPresent)('the AWS CLI', () => {
  it('signs up, sets an app up, signs in with it, forgets the password and signs out', async () => {
    await using pool = await startPool();
    const client = (await pool.createClient()).id;
    await setMfa(pool, 'OPTIONAL', totpOnly);
    const account = accountOf(pool, client);
    const { UserSub, CodeDeliveryDetails } = await account.signUp();
    expect(CodeDeliveryDetails).toMatchObject({ Destination: 'a***@e***' });
    await expect(account.signIn(password)).rejects.toMatchObject({
      code: 255,
      stderr: expect.stringContaining(
        'An error occurred (UserNotConfirmedException) when calling the InitiateAuth operation: User is not confirmed.',
      ),
    });
    await account.confirm(sentCode(pool, email));

    const first = await account.signIn(password);
    const signedIn = ['--access-token', first.AuthenticationResult.AccessToken];
    const { SecretCode } = await aws(pool, 'associate-software-token', ...signedIn);
    const app = appOf(pool, SecretCode);
    const proof = ['--user-code', app.code()];
    expect(await aws(pool, 'verify-software-token', ...signedIn, ...proof)).toEqual({
      Status: 'SUCCESS',
    });
    const preference = ['--software-token-mfa-settings', 'Enabled=true,PreferredMfa=true'];
    await aws(pool, 'set-user-mfa-preference', ...signedIn, ...preference);

    await account.forget();
    await account.choose(sentCode(pool, email));
    const challenge = await account.signIn(newPassword);
    expect(challenge).toMatchObject({ ChallengeName: 'SOFTWARE_TOKEN_MFA' });
    const typed = `SOFTWARE_TOKEN_MFA_CODE=${app.next()}`;
    const { AuthenticationResult } = await account.answer(challenge, typed);
    expect(claimsOf(AuthenticationResult.AccessToken).sub).toBe(UserSub);

    const token = AuthenticationResult.RefreshToken;
    const renewal = ['--client-id', client, '--refresh-token', token];
    const renewed = await aws(pool, 'get-tokens-from-refresh-token', ...renewal);
    const { AccessToken } = renewed.AuthenticationResult;
    expect(claimsOf(AccessToken).sub).toBe(UserSub);
    await aws(pool, 'revoke-token', '--client-id', client, '--token', token);
    await expect(aws(pool, 'get-user', '--access-token', AccessToken)).rejects.toThrow(
      /NotAuthorizedException.*Access Token has been revoked/,
    );
  });
});
