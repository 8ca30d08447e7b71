import type { ErrorCode } from '../../errors/codes.ts';
import { batch } from './batch.ts';
import type { Guard, Guarded } from './guard.ts';
import { json } from './json.ts';
import { mediaType } from './media-type.ts';
import { method } from './method.ts';
import { path } from './path.ts';
import { sameSite } from './same-site.ts';
import { size } from './size.ts';

/** In the order in which they look; the first that objects is heard. The body is read last. */
const guards: readonly Guard[] = [method, path, size, sameSite, mediaType, batch, json];

export function objection(guarded: Guarded): ErrorCode | null {
  for (const guard of guards) {
    const code = guard(guarded);
    if (code !== null) return code;
  }
  return null;
}
