import * as z from 'zod';
import { auditEntrySchema } from '../../../audit/entry.ts';
import { listAudit, listAuditInputSchema } from '../../../people/list-audit.ts';
import { allow } from '../../../trpc.ts';

/** What happened to a person, newest first. */
export const auditUser = allow('admin')
  .input(listAuditInputSchema)
  .output(z.object({ entries: z.array(auditEntrySchema), nextCursor: z.string().nullable() }))
  .query(({ ctx, input }) => listAudit(ctx, input));
