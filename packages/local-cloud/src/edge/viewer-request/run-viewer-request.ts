import { createRequire } from 'node:module';
import { Script } from 'node:vm';
import { type ViewerEventRequest, type ViewerRequest, viewerEvent } from './viewer-event.ts';

/** Where the function sends a request. */
export interface Origin {
  readonly domainName: string;
  readonly originAccessControlConfig?: {
    readonly enabled: boolean;
    readonly signingBehavior?: string;
    readonly originType?: string;
  };
}

export type ViewerOutcome =
  /** Answered at the edge. */
  | { readonly statusCode: number }
  /** Without an origin it goes to the distribution's own, which in SST's router is nobody. */
  | { readonly request: ViewerEventRequest; readonly origin: Origin | undefined };

/** What a function of CloudFront may weigh. @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cloudfront-limits.html#limits-functions */
const sizeLimit = 10 * 1024;

const helpers = /^\s*import\s+cf\s+from\s+["']cloudfront["'];?/m;

/** The two modules that the runtime has. */
function modulesOf(name: string): unknown {
  if (name !== 'crypto' && name !== 'querystring') throw new Error(`There is no module ${name}`);
  return createRequire(import.meta.url)(name);
}

/**
 * Runs the source text of a viewer-request function (runtime `cloudfront-js-2.0`) in a context of its own, with `store`
 * in place of its key-value store. It is Node that runs it: what that runtime refuses, this cannot tell.
 * @throws when CloudFront would not take the source: it is too long, or imports anything but `cloudfront`
 */
export function createViewerRequest(source: string, store: Readonly<Record<string, string>>) {
  const size = Buffer.byteLength(source);
  if (size > sizeLimit)
    throw new Error(`The function has ${size} bytes; CloudFront takes ${sizeLimit}`);
  const script = new Script(`(cf, require) => {${source.replace(helpers, '')}\n;return handler;}`);

  return async (request: ViewerRequest, address: string): Promise<ViewerOutcome> => {
    let origin: Origin | undefined;
    const cf = {
      kvs: () => ({
        get: async (key: string) => {
          const value = store[key];
          if (value === undefined) throw new Error(`There is no ${key}`);
          return value;
        },
      }),
      updateRequestOrigin: (chosen: Origin) => {
        origin = chosen;
      },
    };
    const handler = script.runInNewContext({})(cf, modulesOf);
    const answer: ViewerEventRequest | { statusCode: number } = await handler(
      viewerEvent(request, address),
    );
    if ('statusCode' in answer) return { statusCode: answer.statusCode };
    return { request: answer, origin };
  };
}
