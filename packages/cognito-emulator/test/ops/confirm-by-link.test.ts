import {
  AdminGetUserCommand,
  CreateUserPoolDomainCommand,
  ListUsersCommand,
  ResendConfirmationCodeCommand,
  SignUpCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { describe, expect, it } from 'vitest';
import { email, type Pool, password, refusal, startPool } from '../auth/support.ts';

const byLink = (more: { readonly EmailMessageByLink?: string } = {}) =>
  startPool({
    VerificationMessageTemplate: {
      DefaultEmailOption: 'CONFIRM_WITH_LINK',
      EmailSubjectByLink: 'Welcome',
      ...more,
    },
  });

const giveDomain = ({ sdk, poolId }: Pool) =>
  sdk.send(new CreateUserPoolDomainCommand({ UserPoolId: poolId, Domain: 'people' }));

const signUp = async (pool: Pool, ClientId: string) =>
  pool.sdk.send(new SignUpCommand({ ClientId, Username: email, Password: password }));

/** The address in the newest mail. */
const link = (pool: Pool) =>
  /<(http:[^>]+)>/.exec(pool.emulator.messages(email).at(-1)?.text ?? '')?.[1] ?? '';

const status = async ({ sdk, poolId }: Pool) => {
  const user = await sdk.send(new AdminGetUserCommand({ UserPoolId: poolId, Username: email }));
  const verified = user.UserAttributes?.find(({ Name }) => Name === 'email_verified');
  return [user.UserStatus, verified?.Value];
};

describe('confirmation by link', () => {
  it('confirms whoever opens the newest link, once', async () => {
    await using pool = await byLink({ EmailMessageByLink: 'Hello. {##Confirm##}, please.' });
    await giveDomain(pool);
    const { id } = await pool.createClient();
    await signUp(pool, id);
    const [mail] = pool.emulator.messages(email);
    expect(mail).toMatchObject({ subject: 'Welcome' });
    expect(mail?.text).toMatch(
      /^Hello\. Confirm <http:\/\/127\.0\.0\.1:\d+\/people\/confirmUser\?/,
    );
    const first = link(pool);
    await pool.sdk.send(new ResendConfirmationCodeCommand({ ClientId: id, Username: email }));
    if (link(pool) !== first) expect((await fetch(first)).status).toBe(400);
    expect(await status(pool)).toEqual(['UNCONFIRMED', 'false']);
    expect((await fetch(link(pool))).status).toBe(200);
    expect(await status(pool)).toEqual(['CONFIRMED', 'true']);
    expect((await fetch(link(pool))).status).toBe(400);
  });

  it('is refused, before there is a user, in a pool without a domain', async () => {
    await using pool = await byLink();
    const { id } = await pool.createClient();
    expect(await refusal(signUp(pool, id))).toContain('InvalidParameterException');
    const { Users } = await pool.sdk.send(new ListUsersCommand({ UserPoolId: pool.poolId }));
    expect(Users).toEqual([]);
  });
});
