import { assertDeclared } from '../declared.ts';
import { health } from '../procedures/health.ts';
import { router } from '../trpc.ts';
import { admin, me, siteAuth } from './records.ts';

/** What the console's site answers. */
export const consoleRouter = assertDeclared(router({ health, auth: siteAuth, me, admin }));

export type ConsoleRouter = typeof consoleRouter;
