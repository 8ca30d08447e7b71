import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder of one test, gone with it: `await using folder = await temporaryFolder()`. */
export const temporaryFolder = async () => {
  const path = await mkdtemp(join(tmpdir(), 'cognito-emulator-'));
  return {
    path,
    [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }),
  };
};
