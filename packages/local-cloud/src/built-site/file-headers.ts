import { extname } from 'node:path';

/** As SST names them when it uploads a site. What is not here is `application/octet-stream`. */
const types: Record<string, string> = {
  '.css': 'text/css;charset=UTF-8',
  '.html': 'text/html;charset=UTF-8',
  '.ico': 'image/vnd.microsoft.icon',
  '.js': 'text/javascript;charset=UTF-8',
  '.json': 'application/json;charset=UTF-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml;charset=UTF-8',
  '.txt': 'text/plain;charset=UTF-8',
  '.webmanifest': 'application/manifest+json;charset=UTF-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/**
 * What SST's upload says of a file of a site: names below `_next` carry a hash and never change.
 * @param path from the root of the site's files, `/_next/static/chunks/page.js`
 * @see https://github.com/sst/sst/blob/dev/platform/src/components/aws/ssr-site.ts
 */
export function fileHeaders(path: string): { 'content-type': string; 'cache-control': string } {
  return {
    'content-type': types[extname(path)] ?? 'application/octet-stream',
    'cache-control': path.startsWith('/_next/')
      ? 'public,max-age=31536000,immutable'
      : 'public,max-age=0,s-maxage=86400,stale-while-revalidate=86400',
  };
}
