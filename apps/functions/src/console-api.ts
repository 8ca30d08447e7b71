import { consoleRouter } from '@gatehouse/api';
import { entranceHandler } from './http/entrance-handler.ts';
import { consoleEntrance, services } from './resources.ts';

export const handler = entranceHandler({
  services,
  entrance: consoleEntrance,
  router: consoleRouter,
  prefix: '/api/trpc',
});
