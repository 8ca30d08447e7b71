import type { Message } from '../store/types.ts';

/** A message as tests read it. `at` is an ISO date. */
export interface MailboxMessage {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly code: string | null;
  readonly temporaryPassword: string | null;
  readonly kind: Message['kind'];
  readonly at: string;
}

export const presentMessage = (message: Message): MailboxMessage => ({
  id: message.id,
  to: message.to,
  subject: message.subject,
  text: message.text,
  code: message.code,
  temporaryPassword: message.temporaryPassword,
  kind: message.kind,
  at: new Date(message.at).toISOString(),
});
