import type { SiteFiles } from '../built-site/site-files.ts';
import type { LiveLambda, Log } from '../live-lambda/types.ts';

export interface EntranceOptions {
  readonly port: number;
  readonly host?: string;
  readonly api: Pick<LiveLambda, 'invokeHttp'>;
  /** The manifest name of the function behind this entrance. */
  readonly functionName: string;
  readonly log: Log;
}

/** A site as it is deployed: its files in a bucket, everything else from its server function. */
export interface BuiltPages {
  readonly functionName: string;
  readonly server: Pick<LiveLambda, 'invokeHttp'>;
  readonly files: SiteFiles;
}

export interface SiteEdgeOptions extends EntranceOptions {
  /** Origin of the site's own server (`http://127.0.0.1:41234`), or undefined while there is none; or a built site. */
  readonly pages: string | (() => string | undefined) | BuiltPages;
  /** What goes to the function. Absent: `/api`, and all below it. */
  readonly apiPath?: string;
}

export interface Entrance {
  /** As a person types it: `http://localhost:3000`. */
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
}
