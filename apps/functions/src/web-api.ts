import { webRouter } from '@gatehouse/api';
import { entranceHandler } from './http/entrance-handler.ts';
import { services, webEntrance } from './resources.ts';

export const handler = entranceHandler({
  services,
  entrance: webEntrance,
  router: webRouter,
  prefix: '/api/trpc',
});
