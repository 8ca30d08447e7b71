import { checkSecretHash, namesOf } from '../auth/secret.ts';
import { simulateUser } from '../auth/simulation.ts';
import { targetOfClient } from '../auth/target.ts';
import { fail } from '../errors.ts';
import type { EmulatorContext } from '../operation.ts';
import type { User, UserPool, UserPoolClient } from '../store/types.ts';
import { keyringOf } from '../tokens/keys.ts';
import type { AttemptSubject } from './attempts.ts';
import type { Contact } from './delivery.ts';
import { isEmail, isPhoneNumber } from './schema.ts';

/** Whom a call without a signature is about: confirmation and recovery, before anybody has signed in. */
export interface Addressee {
  readonly pool: UserPool;
  readonly client: UserPoolClient;
  /** Null for somebody who does not exist, where the client must not learn so. */
  readonly user: User | null;
  /** What attempts and codes are kept under; for nobody a stand-in that is always the same for one name. */
  readonly subject: AttemptSubject;
}

interface Given {
  readonly ClientId: string;
  readonly SecretHash?: string;
  readonly Username: string;
}

/** Finds the client and the user that it names, and checks the secret hash. */
export const findAddressee = async (
  context: EmulatorContext,
  { ClientId, SecretHash, Username }: Given,
): Promise<Addressee> => {
  const { pool, client } = targetOfClient(context, ClientId);
  const user = context.store.findUser(pool.id, Username) ?? null;
  checkSecretHash(client, SecretHash, namesOf(user, Username));
  if (user) return { pool, client, user, subject: user };
  if (!hidesExistence(client)) fail('userNotFoundForClient');
  const { sealingKey } = await keyringOf(context, pool.id);
  const { id } = simulateUser(pool, sealingKey, Username);
  return { pool, client, user, subject: { id, poolId: pool.id } };
};

/** PreventUserExistenceErrors: somebody unknown gets the answer that somebody known would. */
export const hidesExistence = ({ settings }: UserPoolClient) =>
  settings.PreventUserExistenceErrors === 'ENABLED';

/** An address that nobody has, for the answer about somebody who does not exist. */
export const simulatedContact = (username: string, subject: AttemptSubject): Contact => {
  if (isEmail(username)) return { attribute: 'email', value: username };
  if (isPhoneNumber(username)) return { attribute: 'phone_number', value: username };
  return { attribute: 'email', value: `${subject.id.slice(0, 1)}@${subject.id.slice(1, 2)}` };
};
