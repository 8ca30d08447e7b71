import * as z from 'zod';
import { AppError } from '../errors/app-error.ts';

/**
 * Where a page ended, as an opaque word. A client can only hand back what it got: anything else is refused, and what
 * is inside reaches a query as parameters.
 */
export function encodeCursor(position: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(position)).toString('base64url');
}

export function decodeCursor<Position>(schema: z.ZodType<Position>, cursor: string): Position {
  const parsed = schema.safeParse(parse(cursor));
  if (parsed.success) return parsed.data;
  throw new AppError('INVALID_INPUT', {
    fields: [{ path: 'cursor', message: 'This is not a page of this list.' }],
  });
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    // Not ours; the schema says so.
    return undefined;
  }
}

export const cursorSchema = z.string().min(1).max(200);

/** The range of timestamps that both JavaScript and PostgreSQL can hold. */
export const instantSchema = z.int().min(0).max(4_102_444_800_000);
