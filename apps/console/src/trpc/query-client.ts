import { errorCode } from '@gatehouse/api/client';
import {
  defaultShouldDehydrateQuery,
  MutationCache,
  QueryCache,
  QueryClient,
} from '@tanstack/react-query';
import superjson from 'superjson';

/** The same settings on both sides, so that what the server dehydrates the browser takes over as it is. */
export function createQueryClient(onError?: (error: Error) => void): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        // Long enough that the browser does not ask again for what the server has just rendered.
        staleTime: 30_000,
        // A typed answer stays the same however often one asks; a broken connection may not.
        retry: (failures, error) => errorCode(error) === null && failures < 2,
      },
      // Offline a change fails at once and says so, rather than happening later, unseen.
      mutations: { networkMode: 'always' },
      dehydrate: {
        serializeData: superjson.serialize,
        shouldDehydrateQuery: (query) =>
          defaultShouldDehydrateQuery(query) || query.state.status === 'pending',
      },
      hydrate: { deserializeData: superjson.deserialize },
    },
  });
}
