import { createHandler, type Entrance, type HandlerOptions, type Services } from '@gatehouse/api';
import { sendResponse } from './send-response.ts';
import { toIncoming } from './to-incoming.ts';

interface EntranceOptions {
  readonly services: () => Services;
  readonly entrance: () => Entrance;
  readonly router: HandlerOptions['router'];
  readonly prefix: HandlerOptions['prefix'];
}

/** A Lambda handler for an HTTP entrance: event in, stream out, and nothing decided in between. */
export function entranceHandler(options: EntranceOptions): awslambda.StreamHandler {
  const { router, prefix } = options;
  const entrance = options.entrance();
  const handle = createHandler({ services: options.services(), entrance, router, prefix });

  return awslambda.streamifyResponse(async (event, stream) => {
    const response = await handle(toIncoming(event, entrance.kind === 'site'));
    await sendResponse(response, stream);
  });
}
