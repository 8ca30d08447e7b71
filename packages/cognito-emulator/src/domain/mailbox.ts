import type { Message } from '../store/types.ts';

/** Where mail ends up that Cognito would have sent. */
export interface Mailbox {
  deliver(message: Omit<Message, 'id' | 'at'>): Message;
}
