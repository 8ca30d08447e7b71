import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join, relative, sep } from 'node:path';
import send from 'send';
import { fileHeaders } from './file-headers.ts';

/** A site's files as CloudFront finds them in its bucket. */
export interface SiteFiles {
  /** Whether the bucket is asked: a file of that name at the top, or anything below a folder of it. */
  has(path: string): boolean;
  answer(request: IncomingMessage, response: ServerResponse, path: string): Promise<void>;
}

/** In the bucket's key-value entries SST names the files here one by one, and of other folders only the name. */
const opened = new Set(['_next', '.well-known']);

/** Reads which files there are; their content is read when it is asked for. */
export async function readSiteFiles(folder: string): Promise<SiteFiles> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const etags = new Map<string, string>();
  const routes = new Set<string>();
  for (const entry of entries.filter((each) => each.isFile())) {
    const file = join(entry.parentPath, entry.name);
    const path = `/${relative(folder, file).split(sep).join('/')}`;
    etags.set(
      path,
      `"${createHash('md5')
        .update(await readFile(file))
        .digest('hex')}"`,
    );
    const [, top = '', second = '', ...deeper] = path.split('/');
    if (opened.has(top)) {
      if (deeper.length > 0) routes.add(`/${top}/${second}`);
    } else if (second) routes.add(`/${top}`);
  }
  // The rule of the router is the beginning of the path, not a whole segment of it.
  const has = (path: string) =>
    etags.has(decoded(path)) || [...routes].some((route) => path.startsWith(route));

  return {
    has,
    async answer(request, response, path) {
      const etag = etags.get(decoded(path));
      const readable = request.method === 'GET' || request.method === 'HEAD';
      if (!etag || !readable) return refuse(response, 403, 'AccessDenied', 'Access Denied');
      for (const [name, value] of Object.entries({ ...fileHeaders(decoded(path)), etag })) {
        response.setHeader(name, value);
      }
      // S3 knows no `no-cache` of a request, which would make every condition void.
      delete request.headers['cache-control'];
      await new Promise<void>((resolve, reject) => {
        response.once('close', resolve);
        send(request, path, { root: folder, cacheControl: false, dotfiles: 'allow', index: false })
          .on('error', (error: Error & { status?: number }) => {
            if (error.status !== 416) return reject(error);
            refuse(response, 416, 'InvalidRange', 'The requested range is not satisfiable');
          })
          .pipe(response);
      });
    },
  };
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    // The router finds no file under a name that cannot be decoded, and nor do we.
    return path;
  }
}

/**
 * In S3's words. Who may read objects and not list the bucket is denied one that is not there, too.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObject.html#API_GetObject_Permissions
 */
function refuse(response: ServerResponse, statusCode: number, code: string, message: string): void {
  response.writeHead(statusCode, { 'content-type': 'application/xml' });
  response.end(
    `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${message}</Message></Error>`,
  );
}
