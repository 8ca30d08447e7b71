import type { AnyTRPCRouter } from '@trpc/server';
import type { Context } from '../context/context.ts';
import type { ErrorCode } from '../errors/codes.ts';
import { describeError } from '../errors/describe-error.ts';
import type { Entrance, Services } from '../services.ts';
import type { Incoming } from './incoming.ts';

/** Errors that are ours to look at: their details go to the log, under the id the caller was given. */
const ours: ReadonlySet<ErrorCode> = new Set(['INTERNAL', 'UNAVAILABLE']);

/**
 * One line for each request. It names procedures that exist, never what was asked for instead, and nobody by anything
 * but an id: no body, no query string, no header.
 */
export class RequestLog {
  readonly #started = performance.now();
  readonly #errors: ErrorCode[] = [];
  readonly #services: Services;
  readonly #line: Record<string, unknown>;
  #actorId: string | null = null;

  constructor(
    services: Services,
    entrance: Entrance,
    router: AnyTRPCRouter,
    incoming: Incoming,
    paths: readonly string[],
  ) {
    this.#services = services;
    const known = router._def.procedures as Record<string, unknown>;
    this.#line = {
      requestId: incoming.requestId,
      entrance: entrance.name,
      method: incoming.method,
      procedures: paths.slice(0, 10).map((path) => (Object.hasOwn(known, path) ? path : '?')),
    };
  }

  caller(ctx: Context): void {
    if ('actor' in ctx.caller && 'user' in ctx.caller.actor) {
      this.#actorId = ctx.caller.actor.user.id;
    }
  }

  error(code: ErrorCode, error: unknown, path?: string): void {
    this.#errors.push(code);
    if (!ours.has(code)) return;
    const { requestId } = this.#line;
    this.#services.log({ level: 'error', requestId, path, code, error: describeError(error) });
  }

  finish(status: number): void {
    this.#services.log({
      level: 'info',
      ...this.#line,
      status,
      ...(this.#errors.length > 0 && { errors: this.#errors }),
      ms: Math.round(performance.now() - this.#started),
      actorId: this.#actorId,
    });
  }
}
