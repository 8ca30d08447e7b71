import * as z from 'zod';

export const auditEntrySchema = z.object({
  id: z.uuid(),
  at: z.date(),
  actor: z.object({
    kind: z.enum(['anonymous', 'member', 'admin', 'system']),
    id: z.uuid().nullable(),
    name: z.string().nullable(),
  }),
  action: z.string(),
  subjectId: z.uuid().nullable(),
  result: z.enum(['done', 'refused']),
  before: z.record(z.string(), z.unknown()).nullable(),
  after: z.record(z.string(), z.unknown()).nullable(),
  reason: z.string().nullable(),
  entrance: z.string(),
  requestId: z.string(),
  ip: z.string(),
});

export type AuditEntry = z.infer<typeof auditEntrySchema>;
