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
import type { Handler } from '../operation.ts';
import type { User } from '../store/types.ts';

export const forgotPassword: Handler<'ForgotPassword'> = async (context, input) => {
  const addressee = await findAddressee(context, input);
  const { pool, subject } = addressee;
  if (isAdministratorOnly(pool)) fail('resetByAdministratorOnly');
  countAttempt(context, subject, 'ForgotPassword');
  const reachable = findReachable(addressee);
  if (reachable) {
    const { user, contact } = reachable;
    const kind = 'forgot-password';
    return { CodeDeliveryDetails: sendCode(context, pool, user, kind, kind, contact) };
  }
  const nowhere = simulatedContact(input.Username, subject);
  issueCode(context, subject, 'forgot-password', nowhere.attribute, nowhere.value);
  return { CodeDeliveryDetails: describeDelivery(nowhere) };
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
  if (user.status === 'FORCE_CHANGE_PASSWORD') fail('cannotResetInState');
  const contact = recoveryContact(pool, user);
  if (contact) return { user, contact };
  return isHidden ? null : fail('resetWithoutContact');
};
