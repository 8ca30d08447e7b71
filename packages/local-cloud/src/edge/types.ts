import type { LiveLambda, Log } from '../live-lambda/types.ts';

export interface EntranceOptions {
  readonly port: number;
  readonly host?: string;
  readonly api: Pick<LiveLambda, 'invokeHttp'>;
  /** The manifest name of the function behind this entrance. */
  readonly functionName: string;
  readonly log: Log;
}

export interface SiteEdgeOptions extends EntranceOptions {
  /** Origin of the site's own server (`http://127.0.0.1:41234`), or undefined while there is none. */
  readonly pages: string | (() => string | undefined);
  /** What goes to the function. Absent: `/api`, and all below it. */
  readonly apiPath?: string;
}

export interface Entrance {
  /** As a person types it: `http://localhost:3000`. */
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
}
