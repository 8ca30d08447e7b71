import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { systemClock } from '../src/clock.ts';
import { createEmulator } from '../src/emulator.ts';
import { systemRandom } from '../src/random.ts';
import { createVerifier } from '../src/srp/verifier.ts';
import { openStore } from '../src/store/open-store.ts';
import { type People, personName, signers } from './people.ts';
import { type Server, startServer } from './server-process.ts';

const bin = fileURLToPath(new URL('../dist/bin/cognito-emulator.mjs', import.meta.url));
export const poolId = 'us-east-1_Bench0001';

/** A data folder as the emulator itself would have written it; only those who sign in have a password of their own. */
const writeData = async (dataDir: string, { count, password, clientId }: People) => {
  const template = 'template@example.com';
  const emulator = await createEmulator({
    dataDir,
    seed: {
      UserPools: [
        {
          Id: poolId,
          PoolName: 'bench',
          UsernameAttributes: ['email'],
          Clients: [
            {
              ClientId: clientId,
              ClientName: 'bench',
              ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH', 'ALLOW_USER_SRP_AUTH'],
            },
          ],
          Users: [{ Username: template, Password: password }],
        },
      ],
    },
  });
  await emulator.close();

  const store = await openStore({ dataDir, clock: systemClock });
  const model = store.findUser(poolId, template);
  if (!model) throw new Error('The seed has lost its user.');
  store.deleteUser(model);
  const withPassword = new Set(signers(count));
  for (let index = 0; index < count; index++) {
    const id = `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
    store.tables.users.put({
      ...model,
      id,
      username: id,
      attributes: { ...model.attributes, email: personName(index) },
      password: withPassword.has(index)
        ? createVerifier(poolId, id, password, systemRandom)
        : model.password,
      sequence: store.nextSequence(),
    });
  }
  await store.durable();
  await store.close();
};

/** The built package over a data folder of that many people. */
export const startEmulator = async (folder: string, people: People): Promise<Server> => {
  const dataDir = join(folder, 'data');
  await writeData(dataDir, people);
  return startServer((port) => ({
    args: [bin, '--port', String(port), '--data', dataDir],
    cwd: folder,
    env: {},
  }));
};

/** The built package with nothing in it. */
export const startEmpty = (folder: string): Promise<Server> =>
  startServer((port) => ({ args: [bin, '--port', String(port)], cwd: folder, env: {} }));
