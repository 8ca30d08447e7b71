import type { Device } from '@gatehouse/auth';

/** A request as an entrance hands it over, whatever server it arrived at. */
export interface Incoming {
  readonly method: string;
  readonly url: URL;
  readonly headers: Headers;
  readonly body: Uint8Array | null;
  readonly requestId: string;
  readonly device: Device;
}

/** The procedures a path names: a batch separates them by commas. */
export function calledPaths(incoming: Incoming, prefix: string): string[] {
  const path = incoming.url.pathname.slice(prefix.length + 1);
  try {
    return decodeURIComponent(path).split(',');
  } catch {
    // A broken escape is no procedure's name.
    return [path];
  }
}
