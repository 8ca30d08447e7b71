import type { Store } from '../store/store.ts';
import type { Message } from '../store/types.ts';

export interface MailQuery {
  /** Part of an address or a subject. */
  readonly text: string;
  /** Id of the message before whose arrival to look. */
  readonly before: string | null;
}

export interface MailPage {
  /** Newest first. */
  readonly messages: readonly Message[];
  /** What `before` of the next page is; null when this is the last. */
  readonly before: string | null;
}

const pageLength = 50;

export const findMail = (store: Store, { text, before }: MailQuery): MailPage => {
  const wanted = text.trim().toLowerCase();
  const newestFirst = [...store.tables.messages.values()].reverse();
  const from = before === null ? 0 : newestFirst.findIndex(({ id }) => id === before) + 1;
  const found = newestFirst
    .slice(from)
    .filter(({ to, subject }) => `${to}\n${subject}`.toLowerCase().includes(wanted));
  const messages = found.slice(0, pageLength);
  return { messages, before: found.length > pageLength ? (messages.at(-1)?.id ?? null) : null };
};

/** Changes whenever the mail does. */
export const mailRevision = ({ tables }: Store): string => {
  let newest = '';
  for (const { id } of tables.messages.values()) newest = id;
  return `${tables.messages.size}-${newest}`;
};
