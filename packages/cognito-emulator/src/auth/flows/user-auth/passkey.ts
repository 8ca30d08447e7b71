import type { InitiateAuthResponse } from '../../../../model/api.gen.ts';
import { fail } from '../../../errors.ts';
import type { EmulatorContext } from '../../../operation.ts';
import { passkeyId } from '../../../store/store.ts';
import type { AnswerHandler } from '../../challenges/answer.ts';
import { requireParameter } from '../../parameters.ts';
import { verifyAssertion } from '../../passkeys/assertion.ts';
import { textOf } from '../../passkeys/client-data.ts';
import { relyingPartyFor } from '../../passkeys/relying-party.ts';
import { finishFirstFactor } from '../../proceed.ts';
import type { SignInProgress } from '../../progress.ts';
import type { Target } from '../../target.ts';
import { type Candidate, resumeCandidate, suspendCandidate } from '../subject-session.ts';

/** Options for `navigator.credentials.get()`. */
export async function challengePasskey(
  context: EmulatorContext,
  target: Target,
  candidate: Candidate,
  progress: SignInProgress,
): Promise<InitiateAuthResponse> {
  const name = 'WEB_AUTHN';
  const { id: rpId, userVerification } = relyingPartyFor(
    context,
    target.pool,
    candidate.subject.user,
  );
  const challenge = context.random.bytes(32).toString('base64url');
  const passkeys = context.store.ownedBy('passkeys', candidate.subject.id);
  const options = {
    challenge,
    rpId,
    timeout: 180_000,
    allowCredentials: passkeys.map(({ credentialId, transports }) => ({
      type: 'public-key',
      id: credentialId,
      transports,
    })),
    userVerification,
  };
  const begun: SignInProgress = { ...progress, firstFactor: name };
  return {
    ChallengeName: name,
    Session: await suspendCandidate(context, target, name, candidate, begun, { challenge }),
    ChallengeParameters: { CREDENTIAL_REQUEST_OPTIONS: JSON.stringify(options) },
  };
}

/** A passkey that is not proven leaves the session good for another. */
export const answerPasskey: AnswerHandler = async (context, target, answer) => {
  const credential = parse(requireParameter(answer.responses, 'CREDENTIAL'));
  const { subject, session, progress } = await resumeCandidate(
    context,
    target,
    'WEB_AUTHN',
    answer,
  );
  const { users, passkeys } = context.store.tables;
  const passkey = passkeys.get(passkeyId(subject.id, textOf(credential, 'id')));
  if (!passkey) return fail('incorrectCredentials');
  const { challenge = '' } = session.data;
  const relyingParty = relyingPartyFor(context, target.pool, subject.user);
  const counter = await verifyAssertion(relyingParty, challenge, passkey, credential);
  // Deleted while it was verified.
  const user = users.get(subject.id);
  if (counter === null || !user || !passkeys.get(passkey.id)) return fail('incorrectCredentials');
  session.consume();
  passkeys.put({ ...passkey, counter });
  return finishFirstFactor(context, target, user, progress);
};

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return fail('webAuthnCredentialMalformed');
  }
}
