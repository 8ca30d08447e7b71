import { initTRPC } from '@trpc/server';
import superjson from 'superjson';
import type { ActorKind } from './actor.ts';
import { admit } from './context/admit.ts';
import type { Context } from './context/context.ts';
import { AppError } from './errors/app-error.ts';
import { formatError } from './errors/format-error.ts';
import { requestScope } from './http/scope.ts';

/** Every procedure says who may call it. `assertDeclared` refuses a router in which one does not. */
export interface Meta {
  readonly allow: readonly [ActorKind, ...ActorKind[]];
}

const t = initTRPC
  .context<Context>()
  .meta<Meta>()
  .create({
    transformer: superjson,
    errorFormatter: ({ error, ctx, path }) =>
      formatError(error, ctx?.requestId ?? requestScope.getStore()?.requestId ?? '', path),
  });

export const { router } = t;

/**
 * Starts a procedure: `allow('admin').input(…)`. The kinds named here are declared in its meta, enforced before it
 * runs, and narrow `ctx.actor` to exactly those. There is no other way to start one, but for `health`.
 */
export function allow<const Kinds extends readonly [ActorKind, ...ActorKind[]]>(...kinds: Kinds) {
  const declared: readonly Kinds[number][] = kinds;
  return t.procedure.meta({ allow: kinds }).use(async ({ ctx, path, next }) => {
    const actor = await admit(ctx, declared, path);
    return next({ ctx: { actor } });
  });
}

/** For sign-in, which only a site has: narrows the context to a site's. */
export const allowAtSite = () =>
  allow('anonymous', 'member', 'admin').use(({ ctx, next }) => {
    if (ctx.entrance.kind !== 'site' || ctx.cookies === null) {
      throw new AppError('NO_SUCH_PROCEDURE');
    }
    const { entrance, cookies, cookieId } = ctx;
    return next({ ctx: { entrance, cookies, cookieId } });
  });

/** Nobody is asked who they are: neither the database nor Cognito is touched. */
export const allowUnasked = () =>
  t.procedure.meta({ allow: ['anonymous', 'member', 'admin', 'system'] });
