import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
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
): Promise<void> => {
  if (kind === 'silence') await Promise.race([once(response, 'close'), released]);
  response.socket?.destroy();
};
