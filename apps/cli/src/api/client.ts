import type { BearerRouter } from '@gatehouse/api/client';
import { createTRPCClient, createTRPCUntypedClient, httpLink } from '@trpc/client';
import superjson from 'superjson';
import type { Profile } from '../profile.ts';

interface Options {
  /** Asked before each call; null calls as nobody. */
  readonly token: () => Promise<string | null>;
  readonly onAnswer: (line: string) => void;
}

const timeoutMs = 30_000;

/** The API at its bearer entrance: one call a request, so that an answer has one status and one request id. */
function links(profile: Profile, { token, onAnswer }: Options) {
  return [
    httpLink<BearerRouter>({
      url: new URL('/trpc', profile.urls.api).href,
      transformer: superjson,
      headers: async () => {
        const value = await token();
        return value === null ? {} : { authorization: `Bearer ${value}` };
      },
      fetch: async (input, init) => {
        const answer = await fetch(input, {
          ...init,
          // A redirect would carry the token to an address that the profile does not name.
          redirect: 'error',
          signal: AbortSignal.timeout(timeoutMs),
        });
        const { origin, pathname } = new URL(String(input));
        const id = answer.headers.get('x-request-id');
        onAnswer(
          `${init?.method ?? 'GET'} ${origin}${pathname} -> ${answer.status}${id ? ` (request ${id})` : ''}`,
        );
        return answer;
      },
    }),
  ];
}

export const createApi = (profile: Profile, options: Options) =>
  createTRPCClient<BearerRouter>({ links: links(profile, options) });

/** For `fetch`, whose procedure is known only when it runs. */
export const createUntypedApi = (profile: Profile, options: Options) =>
  createTRPCUntypedClient<BearerRouter>({ links: links(profile, options) });

export type Api = ReturnType<typeof createApi>;
export type UntypedApi = ReturnType<typeof createUntypedApi>;
