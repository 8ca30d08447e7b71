import { appendFileSync, type PathOrFileDescriptor } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { createEmulator } from '../../src/index.ts';
import { refusal } from '../auth/support.ts';
import { createWire } from '../behaviour/wire.ts';
import { temporaryFolder } from '../support.ts';

vi.mock('node:fs', async (importOriginal) => {
  const original = await importOriginal<typeof import('node:fs')>();
  return { ...original, appendFileSync: vi.fn(original.appendFileSync) };
});

/** Lets the journal not grow any more, as a full disk does: half of the next write gets through. */
const fillDisk = async () => {
  const { appendFileSync: write } = await vi.importActual<typeof import('node:fs')>('node:fs');
  return vi.mocked(appendFileSync).mockImplementation((file: PathOrFileDescriptor, data) => {
    const text = String(data);
    write(file, text.slice(0, text.length / 2));
    throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
  });
};

describe('a full disk', () => {
  it('is answered with an error, and once there is room nothing is missing', async () => {
    await using folder = await temporaryFolder();
    const reports: string[] = [];
    const report = (line: string, error: unknown) => {
      expect(error).toBeNull();
      reports.push(line);
    };
    const emulator = await createEmulator({ dataDir: folder.path, report });
    const api = createWire(emulator.url);
    const { UserPool } = await api('CreateUserPool', { PoolName: 'x' });
    const UserPoolId = UserPool?.Id ?? '';
    const create = (Username: string) =>
      api('AdminCreateUser', { UserPoolId, Username, MessageAction: 'SUPPRESS' });
    const names = async () => {
      const { Users } = await api('ListUsers', { UserPoolId });
      return Users?.map(({ Username }) => Username);
    };
    await create('before');

    const disk = await fillDisk();
    const answers = await Promise.all(
      ['during-1', 'during-2', 'during-3'].map((name) => refusal(create(name))),
    );
    for (const answer of [...answers, await refusal(create('during-4'))])
      expect(answer).toMatch(/^InternalErrorException: The data folder cannot be written\./);
    expect(reports[0]).toContain('ENOSPC');
    disk.mockReset();

    await create('after');
    expect(await names()).toEqual(expect.arrayContaining(['before', 'after']));
    const atTheEnd = await names();
    await emulator.close();

    const again = await createEmulator({ dataDir: folder.path });
    const { Users } = await createWire(again.url)('ListUsers', { UserPoolId });
    expect(Users?.map(({ Username }) => Username)).toEqual(atTheEnd);
    await again.close();
  });
});
