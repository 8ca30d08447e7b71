import type { Guard } from './guard.ts';

/** Two methods, and no other changes or asks anything here. There is no CORS to answer OPTIONS for. */
export const method: Guard = ({ incoming }) =>
  incoming.method === 'GET' || incoming.method === 'POST' ? null : 'METHOD_NOT_ALLOWED';
