import { transaction } from '@gatehouse/db';
import type { Author } from '../audit/author.ts';
import { type AuditAction, writeAudit } from '../audit/write-audit.ts';
import { AppError } from '../errors/app-error.ts';
import type { ErrorCode } from '../errors/codes.ts';
import type { PeopleServices } from './deps.ts';

const noted: ReadonlySet<ErrorCode> = new Set([
  'CANNOT_DISABLE_SELF',
  'LAST_ADMIN',
  'ACCOUNT_DISABLED',
]);

/**
 * Runs a change, and keeps a trace of it when a rule refuses it: the change's own transaction, and any entry in it, is
 * rolled back.
 */
export async function notingRefusal<Result>(
  services: PeopleServices,
  author: Author,
  event: { action: AuditAction; subjectId: string },
  change: () => Promise<Result>,
): Promise<Result> {
  try {
    return await change();
  } catch (error) {
    if (error instanceof AppError && noted.has(error.errorCode)) {
      const { errorCode: reason } = error;
      await transaction(await services.database(), (tx) =>
        writeAudit(tx, author, { ...event, result: 'refused', reason }, services.now()),
      );
    }
    throw error;
  }
}
