import type { OpenNextConfig } from '@opennextjs/aws/types/open-next.js';

/**
 * How OpenNext packs this site for Lambda. Every page is rendered for its request (each has a nonce), so that nothing
 * is left of what OpenNext needs to keep pages: no cache bucket, no tags in DynamoDB, no revalidation queue.
 * @see https://opennext.js.org/aws/config
 */
export default {
  default: {
    override: {
      // A page's first bytes leave before its data has arrived; SST reads this and sets RESPONSE_STREAM.
      wrapper: 'aws-lambda-streaming',
      converter: 'aws-apigw-v2',
      incrementalCache: 'dummy',
      tagCache: 'dummy',
      queue: 'dummy',
    },
  },
  dangerous: { disableIncrementalCache: true, disableTagCache: true },
  imageOptimization: {
    // The site has no images to optimise (`unoptimized` in next.config.ts) and SST deploys this function all the same:
    // it says that there is nothing, as Next's own server does.
    override: {
      wrapper: async () => ({
        name: 'no-images',
        supportStreaming: false,
        wrapper: async () => async () => ({
          statusCode: 404,
          headers: { 'content-type': 'text/plain', 'cache-control': 'no-store' },
          body: 'Not Found',
        }),
      }),
    },
    loader: 'dummy',
    // Anything else, nothing included, makes OpenNext fetch sharp from the network, and carry on when it cannot.
    install: false as never,
  },
  // OpenNext would call pnpm, which need not be on the PATH of whoever builds.
  buildCommand: 'NEXT_TELEMETRY_DISABLED=1 node node_modules/next/dist/bin/next build',
} satisfies OpenNextConfig;
