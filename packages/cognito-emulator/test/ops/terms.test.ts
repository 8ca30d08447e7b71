import {
  CreateTermsCommand,
  DeleteTermsCommand,
  DeleteUserPoolClientCommand,
  DescribeTermsCommand,
  ListTermsCommand,
  UpdateTermsCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { expect, it } from 'vitest';
import { type AppClient, type Pool, refusal, startPool } from '../auth/support.ts';

const create = async (
  pool: Pool,
  client: AppClient,
  TermsName: string,
  Links: Record<string, string> = { 'cognito:default': 'https://example.com/terms' },
) => {
  const { Terms } = await pool.sdk.send(
    new CreateTermsCommand({
      UserPoolId: pool.poolId,
      ClientId: client.id,
      TermsName,
      TermsSource: 'LINK',
      Enforcement: 'NONE',
      Links,
    }),
  );
  return Terms;
};

it('keeps one document of each name for a client, until the client goes', async () => {
  await using pool = await startPool();
  const UserPoolId = pool.poolId;
  const [client, other] = [await pool.createClient(), await pool.createClient()];
  const terms = await create(pool, client, 'terms-of-use');
  const TermsId = terms?.TermsId;
  expect(await refusal(create(pool, client, 'terms-of-use'))).toContain('TermsExistsException');
  await create(pool, client, 'privacy-policy');
  await create(pool, other, 'terms-of-use');
  pool.clock.advance(1000);
  const Links = {
    'cognito:default': 'https://example.com/',
    'cognito:german': 'https://example.de/',
  };
  await pool.sdk.send(new UpdateTermsCommand({ UserPoolId, TermsId, Links }));
  const read = await pool.sdk.send(new DescribeTermsCommand({ UserPoolId, TermsId }));
  expect(read.Terms).toEqual({
    ...terms,
    Links,
    LastModifiedDate: new Date(pool.clock.now()),
  });
  const rename = new UpdateTermsCommand({ UserPoolId, TermsId, TermsName: 'privacy-policy' });
  expect(await refusal(pool.sdk.send(rename))).toContain('TermsExistsException');

  const names = async () => {
    const found: (string | undefined)[] = [];
    let NextToken: string | undefined;
    do {
      const page = await pool.sdk.send(
        new ListTermsCommand({ UserPoolId, MaxResults: 2, NextToken }),
      );
      found.push(...(page.Terms ?? []).map(({ TermsName }) => TermsName));
      NextToken = page.NextToken;
    } while (NextToken);
    return found.sort();
  };
  expect(await names()).toEqual(['privacy-policy', 'terms-of-use', 'terms-of-use']);
  await pool.sdk.send(new DeleteUserPoolClientCommand({ UserPoolId, ClientId: other.id }));
  await pool.sdk.send(new DeleteTermsCommand({ UserPoolId, TermsId }));
  expect(await names()).toEqual(['privacy-policy']);
  const gone = pool.sdk.send(new DescribeTermsCommand({ UserPoolId, TermsId }));
  expect(await refusal(gone)).toContain('ResourceNotFoundException');
});

it('wants a link for every language that is not named', async () => {
  await using pool = await startPool();
  const call = create(pool, await pool.createClient(), 'terms-of-use', {
    'cognito:german': 'https://example.de/',
  });
  expect(await refusal(call)).toContain('InvalidParameterException');
});
