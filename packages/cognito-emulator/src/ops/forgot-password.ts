import type { ForgotPasswordRequest } from '../../model/api.gen.ts';
import { migrateUser } from '../auth/flows/migrate-user.ts';
import { checkSecretHash } from '../auth/secret.ts';
import { targetOfClient } from '../auth/target.ts';
import {
  type Addressee,
  findAddressee,
  hidesExistence,
  simulatedContact,
} from '../domain/addressee.ts';
import { countAttempt } from '../domain/attempts.ts';
import { issueCode } from '../domain/codes.ts';
import {
  type Contact,
  describeDelivery,
  isAdministratorOnly,
  recoveryContact,
  sendCode,
} from '../domain/delivery.ts';
import { fail } from '../errors.ts';
import type { EmulatorContext, Handler } from '../operation.ts';
import type { User } from '../store/types.ts';

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ForgotPassword.html */
export const forgotPassword: Handler<'ForgotPassword'> = async (context, input) => {
  await migrate(context, input);
  const addressee = await findAddressee(context, input);
  const { pool, client, subject } = addressee;
  if (isAdministratorOnly(pool)) fail('resetByAdministratorOnly');
  countAttempt(context, subject, 'ForgotPassword');
  const reachable = findReachable(addressee);
  if (reachable) {
    const { user, contact } = reachable;
    const kind = 'forgot-password';
    const details = await sendCode(context, pool, user, kind, kind, contact, {
      source: 'ForgotPassword',
      clientId: client.id,
      clientMetadata: input.ClientMetadata,
    });
    return { CodeDeliveryDetails: details };
  }
  const nowhere = simulatedContact(input.Username, subject);
  issueCode(context, subject, 'forgot-password', nowhere.attribute, nowhere.value);
  return { CodeDeliveryDetails: describeDelivery(nowhere) };
};

/** Somebody who exists nowhere yet but with the pool's UserMigration function. */
const migrate = async (context: EmulatorContext, input: ForgotPasswordRequest) => {
  const { Username: name, ClientMetadata: clientMetadata } = input;
  const target = targetOfClient(context, input.ClientId);
  const { pool, client } = target;
  if (context.store.findUser(pool.id, name)) return;
  checkSecretHash(client, input.SecretHash, [name]);
  const request = { pool, name, clientId: client.id, clientMetadata };
  await migrateUser(context, target, 'UserMigration_ForgotPassword', request, null);
};

/** Whom a code can be sent to; null where the client must not learn that it cannot. */
const findReachable = ({
  pool,
  client,
  user,
}: Addressee): { readonly user: User; readonly contact: Contact } | null => {
  if (!user) return null;
  const isHidden = hidesExistence(client);
  if (!user.enabled) return isHidden ? null : fail('userDisabled');
  const hasNoPassword = user.status === 'EXTERNAL_PROVIDER';
  if (user.status === 'FORCE_CHANGE_PASSWORD' || hasNoPassword) fail('cannotResetInState');
  const contact = recoveryContact(pool, user);
  if (contact) return { user, contact };
  return isHidden ? null : fail('resetWithoutContact');
};
