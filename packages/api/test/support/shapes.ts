import * as z from 'zod';
import { auditEntrySchema } from '../../src/audit/entry.ts';
import { personSchema } from '../../src/people/person.ts';

/** What tests read of answers that are more than a person. */
export const statusShape = z.object({ status: z.string() });

export const createdShape = z.object({ person: personSchema });

export const peopleShape = z.object({
  people: z.array(personSchema),
  nextCursor: z.string().nullable(),
  total: z.int().nullable(),
  totalIsEstimate: z.boolean(),
});

export const trailShape = z.object({
  entries: z.array(auditEntrySchema),
  nextCursor: z.string().nullable(),
});
