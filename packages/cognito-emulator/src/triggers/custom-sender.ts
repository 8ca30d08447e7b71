import type { Contact } from '../domain/delivery.ts';
import { contextOf, createDataKey } from '../kms/data-key.ts';
import { encryptMessage } from '../kms/encrypted-message.ts';
import type { EmulatorContext } from '../operation.ts';
import type { MessageSource, TriggerRequest } from './triggers.ts';

/**
 * Hands a code to the pool's own sender, encrypted under its KMSKeyID where it has one.
 *
 * @returns whether there is such a sender: then nothing else is sent
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-custom-email-sender.html
 */
export async function sendByFunction(
  context: EmulatorContext,
  source: MessageSource,
  request: TriggerRequest,
  { attribute }: Contact,
  code: string,
): Promise<boolean> {
  const { pool } = request;
  const medium = attribute === 'email' ? 'email' : 'sms';
  if (!context.triggers.hasCustomSender(pool, medium)) return false;
  const keyId = pool.settings.LambdaConfig?.KMSKeyID;
  let sealed = code;
  if (keyId !== undefined) {
    const dataKey = await createDataKey(context, pool, keyId);
    const envelope = { ...dataKey, keyId, context: contextOf(pool) };
    sealed = encryptMessage(code, envelope, context.random).toString('base64');
  }
  await context.triggers.customSender(medium, source, request, sealed);
  return true;
}
