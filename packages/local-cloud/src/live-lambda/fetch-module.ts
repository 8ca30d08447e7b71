import type { DevEnvironment } from 'vite';

type HotPayload = Parameters<DevEnvironment['hot']['handleInvoke']>[0];

export type RunnerReply = { readonly result: unknown } | { readonly error: unknown };

interface FetchModuleRequest {
  /** The runner has a copy, and asks whether it is still good. */
  readonly cached: boolean;
  readonly url: string;
  /** The same request for the code itself. */
  readonly withoutCache: unknown;
}

/** Puts a runner's question to Vite, as its own in-process transport does. */
export async function ask(environment: DevEnvironment, payload: unknown): Promise<RunnerReply> {
  return environment.hot.handleInvoke(payload as HotPayload);
}

/** Reads a `fetchModule` call: `{ data: { name, data: [id, importer, { cached, startOffset }] } }`. */
export function readFetchModule(payload: unknown): FetchModuleRequest | undefined {
  const call = field(payload, 'data');
  const args = field(call, 'data');
  if (field(call, 'name') !== 'fetchModule' || !Array.isArray(args)) return undefined;
  const [id, importer, options] = args;
  const withoutCache = {
    ...Object(payload),
    data: { ...Object(call), data: [id, importer, { ...options, cached: false }] },
  };
  return { cached: field(options, 'cached') === true, url: String(id), withoutCache };
}

/** A module compiled by Vite; undefined for one that Node is to load. */
export function readCode(result: unknown): { id: string; code: string } | undefined {
  const id = field(result, 'id');
  const code = field(result, 'code');
  if (typeof id !== 'string' || typeof code !== 'string') return undefined;
  return { ...Object(result), id, code };
}

export function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
