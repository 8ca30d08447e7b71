export { createBearerEntrance } from './create-bearer-entrance.ts';
export { createSiteEdge } from './create-site-edge.ts';
export { type SecurityHeader, securityHeaders } from './security-headers.ts';
export type { BuiltPages, Entrance, EntranceOptions, SiteEdgeOptions } from './types.ts';
