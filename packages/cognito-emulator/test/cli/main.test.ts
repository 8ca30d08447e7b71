import { describe, expect, it } from 'vitest';
import { createEmulator } from '../../src/index.ts';
import { temporaryFolder } from '../support.ts';
import { startCli } from './cli.ts';

const refused = async (flags: readonly string[], env?: Readonly<Record<string, string>>) => {
  await using cli = startCli(flags, env);
  expect(await cli.ended).toBe(1);
  expect(cli.output.stdout).toBe('');
  return cli.output.stderr;
};

describe('cognito-emulator', () => {
  it('says where it is in one line, and leaves the folder at SIGTERM', async () => {
    await using folder = await temporaryFolder();
    await using cli = startCli(['--port', '0', '--data', folder.path]);
    const url = await cli.ready();
    expect(cli.output.stdout).toBe(
      `cognito-emulator is ready on ${url}, mailbox ${url}/_emulator\n`,
    );
    expect((await fetch(`${url}/_emulator`)).status).toBe(200);
    cli.child.kill('SIGTERM');
    expect(await cli.ended).toBe(0);
    expect(cli.output.stderr).toBe('');
    const next = await createEmulator({ dataDir: folder.path });
    await next.close();
  });

  it('names who has the data folder', async () => {
    await using folder = await temporaryFolder();
    await using first = startCli(['--port', '0', '--data', folder.path]);
    await first.ready();
    expect(await refused(['--port', '0', '--data', folder.path])).toBe(
      `The data folder ${folder.path} is in use by process ${first.child.pid}. Stop that process, or choose another folder with --data.\n`,
    );
  });

  it('lets one of ten that start at once have the data folder, and the nine name it', async () => {
    await using folder = await temporaryFolder();
    const all = Array.from({ length: 10 }, () => startCli(['--port', '0', '--data', folder.path]));
    try {
      const outcomes = await Promise.all(
        all.map(({ ended, ready }) => Promise.race([ready().catch(() => ended), ended])),
      );
      const owner = all.filter((_, at) => typeof outcomes[at] === 'string');
      expect(owner).toHaveLength(1);
      const message = `The data folder ${folder.path} is in use by process ${owner[0]?.child.pid}. Stop that process, or choose another folder with --data.\n`;
      const rest = all.filter((each) => each !== owner[0]);
      expect(rest.map(({ output }) => output.stderr)).toEqual(Array(9).fill(message));
      expect(outcomes.filter((outcome) => outcome === 1)).toHaveLength(9);
    } finally {
      for (const each of all) await each[Symbol.asyncDispose]();
    }
  });

  it('says that the port is taken, and leaves no lock behind', async () => {
    await using folder = await temporaryFolder();
    const other = await createEmulator();
    const { port } = new URL(other.url);
    expect(await refused(['--port', port, '--data', folder.path])).toBe(
      `Port ${port} on 127.0.0.1 is taken by another program.\n`,
    );
    const next = await createEmulator({ dataDir: folder.path });
    await next.close();
    await other.close();
  });

  it('does not start for production', async () => {
    expect(await refused(['--port', '0'], { NODE_ENV: 'production' })).toContain(
      'does not start with NODE_ENV=production',
    );
  });

  it('does not listen beyond loopback', async () => {
    expect(await refused(['--port', '0', '--host', '0.0.0.0'])).toContain(
      'listens on loopback only, not on 0.0.0.0',
    );
  });

  it.each([
    [['--port', 'x'], '--port takes a number from 0 to 65535, not x.'],
    [['--lambda-endpoint', 'x'], '--lambda-endpoint takes a URL, not x.'],
    [['--quotas', 'mine'], '--quotas takes aws, not mine.'],
    [['--wat'], "Unknown option '--wat'"],
  ])('refuses %j', async (flags, message) => {
    expect(await refused(flags)).toContain(message);
  });
});
