import { assertDeclared } from '../declared.ts';
import { health } from '../procedures/health.ts';
import { router } from '../trpc.ts';
import { me, siteAuth } from './records.ts';

/** What the web app's site answers. Nothing of `admin` is mounted here. */
export const webRouter = assertDeclared(router({ health, auth: siteAuth, me }));

export type WebRouter = typeof webRouter;
