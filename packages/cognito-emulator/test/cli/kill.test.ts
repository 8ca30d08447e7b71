import {
  AdminCreateUserCommand,
  AdminGetUserCommand,
  CognitoIdentityProviderClient,
  CreateUserPoolCommand,
  ListUsersCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { expect, it } from 'vitest';
import { createSeededRandom, randomInteger } from '../../src/random.ts';
import { sdkOptions } from '../auth/support.ts';
import { temporaryFolder } from '../support.ts';
import { startCli } from './cli.ts';

const isSoak = process.env.GATEHOUSE_SOAK === '1';
const rounds = isSoak ? 200 : 3;
const writers = 4;

const connect = (endpoint: string) =>
  new CognitoIdentityProviderClient({ ...sdkOptions(endpoint), maxAttempts: 1 });

/** Creates users until the emulator is gone, and answers those whose creation was acknowledged. */
const write = async (
  sdk: CognitoIdentityProviderClient,
  UserPoolId: string,
  prefix: string,
  onAcknowledged: () => void,
) => {
  const acknowledged: string[] = [];
  for (let at = 0; ; at++) {
    const Username = `${prefix}-${at}@example.com`;
    try {
      await sdk.send(new AdminCreateUserCommand({ UserPoolId, Username }));
    } catch {
      return acknowledged;
    }
    acknowledged.push(Username);
    onAcknowledged();
  }
};

it(
  'loses nothing that was acknowledged to SIGKILL under load',
  async () => {
    await using folder = await temporaryFolder();
    const random = createSeededRandom('kill -9');
    const all: string[] = [];
    let poolId = '';
    for (let round = 0; round < rounds; round++) {
      await using cli = startCli(['--port', '0', '--data', folder.path]);
      const sdk = connect(await cli.ready());
      if (round === 0) {
        const { UserPool } = await sdk.send(
          new CreateUserPoolCommand({ PoolName: 'x', UsernameAttributes: ['email'] }),
        );
        poolId = UserPool?.Id ?? '';
      }
      const enough = 20 + randomInteger(random, isSoak ? 300 : 100);
      let count = 0;
      const onAcknowledged = () => {
        count += 1;
        if (count === enough) cli.child.kill('SIGKILL');
      };
      const written = await Promise.all(
        Array.from({ length: writers }, (_, writer) =>
          write(sdk, poolId, `r${round}w${writer}`, onAcknowledged),
        ),
      );
      await cli.ended;
      // A folder that a kill could damage would be reported at the next start.
      expect(cli.output.stderr).toBe('');
      sdk.destroy();
      all.push(...written.flat());
    }

    await using cli = startCli(['--port', '0', '--data', folder.path]);
    const sdk = connect(await cli.ready());
    for (let at = 0; at < all.length; at += 50)
      await Promise.all(
        all
          .slice(at, at + 50)
          .map((Username) => sdk.send(new AdminGetUserCommand({ UserPoolId: poolId, Username }))),
      );
    let stored = 0;
    let PaginationToken: string | undefined;
    do {
      const page = await sdk.send(new ListUsersCommand({ UserPoolId: poolId, PaginationToken }));
      stored += page.Users?.length ?? 0;
      PaginationToken = page.PaginationToken;
    } while (PaginationToken);
    // At most one more for each writer and round: written, but killed before the answer.
    expect(stored).toBeGreaterThanOrEqual(all.length);
    expect(stored).toBeLessThanOrEqual(all.length + writers * rounds);
    sdk.destroy();
  },
  isSoak ? 3_600_000 : 120_000,
);
