import type { Context } from 'hono';

/** A form on another site could post here; browsers say where a form comes from, and tools send no Origin. */
export const isOwnPage = (c: Context): boolean => {
  const origin = c.req.header('origin');
  return origin === undefined || origin === new URL(c.req.url).origin;
};
