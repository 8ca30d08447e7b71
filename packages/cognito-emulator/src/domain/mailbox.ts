import type { Clock } from '../clock.ts';
import { type Random, randomUuid } from '../random.ts';
import type { Store } from '../store/store.ts';
import type { Message } from '../store/types.ts';

/** Where mail ends up that Cognito would have sent. */
export interface Mailbox {
  deliver(message: Omit<Message, 'id' | 'at'>): Message;
}

export const createMailbox = (store: Store, clock: Clock, random: Random): Mailbox => ({
  deliver: (message) =>
    store.tables.messages.put({ ...message, id: randomUuid(random), at: clock.now() }),
});
