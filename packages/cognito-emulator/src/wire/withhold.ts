import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Withheld } from './answer.ts';

/**
 * Lets an answer get lost.
 *
 * @param released ends a silence that the client would sit out for longer than the emulator runs
 */
export const withhold = async (
  kind: Withheld,
  response: ServerResponse,
  released: Promise<void> | undefined,
): Promise<Response> => {
  if (kind === 'silence') await Promise.race([once(response, 'close'), released]);
  response.socket?.destroy();
  return RESPONSE_ALREADY_SENT;
};
