import type { outbox } from '@gatehouse/db';
import * as z from 'zod';
import type { Author } from '../../audit/author.ts';

export type OutboxEntry = typeof outbox.$inferSelect;

const authorSchema: z.ZodType<Author> = z.object({
  kind: z.enum(['anonymous', 'member', 'admin', 'system']),
  id: z.string().nullable(),
  entrance: z.string(),
  requestId: z.string(),
  ip: z.string(),
});

/** How a person gets in for the first time. */
export const deliverySchema = z.enum(['invitation', 'password']);
export type Delivery = z.infer<typeof deliverySchema>;

export const createPayloadSchema = z.object({
  /** What the request asked for. The password itself is never written down. */
  firstSignIn: deliverySchema,
  /** What it came to: without its request's password, a retry invites instead. */
  delivery: deliverySchema.optional(),
  /** Who asked, for the audit entry that a retry writes. */
  author: authorSchema,
  /** Set when the row had a user in Cognito before, and lost it. */
  again: z.boolean().optional(),
});

export type CreatePayload = z.infer<typeof createPayloadSchema>;
