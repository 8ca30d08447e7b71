import { assertDeclared } from '../declared.ts';
import { health } from '../procedures/health.ts';
import { router } from '../trpc.ts';
import { admin, bearerAuth, me } from './records.ts';

/** What terminals, scripts and phones get. */
export const bearerRouter = assertDeclared(router({ health, auth: bearerAuth, me, admin }));

export type BearerRouter = typeof bearerRouter;
