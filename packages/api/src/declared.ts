import type { AnyTRPCRouter, TRPCProcedureType } from '@trpc/server';
import type { Meta } from './trpc.ts';

export interface DeclaredProcedure {
  readonly type: TRPCProcedureType;
  readonly meta: Meta | undefined;
}

/** Every procedure of a router by its path, for whoever checks them all. */
export function procedures(router: AnyTRPCRouter): Record<string, DeclaredProcedure> {
  return Object.fromEntries(
    Object.entries(router._def.procedures as Record<string, { _def: DeclaredProcedure }>).map(
      ([path, { _def }]) => [path, { type: _def.type, meta: _def.meta }],
    ),
  );
}

/** A router in which somebody forgot to say who may call a procedure does not start. */
export function assertDeclared<Router extends AnyTRPCRouter>(router: Router): Router {
  // A lazy router hides its procedures from this check until its first call.
  const lazy = Object.keys(router._def.lazy);
  if (lazy.length > 0) throw new Error(`These routers are lazy: ${lazy.join(', ')}`);

  const undeclared = Object.entries(procedures(router))
    .filter(([, { meta }]) => !meta || meta.allow.length === 0)
    .map(([path]) => path);
  if (undeclared.length > 0) {
    throw new Error(`These procedures do not say who may call them: ${undeclared.join(', ')}`);
  }
  return router;
}
