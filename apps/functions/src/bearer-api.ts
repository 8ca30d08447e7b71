import { bearerRouter } from '@gatehouse/api';
import { entranceHandler } from './http/entrance-handler.ts';
import { bearerEntrance, services } from './resources.ts';

export const handler = entranceHandler({
  services,
  entrance: bearerEntrance,
  router: bearerRouter,
  prefix: '/trpc',
});
