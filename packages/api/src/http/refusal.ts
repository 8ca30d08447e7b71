import { type AnyTRPCRouter, transformTRPCResponse } from '@trpc/server';
import type { ErrorCode } from '../errors/codes.ts';
import { errorShape } from '../errors/format-error.ts';

/** A guard's answer, in the shape in which tRPC's own errors travel, so that clients read it like any other. */
export function refusal(router: AnyTRPCRouter, code: ErrorCode, requestId: string): Response {
  const error = errorShape(code, { requestId });
  const body = transformTRPCResponse(router._def._config, { error });
  const headers = new Headers({ 'content-type': 'application/json' });
  if (code === 'METHOD_NOT_ALLOWED') headers.set('allow', 'GET, POST');
  return new Response(JSON.stringify(body), { status: error.data.httpStatus, headers });
}
