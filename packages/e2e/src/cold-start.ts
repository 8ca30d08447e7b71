import { builtFunctionUrl, startBuiltFunction } from '@gatehouse/local-cloud/built-function';
import { freePorts } from './free-ports.ts';

export interface ColdStart {
  /** From starting Node until the bundle is loaded. */
  readonly loadedMs: number;
  /** From starting Node until the last byte of the first answer. */
  readonly answeredMs: number | null;
  readonly statusCode: number | null;
}

interface ColdStartOptions {
  readonly name: string;
  readonly folder: string;
  readonly handler: string;
  readonly env: Readonly<Record<string, string>>;
  /** Without one the bundle is only loaded. */
  readonly path?: string;
}

/** Starts a bundle in a new Node process and asks it once. */
export async function coldStart(options: ColdStartOptions): Promise<ColdStart> {
  const { name, folder, handler, path } = options;
  const [port = 0] = await freePorts(1);
  const lines: string[] = [];
  const began = performance.now();
  const child = await startBuiltFunction({
    name,
    folder,
    handler,
    port,
    env: { PATH: process.env.PATH ?? '', ...options.env },
    log: (_level, line) => lines.push(line),
  });
  try {
    const loadedMs = performance.now() - began;
    if (path === undefined) return { loadedMs, answeredMs: null, statusCode: null };
    const answer = await builtFunctionUrl(port).invokeHttp(name, httpEvent(path));
    const text = await new Response(answer.body).text();
    if (answer.statusCode >= 500) throw new Error(`${name}: ${text}\n${lines.join('\n')}`);
    return { loadedMs, answeredMs: performance.now() - began, statusCode: answer.statusCode };
  } finally {
    await child.stop();
  }
}

/** What a function reads of a function URL's event to answer a GET. */
function httpEvent(path: string) {
  const domainName = 'bundle.lambda-url.us-east-1.on.aws';
  return {
    version: '2.0',
    rawPath: path,
    rawQueryString: '',
    headers: { host: domainName, 'sec-fetch-site': 'same-origin' },
    requestContext: { domainName, http: { method: 'GET', path, sourceIp: '198.51.100.1' } },
    isBase64Encoded: false,
  };
}
