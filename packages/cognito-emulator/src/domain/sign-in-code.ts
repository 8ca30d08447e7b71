import type { EmulatorContext } from '../operation.ts';
import type { User, UserPool } from '../store/types.ts';
import { sendByFunction } from '../triggers/custom-sender.ts';
import { codeParameter } from '../triggers/message-triggers.ts';
import { type Contact, customized, type Occasion, type Template } from './delivery.ts';
import { factorsOf } from './second-factors.ts';

/** Sends a code to sign in with, in the words that the pool or its CustomMessage function has for it. */
export const sendSignInCode = async (
  context: EmulatorContext,
  pool: UserPool,
  user: User,
  contact: Contact,
  code: string,
  call: Omit<Occasion, 'source'>,
): Promise<void> => {
  const { mailbox, triggers } = context;
  const source = 'Authentication';
  const request = { pool, user, ...call };
  if (await sendByFunction(context, source, request, contact, code)) return;
  const answer = await triggers.customMessage(source, request);
  const template = customized(templateOf(pool, contact), answer, contact, [codeParameter]);
  mailbox.deliver({
    poolId: pool.id,
    to: contact.value,
    subject: template.subject,
    text: template.text.replaceAll(codeParameter, code),
    code,
    temporaryPassword: null,
    kind: 'sign-in-code',
  });
};

const fallback = `Your authentication code is ${codeParameter}.`;

const templateOf = (pool: UserPool, { attribute }: Contact): Template => {
  if (attribute === 'phone_number')
    return { subject: 'SMS', text: pool.settings.SmsAuthenticationMessage ?? fallback };
  const { email } = factorsOf(pool);
  return {
    subject: email?.Subject ?? 'Your authentication code',
    text: email?.Message ?? fallback,
  };
};
