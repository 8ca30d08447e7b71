import { clientName } from '@gatehouse/auth';
import { userPool } from '@gatehouse/user-pool';

export interface SignUpAttempt {
  /** Cognito's name for how somebody is about to come to exist. */
  readonly triggerSource: string;
  readonly userPoolId: string;
  readonly clientId: string;
}

const names = new Map<string, Promise<string | null>>();

/**
 * Whether Cognito may make this user. Admins may, always; a person only by the web's client and only while the switch
 * is on. Cognito itself cannot close sign-up for one client, and a federated arrival is nothing we offer.
 */
export async function maySignUp(
  attempt: SignUpAttempt,
  options: { selfSignUp?: boolean; nameOf?: typeof clientName } = {},
): Promise<boolean> {
  const { selfSignUp = userPool.selfSignUp, nameOf = clientName } = options;
  if (attempt.triggerSource === 'PreSignUp_AdminCreateUser') return true;
  if (attempt.triggerSource !== 'PreSignUp_SignUp' || !selfSignUp) return false;

  // A client keeps its name; the trigger has five seconds and Cognito waits.
  const { userPoolId, clientId } = attempt;
  const key = `${userPoolId} ${clientId}`;
  const known = names.get(key) ?? nameOf(userPoolId, clientId);
  names.set(key, known);
  try {
    return (await known) === 'web';
  } catch (error) {
    names.delete(key);
    throw error;
  }
}
