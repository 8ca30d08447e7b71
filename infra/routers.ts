import { createSecurityHeaders } from './security-headers.ts';
import type { Stage } from './stage.ts';

export interface Routers {
  readonly web: sst.aws.Router;
  readonly console: sst.aws.Router;
}

/**
 * One CloudFront distribution in front of each site. With origin access control no function behind it can be called
 * around it; the price is that CloudFront replaces `Authorization`, so bearer clients have an entrance of their own.
 */
export const createRouters = (stage: Stage): Routers => ({
  web: createRouter('WebRouter', stage, stage.domain?.web),
  console: createRouter('ConsoleRouter', stage, stage.domain?.console),
});

function createRouter(name: string, { domain }: Stage, host?: string): sst.aws.Router {
  const headers = createSecurityHeaders(name);
  return new sst.aws.Router(name, {
    protection: 'oac',
    ...(host && domain && { domain: { name: host, dns: sst.aws.dns({ zone: domain.zone }) } }),
    transform: {
      cdn: (args) => {
        args.defaultCacheBehavior = $output(args.defaultCacheBehavior).apply((behavior) => ({
          ...behavior,
          responseHeadersPolicyId: headers.id,
        }));
      },
    },
  });
}
