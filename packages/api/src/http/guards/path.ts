import type { Guard } from './guard.ts';

export const path: Guard = ({ incoming, prefix }) =>
  incoming.url.pathname.startsWith(`${prefix}/`) ? null : 'NO_SUCH_PROCEDURE';
